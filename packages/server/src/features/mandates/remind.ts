import { emailField, ok, refusal, refused, refusalsOfZod, type Result } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { administratorsOfEach, siretsCovered } from './companies.ts';
import { mandateLinkTables } from './tables.ts';
import { refusalOfAccountant } from './newcomer.ts';
import { askToSign } from './propose.ts';
import { MANDATE_CHANGED, MANDATE_NOT_FOUND, NOT_TO_SIGN, type MandateTarget } from './refusals.ts';
import { cabinetById, changeMandate, findMandate, scopesOf, sideOf, type MandateRow } from './repository.ts';

const MAX_LINKS = 10;

/** Asks the company again, at a corrected address if one is given; the links sent before open nothing more. By the cabinet alone. */
export async function remindMandate(deps: Deps, viewer: Viewer, { id, expectedVersion }: MandateTarget, email: string | null): Promise<Result<MandateRow>> {
  const typed = email?.trim() ? emailField('Courriel de l’entreprise').safeParse(email) : null;
  return perform(deps, viewer, 'mandate.remind', async (tx) => {
    const row = await findMandate(tx, viewer, id);
    const cabinet = row && (await cabinetById(tx, row.cabinetId));
    if (!row || !cabinet || (await sideOf(tx, viewer, row)) !== 'cabinet') return refused(MANDATE_NOT_FOUND);
    if (row.status !== 'PROPOSED') return refused(NOT_TO_SIGN);
    if (typed && !typed.success) return refused(...refusalsOfZod(typed.error, 'email'));
    const covered = await siretsCovered(tx, await scopesOf(tx, [id]));
    const alone = ![...(await administratorsOfEach(tx, covered)).values()].some((some) => some.length > 0);
    const address = alone ? (typed?.data.toLowerCase() ?? row.signatoryEmail) : null;
    if (alone && address === null) return refused(refusal('SIGNATORY_EMAIL_NEEDED', 'email', 'Courriel de l’entreprise\u00a0: ce champ est obligatoire, personne ne l’administre encore ici.'));
    const accountant = address === null ? null : await refusalOfAccountant(tx, cabinet.id, address);
    if (accountant) return refused(accountant);
    const { mandateLink } = mandateLinkTables(tx);
    const sent = await tx.sql.select({ id: mandateLink.id }).from(mandateLink).where(eq(mandateLink.mandateId, id));
    if (sent.length >= MAX_LINKS) return refused(refusal('TOO_MANY_REMINDERS', '', `Ce lien a déjà été envoyé ${MAX_LINKS} fois. Vérifiez l’adresse avec l’entreprise, puis proposez un autre mandat.`));
    await tx.sql.update(mandateLink).set({ usedAt: tx.at }).where(eq(mandateLink.mandateId, id));
    const changed = await changeMandate(tx, { id, version: expectedVersion }, { signatoryEmail: address });
    if (!changed) return refused(MANDATE_CHANGED);
    await askToSign(deps, tx, changed, cabinet, covered);
    await tx.record({ act: 'mandate.remind', subjectKind: 'mandate', subjectId: id, siret: covered[0] });
    return ok(changed);
  });
}
