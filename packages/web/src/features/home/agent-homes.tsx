import { HomeAspDocument, HomeDgefpDocument, HomeSupportDocument, HomeUdDocument } from '@apart/schema';
import { deadlinesOfWorklist, departementName } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { type Me, may } from '../../app/session.tsx';
import { dayText, ErrorState, instantText, Notice, Pending, plural, Section, useService } from '../../ui/index.ts';
import { Deadlines } from './deadlines.tsx';
import { type ToDo, ToDoList } from './to-do-list.tsx';

interface HomeProps {
  readonly me: Me;
}

interface Some {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

/** « 3 demandes », « Plus de 20 demandes » : a list counts what it read, the service counts no more. */
const counted = ({ nodes, pageInfo }: Some, one: string, many: string): string => `${pageInfo.hasNextPage ? 'Plus de ' : ''}${plural(nodes.length, one, many)}`;

const some = (list: Some, key: string, words: readonly [string, string], rest: Pick<ToDo, 'detail' | 'to' | 'action'>): ToDo[] =>
  list.nodes.length === 0 ? [] : [{ key, title: counted(list, ...words), ...rest }];

const arbitrations = (waiting: readonly unknown[] | undefined): ToDo[] =>
  some({ nodes: waiting ?? [], pageInfo: { hasNextPage: false } }, 'arbitrations', ['arbitrage attend votre avis', 'arbitrages attendent votre avis'], { detail: 'Une personne demande à entrer dans un espace que personne ne tient plus.', to: '/arbitrages', action: 'Arbitrer' });
const help = (waiting: Some): ToDo[] => some(waiting, 'assistance', ['demande d’assistance sans réponse', 'demandes d’assistance sans réponse'], { detail: 'Votre réponse part par courriel.', to: '/assistance/demandes', action: 'Répondre' });

/** A UD's agent, and its head: what silence would accept first. */
export function UdHome({ me }: HomeProps) {
  const { data, error, refetch } = useQuery(HomeUdDocument, { variables: { arbitrates: may(me, 'habilitation.arbitrate') }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de ce qui vous attend" lines={6} />;
  const { waiting, within4Hours, within12Hours, mine, nobodys } = data.worklistCounts;
  const todos: ToDo[] = [
    ...(waiting > 0 ? [{ key: 'waiting', title: `${plural(waiting, 'demande')} à décider`, detail: `Dont ${within4Hours} à moins de 4 h du terme et ${within12Hours} à moins de 12 h.`, to: '/instruction', action: 'Décider' }] : []),
    ...(mine > 0 ? [{ key: 'mine', title: `${plural(mine, 'demande')} que vous avez ${mine > 1 ? 'prises' : 'prise'} en charge`, detail: 'Vos collègues voient votre nom.', to: '/instruction?agent=moi', action: 'Continuer' }] : []),
    ...(me.head && nobodys > 0 ? [{ key: 'nobodys', title: `${plural(nobodys, 'demande')} sans agent`, detail: 'Personne ne les a encore prises en charge.', to: '/instruction?agent=personne', action: 'Répartir' }] : []),
    ...some(data.dis, 'claims', ['demande d’indemnisation à valider', 'demandes d’indemnisation à valider'], { detail: 'La plus récente d’abord.', to: '/instruction/di', action: 'Valider' }),
    ...arbitrations(data.habilitationArbitrations),
  ];
  const lent = data.perimeterDelegations.filter(({ endedAt }) => endedAt === null);
  return (
    <>
      <ToDoList todos={todos} />
      <Section title="Prochains termes">
        <Deadlines deadlines={deadlinesOfWorklist(data.daps.nodes)} />
      </Section>
      {lent.length > 0 && (
        <Section title="Renforts">
          <ul className="ap-plain-list">
            {lent.map(({ id, agentName, departement, fromDay, untilDay }) => (
              <li key={id}>
                {agentName}&nbsp;: {departementName(departement) ?? 'département'} ({departement}), du {dayText(fromDay)} au {dayText(untilDay)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** The ASP: what is to be paid, what the bank has not answered. */
export function AspHome({ me }: HomeProps) {
  const { data, error, refetch } = useQuery(HomeAspDocument, { variables: { arbitrates: may(me, 'habilitation.arbitrate') }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de ce qui vous attend" lines={6} />;
  const unanswered = data.paymentOrders.nodes.filter((order) => order.unanswered.count > 0);
  return (
    <ToDoList
      todos={[
        ...some(data.toAsk, 'toAsk', ['paiement à demander', 'paiements à demander'], { detail: 'Demandes d’indemnisation validées, ou refusées par la banque et corrigées.', to: '/paiements', action: 'Payer' }),
        ...some(data.asked, 'asked', ['paiement à enregistrer', 'paiements à enregistrer'], { detail: 'Le virement est demandé, sa référence manque.', to: '/paiements?etape=demandes', action: 'Enregistrer' }),
        ...unanswered.map((order) => ({ key: order.reference, title: `Bordereau ${order.reference}`, detail: `${plural(order.unanswered.count, 'virement')} sans réponse de la banque.`, to: `/paiements/bordereaux/${order.reference}`, action: 'Rapprocher' })),
        ...arbitrations(data.habilitationArbitrations),
        ...help(data.assistanceRequests),
      ]}
    />
  );
}

/** The DGEFP: whether the sweep keeps its word, who asks to come in, what is reported. */
export function DgefpHome() {
  const { data, error, refetch } = useQuery(HomeDgefpDocument, { fetchPolicy: 'cache-and-network' });
  const next = useService()?.nextTacitSweepAt;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de ce qui vous attend" lines={6} />;
  const [last] = data.tacitSweeps.nodes;
  return (
    <>
      {last?.failure && (
        <Notice kind="error" title={`Le passage du ${instantText(last.startedAt)} a échoué`}>
          <Link to="/pilotage">Lire ce qui s’est passé</Link>
        </Notice>
      )}
      <ToDoList
        todos={[
          ...some(data.overdueDaps, 'overdue', ['demande dont le terme est passé', 'demandes dont le terme est passé'], { detail: 'Elles seront acceptées au prochain passage.', to: '/pilotage', action: 'Voir' }),
          ...some(data.agentAccessRequests, 'access', ['accès d’agent demandé', 'accès d’agent demandés'], { detail: 'Une réponse ouvre l’accès, ou dit pourquoi non.', to: '/administration/agents', action: 'Examiner' }),
          ...some(data.leakReports, 'leaks', ['signalement à traiter', 'signalements à traiter'], { detail: 'Quelqu’un dit voir des informations qui ne sont pas les siennes.', to: '/administration/signalements', action: 'Traiter' }),
          ...help(data.assistanceRequests),
        ]}
      />
      <Section title="Acceptation tacite">
        <p>
          {last ? `Dernier passage le ${instantText(last.startedAt)}\u00a0: ${plural(last.accepted, 'demande acceptée', 'demandes acceptées')}.` : 'Aucun passage pour l’instant.'}
          {next && ` Prochain passage le ${instantText(next)}.`}
        </p>
        <Link to="/pilotage">Tous les passages et le régime en vigueur</Link>
      </Section>
    </>
  );
}

/** The assistance: who waits for an answer, which consultations are open. */
export function SupportHome() {
  const { data, error, refetch } = useQuery(HomeSupportDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de ce qui vous attend" lines={6} />;
  const open = data.supportAccesses.filter((access) => access.open);
  return (
    <>
      <ToDoList todos={help(data.assistanceRequests)} />
      <Section title="Consultations ouvertes">
        {open.length === 0 ? (
          <p>Aucune. Une consultation ouvre un établissement une heure, avec un motif que l’entreprise lira.</p>
        ) : (
          <ul className="ap-plain-list">
            {open.map(({ id, siret, establishmentName, endsAt }) => (
              <li key={id}>
                <Link to={siret ? `/etablissements/${siret}` : '/consultations'}>{establishmentName ?? 'Établissement'}</Link>, jusqu’au {instantText(endsAt)}
              </li>
            ))}
          </ul>
        )}
        <Link to="/consultations">Toutes les consultations</Link>
      </Section>
    </>
  );
}
