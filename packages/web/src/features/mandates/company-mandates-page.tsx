import { MandatesDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { EmptyState, ErrorState, latestOf, LoadMore, Notice, Page, Pending, plural, siretText } from '../../ui/index.ts';
import { type AskedAct, MandateActDialog } from './mandate-action.tsx';
import { MandateCard } from './mandate-card.tsx';

/** The mandates of an establishment, for its people: sign, refuse, end, change of cabinet. */
export function Component() {
  const { siret = '' } = useParams();
  const filter = { siret };
  const { data, error, refetch, fetchMore } = useQuery(MandatesDocument, { variables: { filter } });
  const [asked, setAsked] = useState<AskedAct>();
  const [said, setSaid] = useState<string>();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des mandats" lines={6} />;
  const { nodes, pageInfo } = data.mandates;
  return (
    <Page
      title="Cabinets mandatés"
      howTo="mandater-un-expert-comptable"
      kicker={`SIRET ${siretText(siret)}`}
      width="narrow"
      back={{ to: `/etablissements/${siret}`, label: 'L’établissement' }}
      aside={
        <Link className="fr-btn fr-btn--secondary" to={`/mandats/proposer?siret=${siret}`}>
          Donner un mandat
        </Link>
      }
    >
      <p>Un cabinet n’agit pour vous que par un mandat que vous avez signé. Vous y mettez fin d’un geste, sans rien perdre.</p>
      {said && (
        <Notice kind="success" live>
          {said}
        </Notice>
      )}
      {nodes.length === 0 && (
        <EmptyState title="Aucun mandat pour cet établissement">
          <p>Votre expert-comptable déclare pour vous&nbsp;? Donnez-lui un mandat, ou signez celui qu’il vous propose&nbsp;: il s’affichera ici.</p>
        </EmptyState>
      )}
      {nodes.map((mandate) => (
        <MandateCard key={mandate.id} mandate={mandate} asCabinet={false} onAsk={setAsked} />
      ))}
      {pageInfo.hasNextPage && (
        <LoadMore
          hasNextPage
          shown={plural(nodes.length, 'mandat affiché', 'mandats affichés')}
          onMore={() => fetchMore({ variables: { filter, after: pageInfo.endCursor }, updateQuery: nextPage('mandates') })}
        />
      )}
      <MandateActDialog
        asked={asked && { ...asked, mandate: latestOf(nodes, asked.mandate) }}
        asCabinet={false}
        onClose={() => setAsked(undefined)}
        onDone={(sentence) => {
          setAsked(undefined);
          setSaid(sentence);
          void refetch();
        }}
      />
    </Page>
  );
}
