import { type DapPageFragment, WithdrawDapDocument } from '@apart/schema';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { ActionBar, RefusalAlert } from '../../ui/index.ts';

/** Takes a request back, while the server allows it. */
export function WithdrawDap({ dap, version = () => dap.version }: { readonly dap: DapPageFragment; readonly version?: () => number }) {
  const { run, pending, failure } = useAct(WithdrawDapDocument);
  const [refusals, setRefusals] = useState<readonly { code: string; path: string; message: string; article: string | null }[]>([]);
  const withdraw = async (reason: string): Promise<void> => {
    const data = await run({ reference: dap.reference, expectedVersion: version(), reason });
    if (data) setRefusals(data.withdrawDap.refusals);
  };
  return (
    <>
      <RefusalAlert refusals={refusals} failure={failure} title="La demande n’est pas retirée" />
      <ActionBar actions={dap.possibleActions} handlers={{ 'dap.withdraw': withdraw }} pending={pending} primary="" />
    </>
  );
}
