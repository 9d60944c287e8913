import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { accountIdOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { accountTables, halfOpenSession, hashToken, openSession } from '../accounts/index.ts';
import { hasTotp } from './awaited.ts';
import { countSignIn } from './lock.ts';
import { hashRecoveryCodes, keepRecoveryCodes, newRecoveryCodes } from './recovery-codes.ts';
import { HALF_OPEN_OVER, spendCode } from './second-step.ts';
import type { From, SignedIn } from './sign-in.ts';
import { enrolmentOf, newTotpSecret } from './totp.ts';

const ALREADY = refusal('TOTP_ALREADY', '', 'La double authentification est déjà activée. Pour changer d’appareil, désactivez-la puis activez-la de nouveau.');
const NOT_STARTED = refusal('TOTP_NOT_STARTED', '', 'Reprenez au début\u00a0: affichez d’abord le code à photographier.');
const WRONG_CODE = refusal('WRONG_CODE', 'code', 'Code\u00a0: celui-ci n’est pas accepté. Vérifiez l’heure de votre téléphone, puis donnez le code suivant.');

export interface Enrolment {
  /** To be typed where no picture can be taken. */
  readonly secret: string;
  readonly uri: string;
  readonly qrSvg: string;
}

/** Whose second factor it is: the person signed in, or the one whose half-open session must enrol. */
async function enrolling(deps: Deps, viewer: Viewer, token: string | undefined): Promise<{ readonly accountId: string; readonly halfId: string | null } | null> {
  const own = accountIdOf(viewer);
  if (own) return { accountId: own, halfId: null };
  const half = await halfOpenSession(deps.db.read, token, deps.clock.now());
  return half?.awaits === 'ENROL_TOTP' ? { accountId: half.accountId, halfId: half.id } : null;
}

/** Begins: makes a seed, which counts for nothing until a first code proves that the telephone has it. */
export async function startTotp(deps: Deps, viewer: Viewer, token: string | undefined): Promise<Result<Enrolment>> {
  const who = await enrolling(deps, viewer, token);
  if (!who) return refused(HALF_OPEN_OVER);
  const secret = newTotpSecret();
  return perform(deps, viewer, 'account.enrolTotp', async (tx) => {
    const { account, accountTotp } = accountTables(tx);
    if (await hasTotp(tx, who.accountId)) return refused(ALREADY);
    const [owner] = await tx.sql.select({ email: account.email }).from(account).where(eq(account.id, who.accountId));
    if (!owner) return refused(HALF_OPEN_OVER);
    const row = { accountId: who.accountId, secretSealed: deps.secrets.encrypt(secret, 'totp'), enabledAt: null, lastStep: null };
    await tx.sql.insert(accountTotp).values(row).onConflictDoUpdate({ target: accountTotp.accountId, set: row });
    return ok({ secret, ...enrolmentOf(secret, owner.email) });
  });
}

/** Ends: a first code enables it; gives ten recovery codes, once. The other sessions end; a half-open one is replaced by an open one. */
export async function enableTotp(deps: Deps, viewer: Viewer, token: string | undefined, code: string, from: From): Promise<Result<{ readonly recoveryCodes: readonly string[]; readonly opened: SignedIn | null }>> {
  const who = await enrolling(deps, viewer, token);
  if (!who) return refused(HALF_OPEN_OVER);
  const { accountId, halfId } = who;
  const counted = await countSignIn(deps, `second-factor ${accountId}`, from.address);
  if (!counted.ok) return counted;
  const recoveryCodes = newRecoveryCodes();
  const hashes = await hashRecoveryCodes(recoveryCodes);
  const done = await perform(deps, viewer, 'account.enrolTotp', async (tx) => {
    const { account, accountTotp, session } = accountTables(tx);
    const [row] = await tx.sql.select().from(accountTotp).where(eq(accountTotp.accountId, accountId));
    if (!row) return refused(NOT_STARTED);
    if (row.enabledAt) return refused(ALREADY);
    if (!(await spendCode(deps, tx, accountId, code))) return refused(WRONG_CODE);
    await tx.sql.update(accountTotp).set({ enabledAt: tx.at }).where(eq(accountTotp.accountId, accountId));
    await keepRecoveryCodes(tx, deps.ids, accountId, hashes);
    const own = token ? hashToken(token) : '';
    await tx.sql.delete(session).where(and(eq(session.accountId, accountId), halfId ? isNotNull(session.id) : ne(session.id, own)));
    await tx.record({ act: 'account.enrolTotp', subjectKind: 'account', subjectId: accountId });
    const [owner] = await tx.sql.select({ email: account.email }).from(account).where(eq(account.id, accountId));
    await post(deps, tx, tx.at, [{ accountId, email: owner?.email ?? '' }], ENABLED_LETTER);
    const opened = halfId ? { accountId, token: await openSession(tx, accountId, tx.at, { userAgent: from.userAgent }), awaits: null } : null;
    return ok({ recoveryCodes, opened });
  });
  if (done.ok) await counted.value.succeeded();
  return done;
}

const ENABLED_LETTER = {
  kind: 'account.totpEnabled',
  subject: 'La double authentification de votre compte est activée',
  text:
    'Bonjour,\n\nÀ chaque connexion, un code de votre téléphone vous sera désormais demandé après le mot de passe. Vos autres sessions sont fermées. Gardez vos codes de secours à l’abri\u00a0: ils servent si le téléphone manque.\n\n' +
    'Si ce n’est pas vous, choisissez dès maintenant un nouveau mot de passe, puis demandez de l’aide depuis la page d’assistance.',
  link: '/compte/double-authentification',
};
