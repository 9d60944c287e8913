import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, eq, ne } from 'drizzle-orm';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { accountTables, hashToken } from '../accounts/index.ts';
import { hashRecoveryCodes, hasTotp, keepRecoveryCodes, mustHaveTotp, newRecoveryCodes } from '../sign-in/index.ts';
import { ownAccount } from './password.ts';

const NOT_ENABLED = refusal('TOTP_NOT_ENABLED', '', 'La double authentification n’est pas activée.');

/** Takes the second factor away, the password given; refused to those who must have one (`TOTP_COMPULSORY`). The other sessions end. */
export async function disableTotp(deps: Deps, viewer: Viewer, token: string | undefined, password: string): Promise<Result<null>> {
  const own = await ownAccount(deps, viewer, password);
  if (!own.ok) return own;
  return perform(deps, viewer, 'account.secondFactor', async (tx) => {
    const { accountTotp, recoveryCode, session } = accountTables(tx);
    const { id, email } = own.value;
    if (await mustHaveTotp(deps, tx, own.value)) {
      return refused(refusal('TOTP_COMPULSORY', '', 'La double authentification est obligatoire pour votre compte. Pour changer d’appareil, demandez de nouveaux codes de secours, puis inscrivez le nouvel appareil.'));
    }
    if (!(await hasTotp(tx, id))) return refused(NOT_ENABLED);
    await tx.sql.delete(accountTotp).where(eq(accountTotp.accountId, id));
    await tx.sql.delete(recoveryCode).where(eq(recoveryCode.accountId, id));
    await tx.sql.delete(session).where(and(eq(session.accountId, id), ne(session.id, token ? hashToken(token) : '')));
    await tx.record({ act: 'account.secondFactor', subjectKind: 'account', subjectId: id, detail: 'Double authentification désactivée.' });
    await post(deps, tx, tx.at, [{ accountId: id, email }], letter('désactivée', 'Votre mot de passe suffit désormais à vous connecter.'));
    return ok(null);
  });
}

/** Forgets the device, the password given, so that another one is enrolled at once or at the next sign-in: what who changes telephones does. */
export async function changeDevice(deps: Deps, viewer: Viewer, password: string): Promise<Result<null>> {
  const own = await ownAccount(deps, viewer, password);
  if (!own.ok) return own;
  return perform(deps, viewer, 'account.secondFactor', async (tx) => {
    const { accountTotp } = accountTables(tx);
    const { id, email } = own.value;
    const removed = await tx.sql.delete(accountTotp).where(eq(accountTotp.accountId, id)).returning({ id: accountTotp.accountId });
    if (removed.length === 0) return refused(NOT_ENABLED);
    await tx.record({ act: 'account.secondFactor', subjectKind: 'account', subjectId: id, detail: 'Appareil oublié.' });
    await post(deps, tx, tx.at, [{ accountId: id, email }], letter('à activer de nouveau', 'L’appareil qui donnait vos codes a été oublié\u00a0: inscrivez le nouveau.'));
    return ok(null);
  });
}

/** Ten new recovery codes, the password given; the former ones serve no more. */
export async function renewRecoveryCodes(deps: Deps, viewer: Viewer, password: string): Promise<Result<readonly string[]>> {
  const own = await ownAccount(deps, viewer, password);
  if (!own.ok) return own;
  const codes = newRecoveryCodes();
  const hashes = await hashRecoveryCodes(codes);
  return perform(deps, viewer, 'account.secondFactor', async (tx) => {
    const { id, email } = own.value;
    if (!(await hasTotp(tx, id))) return refused(NOT_ENABLED);
    await keepRecoveryCodes(tx, deps.ids, id, hashes);
    await tx.record({ act: 'account.secondFactor', subjectKind: 'account', subjectId: id, detail: 'Codes de secours renouvelés.' });
    await post(deps, tx, tx.at, [{ accountId: id, email }], letter('modifiée', 'Dix nouveaux codes de secours ont été faits\u00a0; les anciens ne servent plus.'));
    return ok(codes);
  });
}

const letter = (what: string, meaning: string) => ({
  kind: 'account.secondFactor',
  subject: `La double authentification de votre compte est ${what}`,
  text: `Bonjour,\n\n${meaning}\n\nSi ce n’est pas vous, choisissez un nouveau mot de passe sans attendre.`,
  link: '/compte/double-authentification',
});
