import { type ActionFieldsFragment, StartAvenantDocument } from '@apart/schema';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { useIdempotencyKey } from '../../forms/index.ts';
import { ActionBar, RefusalAlert } from '../../ui/index.ts';

/** Files an avenant on what is authorised; what is authorised stays valid until the answer. */
export function StartAvenant({ actions, reference }: { readonly actions: readonly ActionFieldsFragment[]; readonly reference: string }) {
  const { run, pending, failure } = useAct(StartAvenantDocument);
  const { key, renew } = useIdempotencyKey();
  const [refusals, setRefusals] = useState<readonly { code: string; path: string; message: string; article: string | null }[]>([]);
  const navigate = useNavigate();
  const start = async (): Promise<void> => {
    const data = await run({ reference, idempotencyKey: key() });
    if (!data) return;
    renew();
    setRefusals(data.startAvenant.refusals);
    if (data.startAvenant.dap) await navigate(`/dap/${data.startAvenant.dap.reference}`);
  };
  return (
    <>
      <RefusalAlert refusals={refusals} failure={failure} title="L’avenant n’a pas pu être commencé" />
      <ActionBar actions={actions} handlers={{ 'dap.startAvenant': start }} pending={pending} primary="" />
    </>
  );
}
