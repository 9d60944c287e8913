import { MySpaceDocument, type MySpaceQuery } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Link } from 'react-router';
import { may, useMe } from '../../app/session.tsx';
import { ErrorState, Page, Pending, Section, siretText } from '../../ui/index.ts';
import { DapTable } from './dap-table.tsx';
import { EmptySpace } from './empty-space.tsx';
import { ROLE_LABELS } from './labels.ts';
import { toDosOf } from './to-do.ts';

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
    <Page title={me ? `Bonjour ${me.firstName} ${me.lastName}` : 'Mon espace'}>
      <ToDoList establishments={nodes} />
      {nodes.map((establishment) => (
        <EstablishmentSection key={establishment.siret} establishment={establishment} mayFile={may(me, 'dap.save') && establishment.myRole !== 'READER'} />
      ))}
      {pageInfo.hasNextPage && (
        <Button
          priority="secondary"
          onClick={() =>
            void fetchMore({
              variables: { after: pageInfo.endCursor },
              updateQuery: (before, { fetchMoreResult }) => ({
                myEstablishments: { ...fetchMoreResult.myEstablishments, nodes: [...before.myEstablishments.nodes, ...fetchMoreResult.myEstablishments.nodes] },
              }),
            })
          }
        >
          Autres établissements
        </Button>
      )}
    </Page>
  );
}

function ToDoList({ establishments }: { readonly establishments: readonly MyEstablishment[] }) {
  const several = establishments.length > 1;
  const todos = establishments.flatMap((establishment) => toDosOf(establishment).map((todo) => ({ ...todo, name: establishment.name })));
  return (
    <Section title="À faire maintenant">
      {todos.length === 0 ? (
        <p>Rien ne vous attend. Nous vous écrirons dès qu’un dossier avance.</p>
      ) : (
        <ul className="ap-todo">
          {todos.map((todo) => (
            <li key={todo.key} className="ap-todo__item">
              <div>
                <p className="ap-todo__title">{todo.title}</p>
                <p className="ap-todo__detail">{several ? `${todo.name} — ${todo.detail}` : todo.detail}</p>
              </div>
              <Link className="fr-btn fr-btn--sm fr-btn--secondary" to={todo.to}>
                {todo.action}
                <span className="fr-sr-only"> : {todo.title}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
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
      {daps.nodes.length === 0 ? <p>Aucune demande pour l’instant.</p> : <DapTable daps={daps.nodes.slice(0, 5)} caption={`Dernières demandes de ${name}`} />}
    </Section>
  );
}
