import { OverdueDapsDocument, type RefusalFieldsFragment, RunTacitSweepDocument, type SweepReportFragment, TacitSweepsDocument } from '@apart/schema';
import { useApolloClient } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { Notice, plural, RefusalAlert, Section } from '../../ui/index.ts';
import { SweepFiles } from './sweep-files.tsx';

/** A pass on demand: first a trial that shows what would be accepted, then the pass itself. */
export function SweepRun() {
  const client = useApolloClient();
  const { run, pending, failure } = useAct(RunTacitSweepDocument);
  const [report, setReport] = useState<SweepReportFragment>();
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const start = async (dryRun: boolean): Promise<void> => {
    const data = await run({ dryRun });
    if (!data) return;
    setRefusals(data.runTacitSweep.refusals);
    setReport(data.runTacitSweep.report ?? undefined);
    await client.refetchQueries({ include: [TacitSweepsDocument, OverdueDapsDocument] });
  };
  const wouldAccept = report?.dryRun ? report.accepted : 0;
  return (
    <Section title="Passage à la demande">
      <p>Les passages ont lieu d’eux-mêmes, matin et soir. Pour ne pas attendre, commencez par un essai : il montre la liste et n’accepte rien.</p>
      <div className="ap-actions">
        <Button priority={wouldAccept > 0 ? 'secondary' : 'primary'} disabled={pending} onClick={() => void start(true)}>
          {pending ? 'Passage…' : 'Faire un essai'}
        </Button>
        {wouldAccept > 0 && (
          <Button disabled={pending} onClick={() => void start(false)}>
            {`Accepter ${plural(wouldAccept, 'demande')}`}
          </Button>
        )}
      </div>
      <RefusalAlert refusals={refusals} failure={failure} title="Le passage n’a pas eu lieu" />
      {report && (
        <Notice kind={report.skipped.length > 0 ? 'warning' : report.dryRun ? 'info' : 'success'} title={summaryOf(report)} live>
          <SweepFiles report={report} />
        </Notice>
      )}
    </Section>
  );
}

function summaryOf({ dryRun, accepted }: SweepReportFragment): string {
  if (accepted === 0) return dryRun ? 'Essai : aucune demande ne serait acceptée' : 'Aucune demande n’était à accepter';
  if (dryRun) return accepted > 1 ? `Essai : ${accepted} demandes seraient acceptées` : 'Essai : une demande serait acceptée';
  return accepted > 1 ? `${accepted} demandes sont acceptées` : 'Une demande est acceptée';
}
