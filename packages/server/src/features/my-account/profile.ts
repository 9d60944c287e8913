import { emailField, filled, formatInstant, ok, phoneField, optionalField, refusal, refused, refusalsOfZod, type Result } from '@apart/shared';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import { accountIdOf, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { openDeliveryTicket, post } from '../../outbox/index.ts';
import { accountTables, LINK_MS, openLink, readLink, spendLink } from '../accounts/index.ts';
import { revokeTokensOf } from '../api-tokens/index.ts';
import { endFeedOf } from '../calendar-feed/index.ts';
import { ownAccount } from './password.ts';

/** How long the former address may undo the change. */
const CANCEL_MS = 72 * 3_600_000;

const profileForm = z.object({ lastName: filled('Nom', 100), firstName: filled('Prénom', 100), phone: optionalField(phoneField('Téléphone'), 'Téléphone') });
const emailForm = z.object({ email: emailField('Nouvelle adresse') });

/** Changes one's name and telephone; a mail says so to the address of the account. */
export async function changeProfile(deps: Deps, viewer: Viewer, input: { readonly firstName: string; readonly lastName: string; readonly phone?: string | null | undefined }): Promise<Result<null>> {
  const read = profileForm.safeParse(input);
  if (!read.success) return refused(...refusalsOfZod(read.error));
  const { firstName, lastName, phone } = read.data;
  const id = accountIdOf(viewer) ?? '';
  return perform(deps, viewer, 'account.changeProfile', async (tx) => {
    const { account } = accountTables(tx);
    const [before] = await tx.sql.select().from(account).where(eq(account.id, id));
    await tx.sql.update(account).set({ firstName, lastName, phone: phone || null }).where(eq(account.id, id));
    await tx.record({ act: 'account.changeProfile', subjectKind: 'account', subjectId: id });
    await post(deps, tx, tx.at, [{ accountId: id, email: before?.email ?? '' }], {
      kind: 'account.profile',
      subject: 'Votre nom ou votre téléphone a été modifié',
      text: `Bonjour ${firstName} ${lastName},\n\nLe nom ou le téléphone de votre compte vient d’être modifié. Si ce n’est pas vous, choisissez un nouveau mot de passe sans attendre.`,
      link: '/compte',
    });
    return ok(null);
  });
}

/** Asks for another address, the password given: a link goes there, and nothing changes before it is opened. The same answer whether that address has an account or not. */
export async function changeEmail(deps: Deps, viewer: Viewer, password: string, typed: string): Promise<Result<{ readonly email: string; readonly deliveryTicket: string }>> {
  const read = emailForm.safeParse({ email: typed });
  if (!read.success) return refused(...refusalsOfZod(read.error));
  const own = await ownAccount(deps, viewer, password);
  if (!own.ok) return own;
  const newEmail = read.data.email.toLowerCase();
  const { id: accountId, email: oldEmail, firstName, lastName } = own.value;
  if (newEmail === oldEmail) return refused(refusal('SAME_EMAIL', 'email', 'Nouvelle adresse\u00a0: c’est déjà celle de votre compte.'));
  return perform(deps, viewer, 'account.changeEmail', async (tx) => {
    const { account, emailChange } = accountTables(tx);
    const id = deps.ids.next();
    await tx.sql.insert(emailChange).values({ id, accountId, oldEmail, newEmail, requestedAt: tx.at, confirmedAt: null, cancelledAt: null });
    const token = await openLink(tx, id, 'CHANGE_EMAIL', tx.at);
    const [taken] = await tx.sql.select({ id: account.id }).from(account).where(eq(account.email, newEmail));
    const letter = taken
      ? { kind: 'account.newEmail', subject: 'Cette adresse a déjà un compte', text: `Bonjour,\n\nUn autre compte a demandé à prendre cette adresse, qui a déjà le sien\u00a0: rien n’a changé. Si la demande vient de vous, gardez celui de vos deux comptes qui a vos habilitations, ou demandez de l’aide.`, link: '/assistance' }
      : {
          kind: 'account.newEmail',
          subject: 'Confirmez votre nouvelle adresse',
          text: `Bonjour ${firstName} ${lastName},\n\nVous avez demandé que votre compte prenne cette adresse. Ouvrez le lien ci-dessous avant le ${formatInstant(new Date(tx.at.getTime() + LINK_MS))} (heure de Paris). Il ne sert qu’une fois.\n\nSi vous n’avez rien demandé, ne faites rien.`,
          link: `/compte/adresse/${token}`,
        };
    const [messageId] = await post(deps, tx, tx.at, [{ accountId: null, email: newEmail }], letter);
    await tx.record({ act: 'account.changeEmail', subjectKind: 'account', subjectId: accountId });
    return ok({ email: newEmail, deliveryTicket: await openDeliveryTicket(tx, messageId as string, tx.at) });
  });
}

/** The new address opened its link: the account takes it; the former one is told, and may undo it for 72 hours. */
export async function confirmNewEmail(deps: Deps, viewer: Viewer, token: string): Promise<Result<{ readonly email: string }>> {
  const link = await readLink(deps.db.read, token, 'CHANGE_EMAIL', deps.clock.now());
  if (!link.ok) return link;
  return perform(deps, viewer, 'account.confirmNewEmail', async (tx) => {
    const { account, emailChange } = accountTables(tx);
    const spent = await spendLink(tx, token, tx.at);
    if (!spent.ok) return spent;
    const [change] = await tx.sql.select().from(emailChange).where(eq(emailChange.id, link.value.accountId));
    if (!change) return refused(GONE);
    const [taken] = await tx.sql.select({ id: account.id }).from(account).where(and(eq(account.email, change.newEmail), ne(account.id, change.accountId)));
    const [moved] = taken ? [] : await tx.sql.update(account).set({ email: change.newEmail, emailConfirmedAt: tx.at }).where(and(eq(account.id, change.accountId), eq(account.email, change.oldEmail))).returning({ id: account.id });
    if (!moved) return refused(GONE);
    await tx.sql.update(emailChange).set({ confirmedAt: tx.at }).where(eq(emailChange.id, change.id));
    await spendRecoveryLinks(tx, change.accountId);
    const cancel = await openLink(tx, change.id, 'CANCEL_EMAIL_CHANGE', tx.at, CANCEL_MS);
    await post(deps, tx, tx.at, [{ accountId: null, email: change.oldEmail }], {
      kind: 'account.emailChanged',
      subject: 'L’adresse de votre compte a changé',
      text: `Bonjour,\n\nVotre compte a désormais une autre adresse électronique.\n\nSi ce n’est pas vous, ouvrez le lien ci-dessous avant le ${formatInstant(new Date(tx.at.getTime() + CANCEL_MS))} (heure de Paris)\u00a0: le compte reprend cette adresse, toutes ses sessions se ferment, son mot de passe, ses jetons d’API et son adresse secrète d’agenda ne servent plus. Vous choisirez ensuite un nouveau mot de passe par «\u00a0Identifiant ou mot de passe oublié\u00a0».`,
      link: `/compte/adresse/annuler/${cancel}`,
    });
    await tx.record({ act: 'account.confirmNewEmail', subjectKind: 'account', subjectId: change.accountId });
    return ok({ email: change.newEmail });
  });
}

/**
 * The former address undoes the change: it comes back, every session ends, and with them what an intruder would come back by: the password,
 * which they knew to ask for the change, tokens of the API, and the address of their calendar. Its owner chooses a new password by recovery.
 */
export async function cancelNewEmail(deps: Deps, viewer: Viewer, token: string): Promise<Result<{ readonly email: string }>> {
  const link = await readLink(deps.db.read, token, 'CANCEL_EMAIL_CHANGE', deps.clock.now());
  if (!link.ok) return link;
  return perform(deps, viewer, 'account.cancelNewEmail', async (tx) => {
    const { account, emailChange, session } = accountTables(tx);
    const spent = await spendLink(tx, token, tx.at);
    if (!spent.ok) return spent;
    const [change] = await tx.sql.update(emailChange).set({ cancelledAt: tx.at }).where(and(eq(emailChange.id, link.value.accountId), isNull(emailChange.cancelledAt))).returning();
    if (!change) return refused(GONE);
    const [taken] = await tx.sql.select({ id: account.id }).from(account).where(and(eq(account.email, change.oldEmail), ne(account.id, change.accountId)));
    if (taken) return refused(GONE);
    await tx.sql.update(account).set({ email: change.oldEmail, passwordHash: '' }).where(eq(account.id, change.accountId));
    await revokeTokensOf(tx, change.accountId, tx.at);
    await endFeedOf(tx, change.accountId);
    await tx.sql.delete(session).where(eq(session.accountId, change.accountId));
    await spendRecoveryLinks(tx, change.accountId);
    await tx.record({ act: 'account.cancelNewEmail', subjectKind: 'account', subjectId: change.accountId });
    return ok({ email: change.oldEmail });
  });
}

/** A link that went to an address that the account no longer has opens nothing. */
async function spendRecoveryLinks(tx: Performing, accountId: string): Promise<void> {
  const { emailToken } = accountTables(tx);
  await tx.sql.update(emailToken).set({ usedAt: tx.at }).where(and(eq(emailToken.accountId, accountId), eq(emailToken.purpose, 'RECOVER'), isNull(emailToken.usedAt)));
}

const GONE = refusal('EMAIL_CHANGE_GONE', '', 'Ce changement d’adresse n’est plus possible. Recommencez-le depuis «\u00a0Mon compte\u00a0», ou demandez de l’aide.');
