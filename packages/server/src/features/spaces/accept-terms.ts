import type { Performing } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { termsReceiptLetter } from './letters.ts';
import { spaceTables } from './tables.ts';
import { termsOf, TERMS_VERSION } from './terms/index.ts';

/** Who accepts the terms in force, when, and for which establishment. */
export interface Acceptance {
  readonly accountId: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly siret: string;
  /** Name of the establishment. */
  readonly name: string;
  readonly acceptedAt: Date;
}

/** Keeps which text was accepted, and sends its receipt (R.5122-26), apart from any other letter. */
export async function acceptTerms(deps: Deps, tx: Performing, { accountId, email, acceptedAt, ...who }: Acceptance): Promise<void> {
  const { termsAcceptance } = spaceTables(tx);
  const { version, sha256 } = termsOf(TERMS_VERSION);
  await tx.sql.insert(termsAcceptance).values({ id: deps.ids.next(), accountId, siret: who.siret, version, textHash: sha256, acceptedAt });
  await post(deps, tx, tx.at, [{ accountId, email }], termsReceiptLetter(who, { version, sha256, acceptedAt }));
}
