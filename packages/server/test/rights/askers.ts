import type { TokenScope } from '@apart/shared';
import type { AccountRole } from '../../src/features/accounts/index.ts';

/** Somebody who asks: a visitor, an account, or a token of an account. */
export interface Asker {
  /** How messages call them. */
  readonly name: string;
  readonly role: 'VISITOR' | AccountRole;
  readonly account: string | null;
  readonly token?: { readonly id: string; readonly scopes: readonly TokenScope[]; readonly sirets: readonly string[] | null };
}

export const isAdministration = ({ role }: Asker): boolean => role !== 'VISITOR' && role !== 'EMPLOYER';
