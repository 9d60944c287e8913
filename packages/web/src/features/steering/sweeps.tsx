import { type SweepReportFragment, TacitSweepsDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { nextPage } from '../../apollo/next-page.ts';
import { type Column, DataTable, EmptyState, ErrorState, instantText, LoadMore, Pending, plural, Section } from '../../ui/index.ts';
import { SweepFiles } from './sweep-files.tsx';

const TRIGGERS: Readonly<Record<string, string>> = { 'start-up': 'Démarrage du service', schedule: 'Horaire', command: 'Ligne de commande', request: 'À la demande' };

const FIGURES: readonly Column<SweepReportFragment>[] = [
  {
    key: 'started',
    header: 'Passage du',
    cell: (sweep) => (
      <>
        {instantText(sweep.startedAt)}
        {sweep.failure && <span className="ap-under">{sweep.failure}</span>}
      </>
    ),
  },
  { key: 'trigger', header: 'Lancé par', cell: (sweep) => `${TRIGGERS[sweep.trigger] ?? sweep.trigger}${sweep.dryRun ? ' (essai)' : ''}` },
  { key: 'seen', header: 'Vues', align: 'end', cell: (sweep) => sweep.seen },
  { key: 'accepted', header: 'Acceptées', align: 'end', cell: (sweep) => sweep.accepted },
  { key: 'skipped', header: 'Écartées', align: 'end', cell: (sweep) => sweep.skippedCount },
  { key: 'duration', header: 'Durée', align: 'end', cell: (sweep) => durationText(sweep.durationMs) },
];

const FILES: Column<SweepReportFragment> = {
  key: 'files',
  header: 'Demandes',
  cell: (sweep) =>
    sweep.files.length + sweep.skipped.length === 0 ? (
      <span className="ap-muted">Aucune</span>
    ) : (
      <details>
        <summary>
          Voir<span className="fr-sr-only"> les demandes du passage du {instantText(sweep.startedAt)}</span>
        </summary>
        <SweepFiles report={sweep} />
      </details>
    ),
};

const durationText = (ms: number): string => (ms < 1000 ? `${ms}\u00a0ms` : `${Math.round(ms / 1000)}\u00a0s`);

/** The report that each pass leaves. A UD reads the figures of its départements, only the DGEFP the references. */
export function Sweeps({ ofDepartements, withFiles }: { readonly ofDepartements: boolean; readonly withFiles: boolean }) {
  const { data, error, refetch, fetchMore } = useQuery(TacitSweepsDocument, { variables: {} });
  return (
    <Section title="Passages">
      {ofDepartements && <p>Les nombres sont ceux de vos départements.</p>}
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <Pending label="Lecture des passages" lines={3} /> : null}
      {data?.tacitSweeps.nodes.length === 0 && (
        <EmptyState title="Aucun passage pour l’instant">
          <p>Chaque passage accepte les demandes dont le terme est passé, et laisse ici son compte rendu.</p>
        </EmptyState>
      )}
      {data && data.tacitSweeps.nodes.length > 0 && (
        <>
          <DataTable caption="Passages de l’acceptation tacite, le dernier d’abord" columns={withFiles ? [...FIGURES, FILES] : FIGURES} rows={data.tacitSweeps.nodes} rowKey={(sweep) => sweep.id} />
          <LoadMore
            hasNextPage={data.tacitSweeps.pageInfo.hasNextPage}
            shown={`${plural(data.tacitSweeps.nodes.length, 'passage affiché', 'passages affichés')}.`}
            onMore={() => fetchMore({ variables: { after: data.tacitSweeps.pageInfo.endCursor }, updateQuery: nextPage('tacitSweeps') })}
          />
        </>
      )}
    </Section>
  );
}
