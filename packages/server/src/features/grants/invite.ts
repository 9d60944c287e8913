import { randomBytes } from 'node:crypto';
import { emailField, filled, HABILITATION_ROLE_LABELS, ok, readSiretTolerantly, refusal, refused, refusalsOfZod, type Result } from '@apart/shared';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { nameOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { accountTables, hashToken } from '../accounts/index.ts';
import { findEstablishment, type EstablishmentRow } from '../establishments/index.ts';
import { habilitationTables, type HabilitationRole } from '../habilitations/index.ts';
import { administered, administersCompany, NOT_OF_COMPANY } from './company.ts';
import { invitationLetter } from './letters.ts';
import { grantTables, type InvitationRow } from './tables.ts';

/** An invitation waits a week. */
export const INVITATION_MS = 7 * 24 * 3_600_000;

export interface InviteInput {
  readonly siret: string;
  /** For the company and the establishments that it will open, rather than this one alone. */
  readonly wholeCompany: boolean;
  readonly email: string;
  readonly role: HabilitationRole;
  /** « Responsable de la paie »; may be left out. */
  readonly title?: string | null | undefined;
  readonly idempotencyKey: string;
}

const form = z.object({ email: emailField('Courriel'), title: filled('Fonction', 80) });
const NOT_FOUND = refusal('NOT_FOUND', 'siret', 'Établissement introuvable.');

/** Invites an address to act for an establishment or its whole company; it does once the link is opened. */
export async function inviteHabilitation(deps: Deps, viewer: Viewer, input: InviteInput): Promise<Result<InvitationRow>> {
  const read = form.safeParse({ email: input.email, title: input.title || 'Personne de l’entreprise' });
  if (!read.success) return refused(...refusalsOfZod(read.error));
  const siret = readSiretTolerantly(input.siret)?.siret ?? input.siret;
  const email = read.data.email.toLowerCase();
  return perform(deps, viewer, 'habilitation.invite', async (tx) => {
    const establishment = (await administered(tx, viewer, siret)) ? await findEstablishment(tx, siret) : undefined;
    if (!establishment) return refused(NOT_FOUND);
    if (input.wholeCompany && !(await administersCompany(tx, viewer, establishment.siren))) return refused(NOT_OF_COMPANY);
    const again = async (id: string) => {
      const { habilitationInvitation } = grantTables(tx);
      const [found] = await tx.sql.select().from(habilitationInvitation).where(eq(habilitationInvitation.id, id));
      return found ? ok(found) : refused(NOT_FOUND);
    };
    return once(tx, viewer, 'habilitation.invite', input.idempotencyKey, { ...read.data, siret, role: input.role, wholeCompany: input.wholeCompany }, again, async () => {
      const already = await alreadyIn(tx, establishment, email);
      if (already) return refused(already);
      const wish = { siret: input.wholeCompany ? null : siret, siren: input.wholeCompany ? establishment.siren : null, email, role: input.role, title: read.data.title };
      return ok(await invite(deps, tx, establishment, wish, nameOf(viewer) ?? ''));
    });
  });
}

/** Writes the invitation and its letter, within the act that decides it. */
export async function invite(deps: Deps, tx: Performing, establishment: EstablishmentRow, wish: Pick<InvitationRow, 'siret' | 'siren' | 'email' | 'role' | 'title'>, byName: string): Promise<InvitationRow> {
  const { habilitationInvitation } = grantTables(tx);
  const secret = randomBytes(32).toString('base64url');
  const row: InvitationRow = { id: deps.ids.next(), linkHash: hashToken(secret), ...wish, invitedByName: byName, createdAt: tx.at, expiresAt: new Date(tx.at.getTime() + INVITATION_MS), acceptedAt: null, cancelledAt: null };
  await tx.sql.insert(habilitationInvitation).values(row);
  await post(deps, tx, tx.at, [{ accountId: null, email: row.email }], invitationLetter(establishment, row, secret));
  await tx.record({ act: 'habilitation.invite', subjectKind: 'habilitation', subjectId: row.id, siret: establishment.siret, detail: `${HABILITATION_ROLE_LABELS[row.role]}${row.siren ? ', pour toute l’entreprise' : ''}.`, changes: { role: row.role } });
  return row;
}

async function alreadyIn(tx: Performing, { siret, siren }: EstablishmentRow, email: string) {
  const { habilitation } = habilitationTables(tx);
  const { account } = accountTables(tx);
  const { habilitationInvitation: invitation } = grantTables(tx);
  const [held] = await tx.sql
    .select({ id: habilitation.id })
    .from(habilitation)
    .innerJoin(account, eq(account.id, habilitation.accountId))
    .where(and(eq(account.email, email), isNull(habilitation.endedAt), or(eq(habilitation.siret, siret), eq(habilitation.siren, siren))));
  if (held) return refusal('ALREADY_HABILITATED', 'email', 'Courriel\u00a0: cette personne est déjà habilitée. Changez plutôt son rôle dans la liste.');
  const [waiting] = await tx.sql
    .select({ id: invitation.id })
    .from(invitation)
    .where(and(eq(invitation.email, email), isNull(invitation.acceptedAt), isNull(invitation.cancelledAt), gt(invitation.expiresAt, tx.at), or(eq(invitation.siret, siret), eq(invitation.siren, siren))));
  return waiting ? refusal('ALREADY_INVITED', 'email', 'Courriel\u00a0: une invitation attend déjà à cette adresse. Annulez-la pour en envoyer une autre.') : null;
}

/** Takes an invitation back: its link opens nothing more. */
export function cancelInvitation(deps: Deps, viewer: Viewer, id: string): Promise<Result<InvitationRow>> {
  return perform(deps, viewer, 'habilitation.cancelInvitation', async (tx) => {
    const { habilitationInvitation: invitation } = grantTables(tx);
    const [row] = await tx.sql.select().from(invitation).where(eq(invitation.id, id));
    const may = row && (row.siret ? await administered(tx, viewer, row.siret) : await administersCompany(tx, viewer, row.siren ?? ''));
    const [cancelled] = may ? await tx.sql.update(invitation).set({ cancelledAt: tx.at }).where(and(eq(invitation.id, id), isNull(invitation.acceptedAt), isNull(invitation.cancelledAt))).returning() : [];
    if (!cancelled) return refused(refusal('NOT_FOUND', '', 'Invitation introuvable\u00a0: elle a servi, ou n’existe plus.'));
    await tx.record({ act: 'habilitation.cancelInvitation', subjectKind: 'habilitation', subjectId: id, ...(cancelled.siret ? { siret: cancelled.siret } : {}) });
    return ok(cancelled);
  });
}
