import type { RefusalFieldsFragment } from '@apart/schema';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Following, Read } from './following.ts';

/** For a form saved by its button: what somebody saved first is read again, and merged. `readAgain` finds nothing when it is gone. */
export function useOvertaken<Values extends FieldValues, Kept>(following: Following<Values>, readAgain: () => Promise<Kept | null | undefined>, readOf: (kept: Kept) => Read<Values>) {
  /** Who was first, as the server says. */
  const [who, setWho] = useState<string>();
  /** True when the saving over version `over` came second and the first is merged: save again. False leaves the refusals to be shown. */
  const isOvertaken = async (refusals: readonly Pick<RefusalFieldsFragment, 'code' | 'message'>[], over: number): Promise<boolean> => {
    if (!refusals.some(({ code }) => code === 'VERSION_CONFLICT')) return false;
    // Without an answer the refusal is shown, with its own button to read the new state.
    const kept = await readAgain().catch(() => undefined);
    setWho(refusals.map(({ message }) => message).join(' '));
    const now = kept && readOf(kept);
    if (!now || now.version === over) return false;
    following.meet(now);
    return true;
  };
  return { isOvertaken, who };
}
