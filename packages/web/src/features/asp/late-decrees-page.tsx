import { LateDecreeDifferencesDocument, type LateDecreeDifferencesQuery } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { centsText, type Column, DataTable, dayShortText, EmptyState, ErrorState, EstablishmentName, listText, LoadMore, Notice, Page, Pending, plural, Section } from '../../ui/index.ts';

type Difference = LateDecreeDifferencesQuery['lateDecreeDifferences']['nodes'][number];

/** For the DGEFP and the ASP: the claims that a text published after their sending would pay otherwise. */
export function Component() {
  const { data, error, refetch, fetchMore } = useQuery(LateDecreeDifferencesDocument, { variables: {} });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Recherche des demandes qu’un texte paru depuis change" lines={6} />;
  const { nodes, pageInfo } = data.lateDecreeDifferences;
  const more = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('lateDecreeDifferences') });
  const doubtful = nodes.filter(({ explained }) => !explained).length;
  const total = nodes.reduce((sum, { allowance, dueAllowance }) => sum + dueAllowance - allowance, 0);
  return (
    <Page title="Textes parus après leur effet">
      <p className="ap-lead">Les demandes envoyées avant la parution d’un texte qui les concerne, et ce qu’il change. L’employeur reçoit la proposition et l’accepte d’un clic&nbsp;; rien n’est modifié sans lui.</p>
      {doubtful > 0 && (
        <Notice kind="warning" title={`${plural(doubtful, 'écart ne vient', 'écarts ne viennent')} pas d’un texte`}>
          <p>{doubtful > 1 ? 'Ils ne sont proposés' : 'Il n’est proposé'} à personne avant d’être examiné{doubtful > 1 ? 's' : ''}.</p>
        </Notice>
      )}
      <Section title="Demandes à recalculer">
        {nodes.length === 0 && !pageInfo.hasNextPage ? (
          <EmptyState title="Aucune demande à recalculer">
            <p>Aucun texte paru depuis leur envoi ne change les demandes envoyées.</p>
          </EmptyState>
        ) : (
          <>
            {nodes.length > 0 && <DataTable caption="Demandes à recalculer" rows={nodes} rowKey={({ di }) => di.id} columns={COLUMNS} />}
            <LoadMore
              hasNextPage={pageInfo.hasNextPage}
              shown={`${plural(nodes.length, 'demande affichée', 'demandes affichées')}, ${signed(total)} d’allocation${pageInfo.hasNextPage ? '. D’autres demandes restent à examiner.' : '.'}`}
              onMore={more}
            />
          </>
        )}
      </Section>
    </Page>
  );
}

const signed = (cents: number): string => `${cents > 0 ? '+' : ''}${centsText(cents)}`;

const COLUMNS: readonly Column<Difference>[] = [
  {
    key: 'di',
    header: 'Demande',
    cell: ({ di }) => (
      <span>
        <Link to={`/di/${di.reference}`}>{di.reference}</Link>
        <span className="ap-under">
          {di.monthLabel} · {di.statusLabel}
        </span>
      </span>
    ),
  },
  { key: 'establishment', header: 'Établissement', cell: ({ di }) => <EstablishmentName of={di} /> },
  {
    key: 'why',
    header: 'Ce qui change',
    cell: ({ publishedOn, changes, explained }) => (
      <span>
        {explained ? changes.join('\u00a0; ') : 'À examiner'}
        <span className="ap-under">Texte paru le {listText(publishedOn.map(dayShortText))}</span>
      </span>
    ),
  },
  { key: 'allowance', header: 'Allocation comptée', align: 'end', cell: ({ allowance }) => centsText(allowance) },
  { key: 'due', header: 'Selon ce texte', align: 'end', cell: ({ dueAllowance }) => centsText(dueAllowance) },
  { key: 'difference', header: 'Différence', align: 'end', cell: ({ allowance, dueAllowance }) => <strong>{signed(dueAllowance - allowance)}</strong> },
];
