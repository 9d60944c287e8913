import { type AgentsQuery, AgentsDocument, ChangeAgentDocument, EndAgentAccessDocument } from '@apart/schema';
import { AGENT_ROLE_LABELS, DEPARTEMENTS, readDepartements } from '@apart/shared';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { useAct } from '../../apollo/use-act.ts';
import { may, useMe } from '../../app/session.tsx';
import { type Column, DataTable, Dialog, EmptyState, ErrorState, FilterSelect, FilterText, ListFilters, LoadMore, Notice, Page, Pending, plural, ReasonDialog, RefusalAlert, type Refusals, Section } from '../../ui/index.ts';
import { departementsText } from './labels.ts';
import { PerimeterForm } from './perimeter-form.tsx';
import { AgentRequests } from './requests.tsx';

type Agent = AgentsQuery['agents']['nodes'][number];

/** The agents: who asks for an access, who has one; the DGEFP grants and changes, a head ends those of their UD. */
export function Component() {
  const me = useMe();
  const [params] = useSearchParams();
  return (
    <Page title="Agents">
      {may(me, 'agent.answer') && <AgentRequests />}
      <ListFilters label="Filtrer les agents">
        <FilterText name="q" label="Nom ou courriel" />
        <FilterSelect name="departement" label="Département" none="Tous" choices={DEPARTEMENTS.map(({ code, name }) => ({ value: code, label: `${code} — ${name}` }))} />
      </ListFilters>
      <Agents params={params} />
    </Page>
  );
}

function Agents({ params }: { readonly params: URLSearchParams }) {
  const me = useMe();
  const client = useApolloClient();
  const filter = { text: params.get('q'), departement: params.get('departement') };
  const { data, error, refetch, fetchMore } = useQuery(AgentsDocument, { variables: { filter }, fetchPolicy: 'cache-and-network' });
  const end = useAct(EndAgentAccessDocument);
  const change = useAct(ChangeAgentDocument);
  const [ending, setEnding] = useState<Agent>();
  const [changing, setChanging] = useState<Agent>();
  const [refusals, setRefusals] = useState<Refusals>([]);
  const [said, setSaid] = useState('');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des agents" lines={6} />;
  const { nodes, pageInfo } = data.agents;
  const moved = async (sentence: string, refused: Refusals): Promise<void> => {
    setRefusals(refused);
    setSaid(refused.length > 0 ? '' : sentence);
    await client.refetchQueries({ include: [AgentsDocument] });
  };
  const endIt = async (agent: Agent, reason: string): Promise<void> => {
    setEnding(undefined);
    const done = await end.run({ id: agent.id, reason });
    if (done) await moved(`L’accès de ${agent.firstName} ${agent.lastName} est terminé, ses sessions sont fermées.`, done.endAgentAccess.refusals);
  };
  const columns: readonly Column<Agent>[] = [
    {
      key: 'name',
      header: 'Agent',
      cell: (agent) => (
        <span>
          {agent.firstName} {agent.lastName}
          <span className="ap-under">{agent.email}</span>
        </span>
      ),
    },
    { key: 'role', header: 'Rôle', cell: (agent) => AGENT_ROLE_LABELS[agent.role] },
    { key: 'where', header: 'Départements', cell: (agent) => (agent.role === 'UD' || agent.role === 'UD_HEAD' ? departementsText(agent.departements) : agent.role === 'SUPPORT' ? 'Ce qu’elle ouvre' : 'Tous') },
    { key: 'state', header: 'Accès', cell: (agent) => (agent.hasSignedIn ? 'Ouvert' : 'Lien envoyé, pas encore ouvert') },
    {
      key: 'acts',
      header: 'Actions',
      cell: (agent) =>
        agent.self ? (
          'Vous'
        ) : (
          <div className="ap-actions">
            {may(me, 'agent.change') && (
              <Button size="small" priority="tertiary" aria-label={`Modifier l’accès de ${agent.firstName} ${agent.lastName}`} onClick={() => setChanging(agent)}>
                Modifier
              </Button>
            )}
            <Button size="small" priority="tertiary" aria-label={`Terminer l’accès de ${agent.firstName} ${agent.lastName}`} onClick={() => setEnding(agent)}>
              Terminer
            </Button>
          </div>
        ),
    },
  ];
  const more = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('agents') });
  return (
    <Section title="Accès ouverts">
      <div role="status">{said && <Notice kind="success">{said}</Notice>}</div>
      <RefusalAlert refusals={refusals} failure={end.failure} title="Rien n’a changé" />
      {nodes.length === 0 ? (
        <EmptyState title="Aucun agent ne répond à ces critères">
          <p>Cherchez une partie du nom ou du courriel.</p>
        </EmptyState>
      ) : (
        <>
          <DataTable caption="Agents dont l’accès est ouvert" columns={columns} rows={nodes} rowKey={(agent) => agent.id} />
          <LoadMore hasNextPage={pageInfo.hasNextPage} shown={`${plural(nodes.length, 'agent affiché', 'agents affichés')}${pageInfo.hasNextPage ? '' : ', tous sont là'}.`} onMore={more} />
        </>
      )}
      <ReasonDialog action={ending && { act: 'agent.end', label: `Terminer l’accès de ${ending.firstName} ${ending.lastName}`, needsReason: true }} onCancel={() => setEnding(undefined)} onConfirm={(reason) => ending && void endIt(ending, reason)} />
      <Dialog open={changing !== undefined} title={changing ? `Accès de ${changing.firstName} ${changing.lastName}` : ''} onClose={() => setChanging(undefined)} closeLabel="Annuler">
        {changing && (
          <PerimeterForm
            key={changing.id}
            role={changing.role}
            departements={changing.departements}
            submit="Enregistrer"
            failure={change.failure}
            onSubmit={async ({ role, departements }) => {
              const done = await change.run({ input: { id: changing.id, role, departements: [...readDepartements(departements).codes] } });
              if (!done) return [];
              if (done.changeAgent.refusals.length > 0) return done.changeAgent.refusals;
              setChanging(undefined);
              await moved(`L’accès de ${changing.firstName} ${changing.lastName} est modifié\u00a0: il vaut dès maintenant.`, []);
              return [];
            }}
          />
        )}
      </Dialog>
    </Section>
  );
}
