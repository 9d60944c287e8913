import { emailField, filled, ok, refusal, refused, refusalsOfZod, type Result } from '@apart/shared';
import { and, asc, count, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { accountIdOf, nameOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { accountTables } from '../accounts/index.ts';
import { findEstablishment } from '../establishments/index.ts';
import { isMemberOf, mandateTables, rightsOn } from '../habilitations/index.ts';
import { colleagueLetter } from './letters.ts';
import { openMandateLink } from './links.ts';
import { CABINET_NOT_FOUND } from './refusals.ts';
import { cabinetById, cabinetOfSiren, type CabinetRow } from './repository.ts';
import { mandateLinkTables } from './tables.ts';

export interface CreateCabinet {
  /** An establishment of the firm itself, that the viewer administers: nobody opens the cabinet of another. */
  readonly siret: string;
  readonly name: string;
  readonly email: string;
}

const cabinetSchema = z.object({ name: filled('Nom du cabinet', 120), email: emailField('Courriel du cabinet') });
const NOT_YOURS = refusal('NOT_FOUND', 'input.siret', 'Établissement introuvable parmi ceux que vous administrez\u00a0: ouvrez d’abord l’espace de votre cabinet.');
const CABINET_EXISTS = refusal('CABINET_EXISTS', '', 'Le cabinet de cette entreprise est déjà ouvert\u00a0: demandez à l’un de ses administrateurs de vous y inviter.');
const ADMINISTRATOR_ONLY = refusal('ADMINISTRATOR_ONLY', '', 'Seul un administrateur du cabinet peut le faire\u00a0: demandez-le-lui.');
const MAX_LIVE_INVITATIONS = 50;

/** Opens the cabinet of a firm; done twice by its member, it gives the same one. Refusals: NOT_FOUND, CABINET_EXISTS, those of the form. */
export async function createCabinet(deps: Deps, viewer: Viewer, wish: CreateCabinet): Promise<Result<CabinetRow>> {
  const read = cabinetSchema.safeParse(wish);
  return perform(deps, viewer, 'cabinet.create', async (tx) => {
    const own = await findEstablishment(tx, wish.siret);
    if (!own || !(await rightsOn(tx, viewer, own.siret))?.administers) return refused(NOT_YOURS);
    if (!read.success) return refused(...refusalsOfZod(read.error, 'input'));
    const { cabinet, cabinetMember } = mandateTables(tx);
    const row: CabinetRow = { id: deps.ids.next(), siren: own.siren, name: read.data.name, email: read.data.email.toLowerCase(), createdAt: tx.at };
    const [made] = await tx.sql.insert(cabinet).values(row).onConflictDoNothing().returning();
    if (!made) {
      const before = await cabinetOfSiren(tx, own.siren);
      return before && (await isMemberOf(tx, viewer, before.id)) ? ok(before) : refused(CABINET_EXISTS);
    }
    await tx.sql.insert(cabinetMember).values({ id: deps.ids.next(), cabinetId: made.id, accountId: accountIdOf(viewer) ?? '', role: 'ADMINISTRATOR', since: tx.at, endedAt: null });
    await tx.record({ act: 'cabinet.create', subjectKind: 'cabinet', subjectId: made.id, siret: own.siret, detail: made.name });
    return ok(made);
  });
}

/** Invites somebody by e-mail: the answer is the same whether the address has an account or not. */
export async function inviteColleague(deps: Deps, viewer: Viewer, cabinetId: string, email: string): Promise<Result<CabinetRow>> {
  const read = z.object({ email: emailField('Courriel') }).safeParse({ email });
  return perform(deps, viewer, 'cabinet.invite', async (tx) => {
    const role = await isMemberOf(tx, viewer, cabinetId);
    const cabinet = role ? await cabinetById(tx, cabinetId) : undefined;
    if (!cabinet) return refused(CABINET_NOT_FOUND);
    if (role !== 'ADMINISTRATOR') return refused(ADMINISTRATOR_ONLY);
    if (!read.success) return refused(...refusalsOfZod(read.error));
    const { mandateLink } = mandateLinkTables(tx);
    const [live] = await tx.sql.select({ total: count() }).from(mandateLink).where(and(eq(mandateLink.cabinetId, cabinetId), eq(mandateLink.purpose, 'COLLEAGUE'), isNull(mandateLink.usedAt), gt(mandateLink.expiresAt, tx.at)));
    if ((live?.total ?? 0) >= MAX_LIVE_INVITATIONS) return refused(refusal('TOO_MANY_INVITATIONS', 'email', `${MAX_LIVE_INVITATIONS} invitations attendent déjà une réponse.`));
    const address = read.data.email.toLowerCase();
    const link = await openMandateLink(tx, { purpose: 'COLLEAGUE', mandateId: null, cabinetId, email: address });
    await post(deps, tx, tx.at, [{ accountId: null, email: address }], colleagueLetter(cabinet, nameOf(viewer), link));
    await tx.record({ act: 'cabinet.invite', subjectKind: 'cabinet', subjectId: cabinetId });
    return ok(cabinet);
  });
}

/** Takes a colleague out at once, by an administrator of the cabinet or by oneself; its last administrator stays. */
export async function removeColleague(deps: Deps, viewer: Viewer, cabinetId: string, memberId: string): Promise<Result<CabinetRow>> {
  return perform(deps, viewer, 'cabinet.removeColleague', async (tx) => {
    const role = await isMemberOf(tx, viewer, cabinetId);
    const cabinet = role ? await cabinetById(tx, cabinetId) : undefined;
    const members = cabinet ? await colleaguesOf(tx, cabinetId) : [];
    const one = members.find(({ id }) => id === memberId);
    if (!cabinet || !one) return refused({ ...CABINET_NOT_FOUND, path: '', message: 'Collaborateur introuvable.' });
    if (role !== 'ADMINISTRATOR' && one.accountId !== accountIdOf(viewer)) return refused(ADMINISTRATOR_ONLY);
    if (one.role === 'ADMINISTRATOR' && members.filter((other) => other.role === 'ADMINISTRATOR').length === 1) {
      return refused(refusal('LAST_ADMINISTRATOR', '', 'Le dernier administrateur du cabinet ne peut pas en être retiré.'));
    }
    const { cabinetMember } = mandateTables(tx);
    await tx.sql.update(cabinetMember).set({ endedAt: tx.at }).where(and(eq(cabinetMember.id, memberId), isNull(cabinetMember.endedAt)));
    await tx.record({ act: 'cabinet.removeColleague', subjectKind: 'cabinet', subjectId: cabinetId, detail: one.name });
    return ok(cabinet);
  });
}

/** The cabinets of the viewer, by name. */
export async function cabinetsOfViewer(q: Queries, viewer: Viewer): Promise<readonly CabinetRow[]> {
  const { cabinet, cabinetMember } = mandateTables(q);
  const rows = await q.sql
    .select({ cabinet })
    .from(cabinetMember)
    .innerJoin(cabinet, eq(cabinet.id, cabinetMember.cabinetId))
    .where(and(eq(cabinetMember.accountId, accountIdOf(viewer) ?? ''), isNull(cabinetMember.endedAt)))
    .orderBy(asc(cabinet.name), asc(cabinet.id));
  return rows.map((row) => row.cabinet);
}

/** Those who are of a cabinet to-day, first come first. */
export async function colleaguesOf(q: Queries, cabinetId: string) {
  const { cabinetMember } = mandateTables(q);
  const { account } = accountTables(q);
  const rows = await q.sql
    .select({ id: cabinetMember.id, accountId: account.id, role: cabinetMember.role, since: cabinetMember.since, firstName: account.firstName, lastName: account.lastName, email: account.email })
    .from(cabinetMember)
    .innerJoin(account, eq(account.id, cabinetMember.accountId))
    .where(and(eq(cabinetMember.cabinetId, cabinetId), isNull(cabinetMember.endedAt)))
    .orderBy(asc(cabinetMember.since), asc(cabinetMember.id));
  return rows.map(({ firstName, lastName, ...row }) => ({ ...row, name: `${firstName} ${lastName}` }));
}
