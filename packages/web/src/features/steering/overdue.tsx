import { OverdueDapsDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { nextPage } from '../../apollo/next-page.ts';
import { EmptyState, ErrorState, instantText, LoadMore, Notice, Pending, plural, Section, useService } from '../../ui/index.ts';
import { WorklistTable } from '../agent/worklist-table.tsx';

/** Requests whose term has passed without a decision: the next pass accepts them. */
export function Overdue() {
  const next = useService()?.nextTacitSweepAt;
  const { data, error, refetch, fetchMore } = useQuery(OverdueDapsDocument, { variables: {} });
  return (
    <Section title="Demandes échues" aside={next && <p className="ap-saved">Prochain passage&nbsp;: {instantText(next)}</p>}>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <Pending label="Lecture des demandes échues" lines={3} /> : null}
      {data?.overdueDaps.nodes.length === 0 && (
        <EmptyState title="Aucune demande échue en attente">
          <p>Une demande dont le terme passe sans décision s’affiche ici jusqu’au passage qui l’accepte.</p>
        </EmptyState>
      )}
      {data && data.overdueDaps.nodes.length > 0 && (
        <>
          <Notice kind="warning">
            Le terme de ces demandes est passé&nbsp;: le silence de l’administration vaut acceptation. Leur décision sera éditée au prochain passage.
          </Notice>
          <WorklistTable daps={data.overdueDaps.nodes} caption="Demandes échues en attente" />
          <LoadMore
            hasNextPage={data.overdueDaps.pageInfo.hasNextPage}
            shown={`${plural(data.overdueDaps.nodes.length, 'demande affichée', 'demandes affichées')}.`}
            onMore={() => fetchMore({ variables: { after: data.overdueDaps.pageInfo.endCursor }, updateQuery: nextPage('overdueDaps') })}
          />
        </>
      )}
    </Section>
  );
}
