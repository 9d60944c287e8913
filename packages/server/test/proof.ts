import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { World } from './world.ts';

/** What a browser computes before it asks for a space: a fresh challenge and its answer. */
export async function aProof(world: World): Promise<string> {
  const { data } = await world.visitor.graphql<{ challenge: { challenge: string } }>('{ challenge { challenge } }');
  const challenge = JSON.parse(data!.challenge.challenge) as Challenge;
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}
