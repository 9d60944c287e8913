import { type AgentAccessRequestsQuery, AgentAccessRequestsDocument, AgentsDocument, AnswerAgentAccessDocument } from '@apart/schema';
import { AGENT_ROLE_LABELS, readDepartements } from '@apart/shared';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { DefinitionList, Dialog, EmptyState, ErrorState, instantText, latestOf, LoadMore, Notice, Pending, plural, ReasonDialog, RefusalAlert, type Refusals, Section } from '../../ui/index.ts';
import { departementsText } from './labels.ts';
import { PerimeterForm } from './perimeter-form.tsx';

type Request = AgentAccessRequestsQuery['agentAccessRequests']['nodes'][number];

/** Requests that wait for the DGEFP, the oldest first. */
export function AgentRequests() {
  const client = useApolloClient();
  const { data, error, refetch, fetchMore } = useQuery(AgentAccessRequestsDocument, { fetchPolicy: 'cache-and-network' });
  const { run, failure } = useAct(AnswerAgentAccessDocument);
  const [chosen, setGranting] = useState<Request>();
  const [refusing, setRefusing] = useState<Request>();
  const [refusals, setRefusals] = useState<Refusals>([]);
  const [said, setSaid] = useState('');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des demandes d’accès" lines={3} />;
  const { nodes, pageInfo } = data.agentAccessRequests;
  const granting = chosen && latestOf(nodes, chosen);
  const answered = async (sentence: string, refused: Refusals): Promise<void> => {
    setRefusals(refused);
    setSaid(refused.length > 0 ? '' : sentence);
    await client.refetchQueries({ include: [AgentAccessRequestsDocument, AgentsDocument] });
  };
  const refuse = async (request: Request, reason: string): Promise<void> => {
    setRefusing(undefined);
    const done = await run({ input: { id: request.id, expectedVersion: request.version, reason, departements: [] } });
    if (done) await answered(`La demande de ${nameOf(request)} est refusée\u00a0: le motif lui est envoyé.`, done.answerAgentAccess.refusals);
  };
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { agentAccessRequests } }) => ({ agentAccessRequests: { ...agentAccessRequests, nodes: [...before.agentAccessRequests.nodes, ...agentAccessRequests.nodes] } }),
    });
  return (
    <Section title="Demandes d’accès">
      <div role="status">{said && <Notice kind="success">{said}</Notice>}</div>
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
      <ReasonDialog action={refusing && { act: 'agent.answer', label: `Refuser la demande de ${nameOf(refusing)}`, needsReason: true }} onCancel={() => setRefusing(undefined)} onConfirm={(reason) => refusing && void refuse(refusing, reason)} />
      <Dialog open={granting !== undefined} title={granting ? `Accorder un accès à ${nameOf(granting)}` : ''} onClose={() => setGranting(undefined)} closeLabel="Annuler">
        {granting && (
          <PerimeterForm
            key={granting.id}
            role={granting.role}
            departements={granting.departements}
            submit="Accorder l’accès"
            failure={failure}
            onSubmit={async ({ role, departements }) => {
              const done = await run({ input: { id: granting.id, expectedVersion: granting.version, role, departements: [...readDepartements(departements).codes] } });
              if (!done) return [];
              if (done.answerAgentAccess.refusals.length > 0) return done.answerAgentAccess.refusals;
              setGranting(undefined);
              await answered(`L’accès de ${nameOf(granting)} est accordé\u00a0: un lien part à ${granting.email}.`, []);
              return [];
            }}
          />
        )}
      </Dialog>
    </Section>
  );
}

const nameOf = ({ firstName, lastName }: Request): string => `${firstName} ${lastName}`;
