import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { perform, type Performing } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { accountTables, halfOpenSession, openSession } from '../accounts/index.ts';
import { countSignIn } from './lock.ts';
import { findRecoveryCode, recoveryCodesLeft, spendRecoveryCode } from './recovery-codes.ts';
import type { From, SignedIn } from './sign-in.ts';
import { stepOfCode } from './totp.ts';

export const HALF_OPEN_OVER = refusal('SIGN_IN_EXPIRED', '', 'Le délai pour donner le code est passé. Reprenez la connexion avec votre mot de passe.');
const WRONG_CODE = refusal('WRONG_CODE', 'code', 'Code\u00a0: celui-ci n’est pas accepté. Attendez le suivant sur votre téléphone, ou donnez un code de secours.');

/** Ends a sign-in with a code of the telephone or a recovery code: the half-open session is replaced by a new one. */
export async function confirmTotp(deps: Deps, token: string | undefined, code: string, from: From): Promise<Result<SignedIn & { readonly recoveryCodesLeft: number; readonly method: 'totp' | 'recovery-code' }>> {
  const half = await halfOpenSession(deps.db.read, token, deps.clock.now());
  if (half?.awaits !== 'TOTP') return refused(HALF_OPEN_OVER);
  const { accountId } = half;
  const counted = await countSignIn(deps, `second-factor ${accountId}`, from.address);
  if (!counted.ok) return counted;
  const recoveryId = await findRecoveryCode(deps.db.read, accountId, code);
  const done = await perform(deps, { kind: 'visitor' }, 'account.confirmTotp', async (tx) => {
    const { session } = accountTables(tx);
    const right = recoveryId ? await spendRecoveryCode(tx, recoveryId, tx.at) : await spendCode(deps, tx, accountId, code);
    if (!right) return refused(WRONG_CODE);
    const [spent] = await tx.sql.delete(session).where(eq(session.id, half.id)).returning({ id: session.id });
    if (!spent) return refused(HALF_OPEN_OVER);
    if (recoveryId) await tx.record({ act: 'account.confirmTotp', subjectKind: 'account', subjectId: accountId, detail: 'Code de secours utilisé.' });
    return ok({
      accountId,
      token: await openSession(tx, accountId, tx.at, { userAgent: from.userAgent }),
      awaits: null,
      method: recoveryId ? ('recovery-code' as const) : ('totp' as const),
      recoveryCodesLeft: await recoveryCodesLeft(tx, accountId),
    });
  });
  if (done.ok) await counted.value.succeeded();
  return done;
}

/** Takes a code of the telephone: each step of thirty seconds serves once, and never after a later one. */
export async function spendCode(deps: Deps, tx: Performing, accountId: string, code: string): Promise<boolean> {
  const { accountTotp } = accountTables(tx);
  const [row] = await tx.sql.select().from(accountTotp).where(eq(accountTotp.accountId, accountId));
  if (!row) return false;
  const step = stepOfCode(deps.secrets.decrypt(row.secretSealed, 'totp'), code, tx.at);
  if (step === null) return false;
  const taken = await tx.sql
    .update(accountTotp)
    .set({ lastStep: step })
    .where(and(eq(accountTotp.accountId, accountId), or(isNull(accountTotp.lastStep), lt(accountTotp.lastStep, step))))
    .returning({ accountId: accountTotp.accountId });
  return taken.length === 1;
}
