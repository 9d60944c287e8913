import type { Siret } from '@apart/shared';
import { inArray } from 'drizzle-orm';
import type { Performing } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { establishmentTables } from '../companies/index.ts';
import { raiseProof } from '../establishments/index.ts';
import { habilitationTables } from '../habilitations/index.ts';
import { acceptTerms } from '../spaces/index.ts';
import { openSheets } from './companies.ts';
import { chunksOf, readInChunks, type ScopeRow } from './repository.ts';

export interface FirstAdministrator {
  readonly accountId: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
}

/** Gives a company its first administrator, on all that the mandate covers: sheets are opened, the terms accepted, the proof of the link raised. */
export async function openCompany(deps: Deps, tx: Performing, who: FirstAdministrator, scopes: readonly ScopeRow[], covered: readonly Siret[]): Promise<void> {
  const { habilitation } = habilitationTables(tx);
  const { establishment } = establishmentTables(tx);
  await openSheets(tx, covered, who);
  const rows = scopes.map(({ siret, siren }) => ({ id: deps.ids.next(), accountId: who.accountId, siret, siren, role: 'ADMINISTRATOR' as const, title: who.title, since: tx.at, endedAt: null }));
  for (const some of chunksOf(rows)) await tx.sql.insert(habilitation).values([...some]);
  for (const siret of covered) await raiseProof(tx, siret, 'SIGNED_MANDATE', `${who.firstName} ${who.lastName}`);
  const [first] = await readInChunks(covered.slice(0, 50), (some) => tx.sql.select({ siret: establishment.siret, name: establishment.name }).from(establishment).where(inArray(establishment.siret, some)));
  if (first) await acceptTerms(deps, tx, { ...who, siret: first.siret, name: first.name, acceptedAt: tx.at });
}
