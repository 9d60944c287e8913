import { CancelLongWorkDocument, LongWorkDocument, type LongWorkFieldsFragment } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { DefinitionList, EmptyState, ErrorState, FileLinkButton, Notice, Pending, RefusalAlert, type Refusals } from '../../ui/index.ts';
import './long-work.css';
import { Progress } from './progress.tsx';

const POLL_MS = 1000;

export interface LongWorkProps {
  /** `work.id`, as the mutation that started it gave it; keep it in the address of the page, so that a reload finds it again. */
  readonly id: string;
  /** Called once when the work ends while it is watched: read again what it changed. */
  readonly onEnd?: (work: LongWorkFieldsFragment) => void;
  /** What to show under the result, once it is over. */
  readonly children?: (work: LongWorkFieldsFragment) => ReactNode;
}

/** Work that lasts: how far it is, a way to stop it, then what it gave. */
export function LongWork({ id, onEnd, children }: LongWorkProps) {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(LongWorkDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const work = data?.longWork ?? undefined;
  const running = work?.state === 'RUNNING';
  useEffect(() => {
    if (!running) return undefined;
    startPolling(POLL_MS);
    return stopPolling;
  }, [running, startPolling, stopPolling]);
  const wasRunning = useRef(false);
  useEffect(() => {
    if (work && wasRunning.current && !running) onEnd?.(work);
    wasRunning.current = running;
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture du travail en cours" lines={2} />;
  if (!work) return <EmptyState title="Ce travail n’existe pas ou n’est pas à vous">Les travaux sont gardés trente jours.</EmptyState>;
  return (
    <div className="ap-work">
      <Progress work={work} />
      {running ? <Stop work={work} /> : <Ended work={work} />}
      {!running && children?.(work)}
    </div>
  );
}

function Stop({ work }: { readonly work: LongWorkFieldsFragment }) {
  const { run, pending, failure } = useAct(CancelLongWorkDocument);
  const [refusals, setRefusals] = useState<Refusals>([]);
  const cancel = async (): Promise<void> => {
    const data = await run({ id: work.id });
    if (data) setRefusals(data.cancelLongWork.refusals);
  };
  return (
    <>
      <p className="ap-muted">Vous pouvez quitter cette page&nbsp;: le travail continue, et se retrouve dans «&nbsp;Mon compte&nbsp;», «&nbsp;Travaux&nbsp;».</p>
      <Button priority="secondary" size="small" disabled={pending || work.stopping} onClick={() => void cancel()}>
        {work.stopping ? 'Arrêt demandé…' : 'Arrêter'}
      </Button>
      <RefusalAlert refusals={refusals} failure={failure} title="Le travail n’est pas arrêté" />
    </>
  );
}

function Ended({ work }: { readonly work: LongWorkFieldsFragment }) {
  return (
    <>
      {work.failure && (
        <Notice kind="error" title="Interrompu">
          <p>{work.failure}</p>
        </Notice>
      )}
      {work.state === 'CANCELLED' && (
        <Notice kind="warning" title="Arrêté à votre demande">
          <p>Ce qui était déjà fait le reste.</p>
        </Notice>
      )}
      {work.result.length > 0 && <DefinitionList items={work.result.map(({ label, value }) => ({ label, value }))} />}
      {work.file && <FileLinkButton link={work.file} label={`Télécharger ${work.file.name}`} />}
    </>
  );
}
