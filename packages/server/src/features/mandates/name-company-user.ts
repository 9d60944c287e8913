import { emailField, filled, ok, parisDayOf, refusal, refused, refusalsOfZod, type Result } from '@apart/shared';
import { z } from 'zod';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { administratorsOfEach, siretsCovered } from './companies.ts';
import { companyUserLetter } from './letters.ts';
import { openMandateLink } from './links.ts';
import { refusalOfAccountant } from './newcomer.ts';
import { MANDATE_NOT_FOUND } from './refusals.ts';
import { cabinetById, findMandate, scopesOf, sideOf, type MandateRow } from './repository.ts';
import { stateOn } from './state.ts';

export interface NameCompanyUser {
  readonly mandateId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

const wishSchema = z.object({ firstName: filled('Prénom', 80), lastName: filled('Nom', 80), email: emailField('Courriel') });

/**
 * The accountant of a company that nobody administers names somebody of the company: an invitation leaves, and who opens it
 * becomes its administrator. Refusals: NOT_FOUND, those of the form, COMPANY_HAS_USER, MANDATE_NOT_LIVE, ACCOUNTANT_NOT_ADMINISTRATOR.
 */
export async function nameCompanyUser(deps: Deps, viewer: Viewer, wish: NameCompanyUser): Promise<Result<MandateRow>> {
  const read = wishSchema.safeParse(wish);
  return perform(deps, viewer, 'mandate.nameCompanyUser', async (tx) => {
    const row = await findMandate(tx, viewer, wish.mandateId);
    const cabinet = row && (await cabinetById(tx, row.cabinetId));
    if (!row || !cabinet || (await sideOf(tx, viewer, row)) !== 'cabinet') return refused(MANDATE_NOT_FOUND);
    if (stateOn(parisDayOf(tx.at), row) !== 'ACTIVE') return refused(refusal('MANDATE_NOT_LIVE', '', 'Ce mandat n’est pas en cours\u00a0: proposez-en un, l’entreprise aura son utilisateur en le signant.'));
    const covered = await siretsCovered(tx, await scopesOf(tx, [row.id]));
    if ([...(await administratorsOfEach(tx, covered)).values()].some((some) => some.length > 0)) return refused(refusal('COMPANY_HAS_USER', '', 'Cette entreprise a déjà un administrateur ici\u00a0: c’est lui qui invite les autres.'));
    if (!read.success) return refused(...refusalsOfZod(read.error, 'input'));
    const email = read.data.email.toLowerCase();
    const accountant = await refusalOfAccountant(tx, cabinet.id, email);
    if (accountant) return refused({ ...accountant, path: 'input.email' });
    const link = await openMandateLink(tx, { purpose: 'COMPANY_USER', mandateId: row.id, cabinetId: cabinet.id, email, firstName: read.data.firstName, lastName: read.data.lastName });
    await post(deps, tx, tx.at, [{ accountId: null, email }], companyUserLetter(row, cabinet, link));
    await tx.record({ act: 'mandate.nameCompanyUser', subjectKind: 'mandate', subjectId: row.id, siret: covered[0], detail: `${read.data.firstName} ${read.data.lastName}` });
    return ok(row);
  });
}
