import { type AgentAccessRequestsQuery, AgentAccessRequestsDocument, AgentsDocument, AnswerAgentAccessDocument } from '@apart/schema';
import { AGENT_ROLE_LABELS, type AgentRole, readDepartements } from '@apart/shared';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { useAct } from '../../apollo/use-act.ts';
import { AnsweredFirst, DefinitionList, Dialog, EmptyState, ErrorState, instantText, latestOf, LoadMore, Notice, Pending, plural, ReasonDialog, RefusalAlert, type Refusals, Section } from '../../ui/index.ts';
import { accessText, departementsText } from './labels.ts';
import { PerimeterForm } from './perimeter-form.tsx';

type Request = AgentAccessRequestsQuery['agentAccessRequests']['nodes'][number];

interface Answer {
  /** The role granted; `null` is a no. */
  readonly role: AgentRole | null;
  readonly departements: string[];
  readonly reason: string | null;
}

/** Requests that wait for the DGEFP, the oldest first. */
export function AgentRequests() {
  const client = useApolloClient();
  const { data, error, refetch, fetchMore } = useQuery(AgentAccessRequestsDocument, { fetchPolicy: 'cache-and-network' });
  const { run, failure } = useAct(AnswerAgentAccessDocument);
  const [chosen, setGranting] = useState<Request>();
  const [refusing, setRefusing] = useState<Request>();
  const [refusals, setRefusals] = useState<Refusals>([]);
  const [unsent, setUnsent] = useState<UnsentProps>();
  const [said, setSaid] = useState('');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des demandes d’accès" lines={3} />;
  const { nodes, pageInfo } = data.agentAccessRequests;
  const granting = chosen && latestOf(nodes, chosen);
  /** Gives the refusals that leave the request waiting. */
  const send = async (request: Request, answer: Answer, sentence: string): Promise<Refusals> => {
    setUnsent(undefined);
    setSaid('');
    const done = await run({ input: { ...answer, id: request.id, expectedVersion: request.version } });
    if (!done) return [];
    const refused = done.answerAgentAccess.refusals;
    // Nothing but an answer changes a request.
    const second = refused.some(({ code }) => code === 'VERSION_CONFLICT');
    if (refused.length > 0 && !second) return refused;
    setGranting(undefined);
    if (second) setUnsent({ request, answer });
    else setSaid(sentence);
    await client.refetchQueries({ include: [AgentAccessRequestsDocument, AgentsDocument] });
    return [];
  };
  const refuse = async (request: Request, reason: string): Promise<void> => {
    setRefusing(undefined);
    setRefusals(await send(request, { role: null, departements: [], reason }, `La demande de ${nameOf(request)} est refusée\u00a0: le motif lui est envoyé.`));
  };
  const more = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('agentAccessRequests') });
  return (
    <Section title="Demandes d’accès">
      <div role="status">{said && <Notice kind="success">{said}</Notice>}</div>
      {unsent && <Unsent {...unsent} onKeep={() => setUnsent(undefined)} />}
      <RefusalAlert refusals={refusals} failure={granting ? undefined : failure} title="Rien n’a changé" />
      {nodes.length === 0 && <EmptyState title="Aucune demande n’attend">Les demandes d’accès d’agents s’affichent ici.</EmptyState>}
      {nodes.map((request) => (
        <section key={request.id} className="ap-card" aria-label={`Demande de ${nameOf(request)}`}>
          <h3 className="fr-h6">{nameOf(request)}</h3>
          <DefinitionList
            items={[
              { label: 'Rôle demandé', value: AGENT_ROLE_LABELS[request.role] },
              ...(request.role === 'UD' || request.role === 'UD_HEAD' ? [{ label: 'Départements', value: departementsText(request.departements) }] : []),
              { label: 'Service', value: request.service },
              { label: 'Courriel', value: request.email },
              { label: 'Demandé le', value: instantText(request.createdAt) },
              ...(request.message ? [{ label: 'Précisions', value: request.message }] : []),
            ]}
          />
          <div className="ap-actions">
            <Button aria-label={`Accorder un accès à ${nameOf(request)}`} onClick={() => setGranting(request)}>
              Accorder…
            </Button>
            <Button priority="secondary" aria-label={`Refuser la demande de ${nameOf(request)}`} onClick={() => setRefusing(request)}>
              Refuser…
            </Button>
          </div>
        </section>
      ))}
      {pageInfo.hasNextPage && <LoadMore hasNextPage shown={`${plural(nodes.length, 'demande affichée', 'demandes affichées')}.`} onMore={more} />}
      <ReasonDialog action={refusing && { act: 'agent.answer', label: `Refuser la demande de ${nameOf(refusing)}`, needsReason: true }} of={refusing?.id} onCancel={() => setRefusing(undefined)} onConfirm={(reason) => refusing && void refuse(refusing, reason)} />
      <Dialog open={granting !== undefined} title={granting ? `Accorder un accès à ${nameOf(granting)}` : ''} onClose={() => setGranting(undefined)} closeLabel="Annuler">
        {granting && (
          <PerimeterForm
            key={granting.id}
            role={granting.role}
            departements={granting.departements}
            submit="Accorder l’accès"
            failure={failure}
            onSubmit={({ role, departements }) =>
              send(granting, { role, departements: [...readDepartements(departements).codes], reason: null }, `L’accès de ${nameOf(granting)} est accordé\u00a0: un lien part à ${granting.email}.`)
            }
          />
        )}
      </Dialog>
    </Section>
  );
}

const nameOf = ({ firstName, lastName }: Request): string => `${firstName} ${lastName}`;

interface UnsentProps {
  readonly request: Request;
  readonly answer: Answer;
}

/** Another administrator answered first: the access that is open now, beside the answer that did not leave. */
function Unsent({ request, answer, onKeep }: UnsentProps & { readonly onKeep: () => void }) {
  const { data, error } = useQuery(AgentsDocument, { variables: { filter: { text: request.email, departement: null } }, fetchPolicy: 'network-only' });
  const access = data?.agents.nodes.find(({ email }) => email === request.email);
  const theirs = access ? `Accès ouvert\u00a0: ${accessText(access)}` : data ? `Aucun accès n’est ouvert à ${request.email}` : error ? 'Elle n’a pas pu être lue' : 'Lecture…';
  const { role, departements, reason } = answer;
  return (
    <AnsweredFirst name={nameOf(request)} theirs={theirs} mine={role ? `Accorder\u00a0: ${accessText({ role, departements })}` : `Refuser\u00a0: «\u00a0${reason ?? ''}\u00a0»`} onKeep={onKeep}>
      {access && (
        <p>
          Il se modifie et se termine parmi les accès ouverts&nbsp;: <Link to={`?q=${encodeURIComponent(request.email)}`}>voir celui de {nameOf(request)}</Link>.
        </p>
      )}
      {data && !access && role && <p>Pour l’accorder malgré tout, une nouvelle demande de {nameOf(request)} est nécessaire.</p>}
    </AnsweredFirst>
  );
}
