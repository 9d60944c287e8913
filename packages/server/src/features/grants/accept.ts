import { ok, parisDayOf, refusal, refused, type Result } from '@apart/shared';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { hashToken, openSession } from '../accounts/index.ts';
import { establishmentTables } from '../companies/index.ts';
import { administratorsOf, habilitationTables } from '../habilitations/index.ts';
import { readNewcomer, welcome } from '../mandates/index.ts';
import { accountOf } from '../spaces/index.ts';
import { acceptedLetter } from './letters.ts';
import { grantTables, type InvitationRow } from './tables.ts';

export interface AcceptInput {
  readonly link: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly password?: string | null | undefined;
  readonly acceptCgu: boolean;
}

export interface ReadInvitation {
  readonly invitation: InvitationRow;
  readonly establishment: { readonly siret: string; readonly name: string };
  /** Nobody has this address yet: who opens the link chooses a password. */
  readonly choosesPassword: boolean;
}

/** What an invitation opens, for who holds its link: LINK_UNKNOWN, LINK_USED, LINK_EXPIRED. */
export async function readInvitation(deps: Deps, secret: string): Promise<Result<ReadInvitation>> {
  const q = deps.db.read;
  const { habilitationInvitation } = grantTables(q);
  const [row] = await q.sql.select().from(habilitationInvitation).where(eq(habilitationInvitation.linkHash, hashToken(secret)));
  if (!row) return refused(refusal('LINK_UNKNOWN', '', 'Ce lien n’est pas reconnu\u00a0: copiez-le en entier depuis le courriel.'));
  if (row.acceptedAt) return refused(refusal('LINK_USED', '', 'Cette invitation a déjà servi. Connectez-vous\u00a0: l’établissement est dans votre espace.'));
  if (row.cancelledAt) return refused(refusal('LINK_CANCELLED', '', 'Cette invitation a été annulée. Demandez-en une autre à l’administrateur de l’établissement, ou demandez une habilitation.'));
  if (row.expiresAt.getTime() <= deps.clock.now().getTime()) return refused(refusal('LINK_EXPIRED', '', 'Cette invitation a expiré\u00a0: elle valait sept jours. Demandez une habilitation pour en recevoir une autre.'));
  const establishment = await anEstablishmentOf(q, row);
  if (!establishment) return refused(refusal('LINK_UNKNOWN', '', 'L’établissement de cette invitation n’existe plus.'));
  return ok({ invitation: row, establishment, choosesPassword: (await accountOf(q, row.email)) === undefined });
}

async function anEstablishmentOf(q: Queries, { siret, siren }: InvitationRow) {
  const { establishment } = establishmentTables(q);
  const [found] = await q.sql
    .select({ siret: establishment.siret, name: establishment.name })
    .from(establishment)
    .where(siret ? eq(establishment.siret, siret) : eq(establishment.siren, siren ?? ''))
    .orderBy(asc(establishment.siret))
    .limit(1);
  return found;
}

/** Opens the link: the habilitation exists from now on. An account of that address keeps its password and is signed in nowhere. */
export async function acceptInvitation(deps: Deps, input: AcceptInput): Promise<Result<{ readonly siret: string; readonly session: { readonly accountId: string; readonly token: string } | null }>> {
  const read = await readInvitation(deps, input.link);
  if (!read.ok) return read;
  const { invitation, establishment } = read.value;
  const person = await readNewcomer(deps, { ...input, email: invitation.email, password: input.password ?? null }, [establishment.name]);
  if (!person.ok) return person;
  const { id, email, firstName, lastName } = person.value;
  const viewer: Viewer = { kind: 'employer', account: { id, email, firstName, lastName }, today: parisDayOf(deps.clock.now()) };
  return perform(deps, viewer, 'habilitation.accept', async (tx) => {
    const { habilitationInvitation } = grantTables(tx);
    const [spent] = await tx.sql
      .update(habilitationInvitation)
      .set({ acceptedAt: tx.at })
      .where(and(eq(habilitationInvitation.id, invitation.id), isNull(habilitationInvitation.acceptedAt), isNull(habilitationInvitation.cancelledAt)))
      .returning();
    if (!spent) return refused(refusal('LINK_USED', '', 'Cette invitation a déjà servi.'));
    const owner = await welcome(tx, person.value);
    if (!owner.ok) return owner;
    await grant(deps, tx, owner.value.id, spent);
    await post(deps, tx, tx.at, await administratorsOf(tx, establishment.siret), acceptedLetter(establishment, `${firstName} ${lastName}`, spent));
    await tx.record({ act: 'habilitation.accept', subjectKind: 'habilitation', subjectId: spent.id, siret: establishment.siret });
    return ok({ siret: establishment.siret, session: owner.value.made ? { accountId: owner.value.id, token: await openSession(tx, owner.value.id, tx.at) } : null });
  });
}

/** The habilitation itself; who already holds one on the same place gets the new role. */
export async function grant(deps: Deps, tx: Performing, accountId: string, { siret, siren, role, title }: Pick<InvitationRow, 'siret' | 'siren' | 'role' | 'title'>): Promise<void> {
  const { habilitation } = habilitationTables(tx);
  const place = siret ? eq(habilitation.siret, siret) : eq(habilitation.siren, siren ?? '');
  await tx.sql.update(habilitation).set({ endedAt: tx.at }).where(and(eq(habilitation.accountId, accountId), place, isNull(habilitation.endedAt)));
  await tx.sql.insert(habilitation).values({ id: deps.ids.next(), accountId, siret, siren, role, title, since: tx.at, endedAt: null });
}
