import { type ActionFieldsFragment, StartAvenantDocument, StartRenewalDocument } from '@apart/schema';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { useIdempotencyKey } from '../../forms/index.ts';
import { ActionBar, RefusalAlert } from '../../ui/index.ts';

/** What may follow a decision: an avenant, which changes it, or a renewal, the request for the next period. */
export function FollowDecision({ actions, reference }: { readonly actions: readonly ActionFieldsFragment[]; readonly reference: string }) {
  const { run, pending, failure } = useAct(StartAvenantDocument);
  const renewal = useAct(StartRenewalDocument);
  const { key, renew: renewKey } = useIdempotencyKey();
  const [refusals, setRefusals] = useState<readonly { code: string; path: string; message: string; article: string | null }[]>([]);
  const navigate = useNavigate();
  const start = async (): Promise<void> => {
    const data = await run({ reference, idempotencyKey: key() });
    if (!data) return;
    renewKey();
    setRefusals(data.startAvenant.refusals);
    if (data.startAvenant.dap) await navigate(`/dap/${data.startAvenant.dap.reference}`);
  };
  const renew = async (): Promise<void> => {
    const data = await renewal.run({ reference, idempotencyKey: key() });
    if (!data) return;
    renewKey();
    setRefusals(data.startRenewal.refusals);
    if (data.startRenewal.dap) await navigate(`/dap/${data.startRenewal.dap.reference}`);
  };
  return (
    <>
      <RefusalAlert refusals={refusals} failure={failure ?? renewal.failure} title="La demande n’a pas pu être commencée" />
      <ActionBar actions={actions} handlers={{ 'dap.startAvenant': start, 'dap.startRenewal': renew }} pending={pending || renewal.pending} primary="" />
    </>
  );
}
