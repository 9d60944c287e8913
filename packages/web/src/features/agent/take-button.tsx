import { type DapPageFragment, type RefusalFieldsFragment, TakeDapDocument } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { RefusalAlert } from '../../ui/index.ts';

/** Tells the others that this file is being examined; the delay goes on. */
export function TakeButton({ dap, label, onDone }: { readonly dap: DapPageFragment; readonly label: string; readonly onDone: () => void }) {
  const { run, pending, failure } = useAct(TakeDapDocument);
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const take = async (): Promise<void> => {
    const data = await run({ reference: dap.reference, expectedVersion: dap.version });
    if (!data) return;
    setRefusals(data.takeDap.refusals);
    if (data.takeDap.refusals.length === 0) onDone();
  };
  return (
    <>
      <Button priority="tertiary" disabled={pending} onClick={() => void take()}>
        {label}
      </Button>
      <RefusalAlert refusals={refusals} failure={failure} />
    </>
  );
}
