import { daysBetween, ok, parisDayOf, refusal, refused, refusalsOfZod, TOKEN_SCOPES, tokenSchema, tokenWarningDue, type Refusal, type Result, type TokenForm } from '@apart/shared';
import { accountIdOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { fingerprintOf } from '../../security/drawn-secret.ts';
import { rightsOnEach } from '../habilitations/index.ts';
import { isLive, tokenOf, tokensOf } from './repository.ts';
import { newSecret, prefixOf } from './secret.ts';
import { apiTokenTables, type ApiTokenRow } from './tables.ts';

export interface CreateToken {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly sirets?: readonly string[] | null;
  readonly expiresOn: string;
  readonly idempotencyKey: string;
}

/** A token and, the only time that it is ever told, its secret. */
export interface MadeToken {
  readonly token: ApiTokenRow;
  /** `null` when a creation is repeated under its key: the secret was told the first time. */
  readonly secret: string | null;
}

/** Tokens that one person may hold at the same time. */
const MAX_LIVE = 50;

export const TOKEN_NOT_FOUND = refusal('NOT_FOUND', '', 'Jeton introuvable.');

/** Makes a token for the viewer's own programs. Refusals: those of the form, SIRET_OUT_OF_REACH, TOO_MANY_TOKENS. */
export async function createToken(deps: Deps, viewer: Viewer, { idempotencyKey, ...input }: CreateToken): Promise<Result<MadeToken>> {
  const read = tokenSchema(parisDayOf(deps.clock.now())).safeParse(input);
  if (!read.success) return refused(...refusalsOfZod(read.error, 'input'));
  let secret: string | null = null;
  const done = await perform(deps, viewer, 'token.create', (tx) =>
    once(tx, viewer, 'token.create', idempotencyKey, read.data, async (id) => found(await tokenOf(tx, viewer, id)), async () => {
      const refusals = await refusalsToCreate(tx, viewer, read.data);
      if (refusals.length > 0) return refused(...refusals);
      secret = newSecret();
      return ok(await insertToken(deps, tx, viewer, read.data, secret));
    }),
  );
  return done.ok ? ok({ token: done.value, secret }) : done;
}

const found = (row: ApiTokenRow | undefined): Result<ApiTokenRow> => (row ? ok(row) : refused(TOKEN_NOT_FOUND));

async function refusalsToCreate(tx: Performing, viewer: Viewer, { sirets }: TokenForm): Promise<readonly Refusal[]> {
  const live = (await tokensOf(tx, viewer)).filter((row) => isLive(row, tx.at));
  if (live.length >= MAX_LIVE) return [refusal('TOO_MANY_TOKENS', '', `Vous avez déjà ${MAX_LIVE} jetons en cours\u00a0: révoquez ceux qui ne servent plus.`, { numbers: { max: MAX_LIVE } })];
  const mine = await rightsOnEach(tx, viewer, sirets ?? []);
  // Unknown and out of reach answer alike.
  return (sirets ?? []).flatMap((siret, index) =>
    mine.has(siret) ? [] : [refusal('SIRET_OUT_OF_REACH', `input.sirets.${index}`, `Établissements\u00a0: le SIRET ${siret} n’est pas de ceux pour lesquels vous agissez.`)],
  );
}

async function insertToken(deps: Deps, tx: Performing, viewer: Viewer, { name, scopes, sirets, expiresOn }: TokenForm, secret: string): Promise<ApiTokenRow> {
  const { apiToken } = apiTokenTables(tx);
  const today = parisDayOf(tx.at);
  const row: ApiTokenRow = {
    id: deps.ids.next(),
    accountId: accountIdOf(viewer) ?? '',
    name,
    prefix: prefixOf(secret),
    secretHash: fingerprintOf(secret),
    previousHash: null,
    previousUntil: null,
    scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)),
    sirets,
    days: daysBetween(today, expiresOn),
    expiresOn,
    createdAt: tx.at,
    renewedAt: null,
    lastUsedAt: null,
    revokedAt: null,
    // Whoever chose to-day an end in a week does not have to be told to-morrow that it is near.
    warned: tokenWarningDue(today, expiresOn, null),
    version: 1,
  };
  await tx.sql.insert(apiToken).values(row);
  await tx.record({ act: 'token.create', subjectKind: 'token', subjectId: row.id, detail: `${row.name} (${row.prefix}…)`, changes: { scopes, sirets, expiresOn } });
  return row;
}
