import { randomInt } from 'node:crypto';
import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import type { Deps } from '../deps.ts';

/** A challenge may be answered for 30 minutes: the time to fill a form. */
const CHALLENGE_MS = 30 * 60_000;
/** Rounds of PBKDF2 of one step: about 2 ms in a browser. */
const COST = 5000;

/** What the browser is asked to compute, and until when. */
export interface ProofChallenge {
  readonly challenge: Challenge;
  readonly expiresAt: Date;
}

/** `configured` steps at most, half of them at least: nobody waits for nothing, nobody answers for free. */
const stepsOf = (configured: number): number => randomInt(Math.ceil(configured / 2), configured + 1);

/** A challenge that only this service can have made. Its time is the service's clock: the library reads the machine's. */
export async function askForProof(deps: Deps): Promise<ProofChallenge> {
  const expiresAt = new Date(deps.clock.now().getTime() + CHALLENGE_MS);
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: stepsOf(deps.config.proofOfWorkSteps),
    data: { until: expiresAt.getTime() },
    deriveKey,
    ...secretsOf(deps),
  });
  return { challenge, expiresAt };
}

const proofSchema = z.object({
  challenge: z.object({ parameters: z.looseObject({ data: z.object({ until: z.number() }) }), signature: z.string() }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/** The fingerprint and the end of a right proof that is still in time; `undefined` for any other text. */
export async function readProof(deps: Deps, text: string): Promise<{ readonly id: string; readonly until: Date } | undefined> {
  const read = proofSchema.safeParse(parsed(text));
  if (!read.success) return undefined;
  const { until } = read.data.challenge.parameters.data;
  if (until <= deps.clock.now().getTime()) return undefined;
  const { challenge, solution } = read.data as unknown as Payload;
  const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secretsOf(deps) });
  return verified ? { id: read.data.challenge.signature, until: new Date(until) } : undefined;
}

const secretsOf = ({ secrets }: Deps) => ({ hmacSignatureSecret: secrets.sign('proof-of-work'), hmacKeySignatureSecret: secrets.sign('proof-of-work:key') });

function parsed(text: string): unknown {
  if (text.length > 4000) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
