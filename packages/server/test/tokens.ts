import { aKey } from './dap-filing.ts';
import type { Person } from './world.ts';

export const TOKEN = 'id name prefix scopes { scope } sirets status expiresOn lastUsedAt revokedAt previousSecretUntil version';

export interface TokenSeen {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly { readonly scope: string }[];
  readonly sirets: readonly string[] | null;
  readonly status: string;
  readonly expiresOn: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  readonly previousSecretUntil: string | null;
  readonly version: number;
}

export interface TokenOutcome {
  readonly token: TokenSeen | null;
  readonly secret: string | null;
  readonly refusals: readonly { readonly code: string; readonly path: string; readonly message: string }[];
}

async function act(person: Person, field: string, declared: string, variables: Record<string, unknown>): Promise<TokenOutcome> {
  const names = [...declared.matchAll(/\$(\w+)/g)].map(([, name]) => `${name}: $${name}`).join(', ');
  const answer = await person.graphql<Record<string, TokenOutcome>>(`mutation(${declared}) { ${field}(${names}) { token { ${TOKEN} } secret refusals { code path message } } }`, variables);
  const outcome = answer.data?.[field];
  if (!outcome) throw new Error(`${field}: ${JSON.stringify(answer.errors)}`);
  return outcome;
}

export const create = (person: Person, input: object = {}) =>
  act(person, 'createToken', '$input: CreateTokenInput!', { input: { name: 'Logiciel de paie', scopes: ['dap:write', 'di:write'], expiresOn: '2027-01-31', idempotencyKey: aKey(), ...input } });
export const rotate = (person: Person, { id, version }: TokenSeen) => act(person, 'rotateToken', '$id: ID!, $expectedVersion: Int!', { id, expectedVersion: version });
export const revoke = (person: Person, { id }: Pick<TokenSeen, 'id'>) => act(person, 'revokeToken', '$id: ID!', { id });

export async function list(person: Person): Promise<readonly TokenSeen[]> {
  return (await person.graphql<{ tokens: TokenSeen[] }>(`{ tokens { ${TOKEN} } }`)).data?.tokens ?? [];
}

/** A token that was not refused, with its secret. */
export async function aToken(person: Person, input: object = {}): Promise<{ token: TokenSeen; secret: string }> {
  const { token, secret, refusals } = await create(person, input);
  if (!token || !secret) throw new Error(`Refused: ${JSON.stringify(refusals)}`);
  return { token, secret };
}

export const codes = ({ refusals }: { readonly refusals: readonly { readonly code: string }[] }): string[] => refusals.map(({ code }) => code);
