import { ChallengeDocument } from '@apart/schema';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { solveProof } from './solve-proof.ts';

export type ProofState = 'idle' | 'working' | 'ready' | 'failed';

export interface Proof {
  readonly state: ProofState;
  /** The proof, once it is computed; undefined when it could not be. Each is given once. */
  readonly take: () => Promise<string | undefined>;
}

/** A proof goes stale with its challenge: it is made again this long before. */
const MARGIN_MS = 60_000;

/** The security check that replaces an image to copy: a computation that the browser does alone, from `enabled` on. */
export function useProof(enabled: boolean): Proof {
  const client = useApolloClient();
  const [state, setState] = useState<ProofState>('idle');
  const held = useRef<{ readonly proof: Promise<string | undefined>; staleAt: number }>(undefined);

  const begin = useCallback(() => {
    setState('working');
    const made = { staleAt: Number.POSITIVE_INFINITY, proof: Promise.resolve<string | undefined>(undefined) };
    made.proof = (async () => {
      try {
        const askedAt = Date.now();
        const { data } = await client.query({ query: ChallengeDocument, fetchPolicy: 'no-cache' });
        if (!data) throw new Error('No challenge came');
        // Half an hour by the service's clock, counted here from the asking: the device's clock may be wrong.
        made.staleAt = askedAt + 30 * 60_000 - MARGIN_MS;
        const proof = await solveProof(data.challenge.challenge);
        setState('ready');
        return proof;
      } catch {
        setState('failed');
        held.current = undefined;
        return undefined;
      }
    })();
    held.current = made;
    return made;
  }, [client]);

  useEffect(() => {
    if (enabled && !held.current) begin();
  }, [begin, enabled]);

  const take = useCallback(async () => {
    const fresh = held.current && held.current.staleAt > Date.now() ? held.current : begin();
    const proof = await fresh.proof;
    held.current = undefined;
    return proof;
  }, [begin]);
  return { state, take };
}
