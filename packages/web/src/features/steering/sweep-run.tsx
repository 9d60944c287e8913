import { OverdueDapsDocument, type RefusalFieldsFragment, RunTacitSweepDocument, type SweepReportFragment, TacitSweepsDocument } from '@apart/schema';
import { useApolloClient } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { Notice, plural, RefusalAlert, Section } from '../../ui/index.ts';
import { SweepFiles } from './sweep-files.tsx';

/** A pass on demand: first a trial that shows what would be accepted, then the pass itself. */
export function SweepRun() {
  const client = useApolloClient();
  const { run, pending, failure } = useAct(RunTacitSweepDocument);
  const [report, setReport] = useState<SweepReportFragment>();
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that launched the pass is gone: the focus goes to its report.
    if (report && !report.dryRun) told.current?.focus();
  }, [report]);
  const start = async (dryRun: boolean): Promise<void> => {
    const data = await run({ dryRun });
    if (!data) return;
    setRefusals(data.runTacitSweep.refusals);
    setReport(data.runTacitSweep.report ?? undefined);
    await client.refetchQueries({ include: [TacitSweepsDocument, OverdueDapsDocument] });
  };
  const wouldAccept = report?.dryRun ? report.seen : 0;
  return (
    <Section title="Passage à la demande">
      <p>Les passages ont lieu d’eux-mêmes, matin et soir. Pour ne pas attendre, simulez d’abord un passage&nbsp;: cet essai montre la liste et n’accepte rien.</p>
      <div className="ap-actions">
        <Button priority={wouldAccept > 0 ? 'secondary' : 'primary'} disabled={pending} onClick={() => void start(true)}>
          {pending ? 'Passage…' : 'Simuler un passage'}
        </Button>
        {wouldAccept > 0 && (
          <Button disabled={pending} onClick={() => void start(false)}>
            {`Lancer le passage (${plural(wouldAccept, 'demande')})`}
          </Button>
        )}
      </div>
      <RefusalAlert refusals={refusals} failure={failure} title="Le passage n’a pas eu lieu" />
      <div ref={told} tabIndex={-1} className="ap-told">
        {report && (
          <Notice kind={report.failure || report.skippedCount > 0 ? 'warning' : report.dryRun ? 'info' : 'success'} title={summaryOf(report)} live>
            {report.failure && <p>{report.failure}</p>}
            <SweepFiles report={report} />
          </Notice>
        )}
      </div>
    </Section>
  );
}

/** A trial accepts nothing: what it would accept is all that it has seen. */
function summaryOf({ dryRun, seen, accepted }: SweepReportFragment): string {
  if (dryRun) return seen === 0 ? 'Essai\u00a0: aucune demande ne serait acceptée' : seen > 1 ? `Essai\u00a0: ${seen} demandes seraient acceptées` : 'Essai\u00a0: une demande serait acceptée';
  if (accepted === 0) return 'Aucune demande n’était à accepter';
  return accepted > 1 ? `${accepted} demandes sont acceptées` : 'Une demande est acceptée';
}
