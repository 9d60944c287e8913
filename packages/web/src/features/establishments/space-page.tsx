import { MySpaceDocument, type MySpaceQuery } from '@apart/schema';
import { deadlinesOfEstablishment } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Link } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { may, useMe } from '../../app/session.tsx';
import { EmptyState, ErrorState, Page, Pending, Section, siretText, TimeLeft } from '../../ui/index.ts';
import { Announcements } from '../announcements/announcements.tsx';
import { Deadlines } from '../home/deadlines.tsx';
import { LatestMessages } from '../home/latest-messages.tsx';
import { RecentFiles } from '../home/recent-files.tsx';
import { ToDoList } from '../home/to-do-list.tsx';
import { FirstVisit } from '../home/visit/first-visit.tsx';
import { ExportDaps } from '../list-exports/export-button.tsx';
import { DapTable } from './dap-table.tsx';
import { EmptySpace } from './empty-space.tsx';
import { ROLE_LABELS } from './labels.ts';
import { toDosOf, type Waiting, waitingOf } from './to-do.ts';

type MyEstablishment = MySpaceQuery['myEstablishments']['nodes'][number];

/** The employer's home: what is to be done next, then each establishment. */
export function Component() {
  const me = useMe();
  const { data, error, refetch, fetchMore } = useQuery(MySpaceDocument, { variables: {} });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Ouverture de votre espace" lines={6} />;
  const { nodes, pageInfo } = data.myEstablishments;
  if (nodes.length === 0) return <EmptySpace />;
  return (
    <>
      <Announcements />
      <Page title={me ? `Bonjour ${me.firstName} ${me.lastName}` : 'Mon espace'}>
        <div className="ap-grid ap-grid--main">
          <div>
            <FirstVisit />
            <ToDoList todos={nodes.flatMap((establishment) => toDosOf(establishment).map((todo) => ({ ...todo, detail: nodes.length > 1 ? `${establishment.name} — ${todo.detail}` : todo.detail })))} />
            <WaitingList waiting={nodes.flatMap(waitingOf)} />
            {nodes.map((establishment) => (
              <EstablishmentSection key={establishment.siret} establishment={establishment} mayFile={may(me, 'dap.save') && establishment.myRole !== 'READER'} />
            ))}
            {pageInfo.hasNextPage && (
              <Button
                priority="secondary"
                onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('myEstablishments') })}
              >
                Autres établissements
              </Button>
            )}
            {nodes.some(({ daps }) => daps.nodes.length > 0) && (
              <div className="ap-actions">
                <ExportDaps filter={{}} label="Exporter toutes mes demandes (CSV)" />
              </div>
            )}
          </div>
          <div>
            <Section title="Échéances">
              <Deadlines deadlines={nodes.flatMap(deadlinesOfEstablishment)} />
            </Section>
            <LatestMessages />
            <RecentFiles />
          </div>
        </div>
      </Page>
    </>
  );
}

/** What the administration has in hand; nothing is said of nothing. */
function WaitingList({ waiting }: { readonly waiting: readonly Waiting[] }) {
  if (waiting.length === 0) return null;
  return (
    <Section title="En attente de l’administration">
      <ul className="ap-todo">
        {waiting.map(({ key, title, statusLabel, to, dueAt }) => (
          <li key={key} className="ap-todo__item">
            <div>
              <p>
                <Link to={to}>{title}</Link>
              </p>
              <p className="ap-todo__detail">{statusLabel}</p>
            </div>
            {dueAt && <TimeLeft dueAt={dueAt} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function EstablishmentSection({ establishment, mayFile }: { readonly establishment: MyEstablishment; readonly mayFile: boolean }) {
  const { siret, name, address, myRole, daps } = establishment;
  return (
    <Section
      title={name}
      aside={
        <div className="ap-actions ap-actions--tight">
          <Link className="fr-btn fr-btn--sm fr-btn--secondary" to={`/etablissements/${siret}`}>
            Voir l’établissement<span className="fr-sr-only"> {name}</span>
          </Link>
          {mayFile && (
            <Link className="fr-btn fr-btn--sm" to={`/dap/nouvelle?siret=${siret}`}>
              Nouvelle demande<span className="fr-sr-only"> pour {name}</span>
            </Link>
          )}
        </div>
      }
    >
      <p className="ap-muted">
        SIRET {siretText(siret)}
        {address.city && ` · ${address.city}`}
        {myRole && ` · ${ROLE_LABELS[myRole]}`}
      </p>
      {daps.nodes.length === 0 ? <FirstSteps mayFile={mayFile} /> : <DapTable daps={daps.nodes.slice(0, 5)} caption={`Dernières demandes de ${name}`} />}
    </Section>
  );
}

/** An establishment without any request: what comes first, in three lines. */
function FirstSteps({ mayFile }: { readonly mayFile: boolean }) {
  return (
    <EmptyState title="Aucune demande pour l’instant">
      <p>
        Une demande d’autorisation tient en huit écrans courts. L’administration répond, ou son silence vaut acceptation. Puis vous déclarez chaque mois les heures chômées.
        {mayFile ? ' Commencez par «\u00a0Nouvelle demande\u00a0».' : ''}
      </p>
      <Link to="/aide/deposer-une-dap">Comment déposer une demande</Link>
    </EmptyState>
  );
}
