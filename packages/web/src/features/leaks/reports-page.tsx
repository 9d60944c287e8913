import { CloseLeakReportDocument, LeakReportsDocument, type LeakReportsQuery } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { useAct } from '../../apollo/use-act.ts';
import { DefinitionList, EmptyState, ErrorState, FilterSelect, instantText, ListFilters, LoadMore, Page, Pending, plural, ReasonDialog, RefusalAlert, type Refusals, Section } from '../../ui/index.ts';

type Report = LeakReportsQuery['leakReports']['nodes'][number];

/** What people say they saw that was not theirs, the last first; each gets its conclusion. */
export function Component() {
  const [params] = useSearchParams();
  const open = params.get('etat') !== 'tous';
  const { data, error, refetch, fetchMore } = useQuery(LeakReportsDocument, { variables: { open }, fetchPolicy: 'cache-and-network' });
  const { run, failure } = useAct(CloseLeakReportDocument);
  const [closing, setClosing] = useState<Report>();
  const [refusals, setRefusals] = useState<Refusals>([]);
  const close = async (report: Report, conclusion: string): Promise<void> => {
    setClosing(undefined);
    const done = await run({ id: report.id, conclusion });
    if (!done) return;
    setRefusals(done.closeLeakReport.refusals);
    await refetch().catch(() => undefined);
  };
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des signalements" lines={4} />;
  const { nodes, pageInfo } = data.leakReports;
  const more = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('leakReports') });
  return (
    <Page title="Signalements">
      <p className="ap-lead">«&nbsp;Je vois des informations qui ne sont pas les miennes.&nbsp;» Une violation de données se notifie à la CNIL dans les 72 heures.</p>
      <ListFilters label="Filtrer les signalements">
        <FilterSelect name="etat" label="État" none="À conclure" choices={[{ value: 'tous', label: 'Tous' }]} />
      </ListFilters>
      <RefusalAlert refusals={refusals} failure={failure} title="Rien n’a changé" />
      {nodes.length === 0 && <EmptyState title={open ? 'Aucun signalement n’attend' : 'Aucun signalement'}>Chacun vous est aussi annoncé par courriel.</EmptyState>}
      {nodes.map((report) => (
        <Section key={report.id} title={`${report.reference} — ${instantText(report.createdAt)}`}>
          <DefinitionList
            items={[
              { label: 'Ce que dit la personne', value: report.text },
              { label: 'Page', value: report.page },
              { label: 'Courriel', value: report.email ?? 'Aucun laissé' },
              ...(report.closedAt ? [{ label: 'Conclusion', value: `${report.conclusion ?? ''} (${report.closedByName ?? ''}, ${instantText(report.closedAt)})` }] : []),
            ]}
          />
          {!report.closedAt && (
            <Button aria-label={`Conclure le signalement ${report.reference}`} onClick={() => setClosing(report)}>
              Conclure…
            </Button>
          )}
        </Section>
      ))}
      {pageInfo.hasNextPage && <LoadMore hasNextPage shown={`${plural(nodes.length, 'signalement affiché', 'signalements affichés')}.`} onMore={more} />}
      <ReasonDialog action={closing && { act: 'leak.close', label: `Conclure ${closing.reference}`, needsReason: true }} onCancel={() => setClosing(undefined)} onConfirm={(text) => closing && void close(closing, text)} />
    </Page>
  );
}
