import { ok, type Result } from '@apart/shared';
import type { Deps } from '../../deps.ts';
import { accountOf, readSpaceRequest } from './confirm-email.ts';

/** What a link will open, told to who holds it: who holds it has the mailbox, and may know that it has an account. */
export async function readConfirmation(deps: Deps, token: string): Promise<Result<{ siret: string; establishmentName: string; email: string; choosesPassword: boolean }>> {
  const request = await readSpaceRequest(deps, token);
  if (!request.ok) return request;
  const { email, siret, form } = request.value;
  return ok({ siret, establishmentName: form.name, email, choosesPassword: (await accountOf(deps.db.read, email)) === undefined });
}
