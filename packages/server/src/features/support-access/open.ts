import { formatInstant, formatSiret, ok, readSiretTolerantly, refusal, refused, type Result, type Siret } from '@apart/shared';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { accountIdOf, nameOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post, type Letter } from '../../outbox/index.ts';
import { accountTables } from '../accounts/index.ts';
import { findEstablishment } from '../establishments/index.ts';
import { maySee, peopleOf } from '../habilitations/index.ts';

/** What support opens closes by itself. */
export const SUPPORT_ACCESS_MS = 3_600_000;
const REASON_MIN = 10;
const LISTED = 50;

export interface SupportAccessRow {
  readonly id: string;
  /** Absent, with the name, from one's own list once it is closed: support reads nothing of a place any more, not even which it was. */
  readonly siret: string | null;
  readonly establishmentName: string | null;
  readonly byName: string;
  readonly reason: string;
  readonly openedAt: Date;
  /** When it closes, or closed. */
  readonly endsAt: Date;
  readonly open: boolean;
}

/**
 * Support reads one establishment for one hour, for a reason that its people are told at once and find on its page. Opened
 * again while it is open, it is the same access.
 */
export function openSupportAccess(deps: Deps, viewer: Viewer, input: { readonly siret: string; readonly reason: string }): Promise<Result<SupportAccessRow>> {
  return perform(deps, viewer, 'support.open', async (tx) => {
    const siret = readSiretTolerantly(input.siret)?.siret;
    const reason = input.reason.trim();
    const establishment = siret ? await findEstablishment(tx, siret) : undefined;
    const refusals = [
      ...(siret ? [] : [refusal('SIRET_INVALID', 'siret', 'SIRET\u00a0: ce numéro n’est pas valable. Vérifiez ses 14 chiffres.')]),
      ...(siret && !establishment ? [refusal('SPACE_UNKNOWN', 'siret', 'SIRET\u00a0: cet établissement n’a pas d’espace.')] : []),
      ...(reason.length < REASON_MIN ? [refusal('REQUIRED', 'reason', `Motif\u00a0: dites en ${REASON_MIN} caractères au moins ce que l’entreprise demande\u00a0; elle le lira.`)] : []),
      ...(reason.length > 500 ? [refusal('TOO_LONG', 'reason', 'Motif\u00a0: 500 caractères au plus.')] : []),
    ];
    if (!siret || !establishment || refusals.length > 0) return refused(...refusals);
    const { supportAccess } = accountTables(tx);
    const accountId = accountIdOf(viewer) ?? '';
    const [open] = await tx.sql.select().from(supportAccess).where(and(eq(supportAccess.accountId, accountId), eq(supportAccess.siret, siret), isNull(supportAccess.endedAt), gt(supportAccess.endsAt, tx.at)));
    // The answer says what was typed, nothing more: the name is read on the page, by then open.
    if (open) return ok({ ...toRow(open, '', nameOf(viewer), tx.at), establishmentName: null });
    const row = { id: deps.ids.next(), accountId, siret, reason, openedAt: tx.at, endsAt: new Date(tx.at.getTime() + SUPPORT_ACCESS_MS), endedAt: null };
    await tx.sql.insert(supportAccess).values(row);
    await post(deps, tx, tx.at, await peopleOf(tx, siret, tx.at), openedLetter(establishment, nameOf(viewer), reason, row.endsAt));
    await tx.record({ act: 'support.open', subjectKind: 'establishment', subjectId: siret, siret, detail: reason });
    return ok({ ...toRow(row, '', nameOf(viewer), tx.at), establishmentName: null });
  });
}

/** Closes an access before its hour. */
export function closeSupportAccess(deps: Deps, viewer: Viewer, id: string): Promise<Result<{ readonly id: string }>> {
  return perform(deps, viewer, 'support.close', async (tx) => {
    const { supportAccess } = accountTables(tx);
    const mine = and(eq(supportAccess.id, id), eq(supportAccess.accountId, accountIdOf(viewer) ?? ''));
    const [row] = await tx.sql.select().from(supportAccess).where(mine);
    if (!row) return refused(refusal('NOT_FOUND', '', 'Consultation introuvable.'));
    if (row.endedAt || row.endsAt.getTime() <= tx.at.getTime()) return ok({ id });
    await tx.sql.update(supportAccess).set({ endedAt: tx.at }).where(mine);
    await tx.record({ act: 'support.close', subjectKind: 'establishment', subjectId: row.siret, siret: row.siret });
    return ok({ id });
  });
}

/** The accesses of support to an establishment, the last first, for whoever sees it; without a SIRET, one's own. The last 50. */
export async function listSupportAccesses(deps: Deps, viewer: Viewer, text: string | null): Promise<readonly SupportAccessRow[]> {
  const q = deps.db.read;
  const now = deps.clock.now();
  const siret = text === null ? undefined : readSiretTolerantly(text)?.siret;
  if (text !== null) {
    const establishment = siret ? await findEstablishment(q, siret) : undefined;
    if (!establishment || !(await maySee(q, viewer, establishment))) return [];
  }
  const { account, supportAccess } = accountTables(q);
  const rows = await q.sql
    .select({ row: supportAccess, firstName: account.firstName, lastName: account.lastName })
    .from(supportAccess)
    .innerJoin(account, eq(account.id, supportAccess.accountId))
    .where(siret ? eq(supportAccess.siret, siret) : eq(supportAccess.accountId, accountIdOf(viewer) ?? ''))
    .orderBy(desc(supportAccess.openedAt), desc(supportAccess.id))
    .limit(LISTED);
  const names = new Map<string, string>();
  for (const { row } of rows) if (!names.has(row.siret)) names.set(row.siret, (await findEstablishment(q, row.siret))?.name ?? '');
  return rows.map(({ row, firstName, lastName }) => {
    const access = toRow(row, names.get(row.siret) ?? '', `${firstName} ${lastName}`, now);
    return siret || access.open ? access : { ...access, siret: null, establishmentName: null };
  });
}

interface Kept {
  readonly id: string;
  readonly siret: string;
  readonly reason: string;
  readonly openedAt: Date;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
}

const toRow = ({ id, siret, reason, openedAt, endsAt, endedAt }: Kept, establishmentName: string, byName: string, now: Date) => ({
  id, siret, establishmentName, byName, reason, openedAt, endsAt: endedAt ?? endsAt, open: endedAt === null && endsAt.getTime() > now.getTime(),
});

const openedLetter = (place: { readonly name: string; readonly siret: string }, by: string, reason: string, endsAt: Date): Letter => ({
  kind: 'support.opened',
  subject: `L’assistance consulte l’espace de ${place.name}`,
  text:
    `Bonjour,\n\n${by}, de l’assistance, consulte l’espace de ${place.name} (SIRET ${formatSiret(place.siret as Siret)}) jusqu’au ${formatInstant(endsAt)} (heure de Paris). Motif\u00a0: ${reason}\n\n` +
    'L’assistance lit, ne modifie rien et ne voit aucun numéro de sécurité sociale. Chaque consultation reste écrite sur la page de l’établissement. Si vous n’avez rien demandé, signalez-le par le lien de bas de page «\u00a0Je vois des informations qui ne sont pas les miennes\u00a0».',
  link: `/etablissements/${place.siret}`,
});
