import { AgentAccessRequestsDocument, type AgentAccessRequestsQuery, AgentsDocument, type AgentsQuery, AnswerAgentAccessDocument } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const at = '/administration/agents';
const pageInfo = { hasNextPage: false, endCursor: null };
const request: AgentAccessRequestsQuery['agentAccessRequests']['nodes'][number] = {
  id: 'r1', email: 'zoe.blanc@rhone.example', firstName: 'Zoé', lastName: 'Blanc', service: 'UD du Rhône', role: 'UD', departements: ['69'], message: null, createdAt: '2026-06-15T08:00:00Z', version: 1,
};
const agent: AgentsQuery['agents']['nodes'][number] = { id: 'a1', firstName: 'Zoé', lastName: 'Blanc', email: request.email, role: 'UD_HEAD', departements: ['69'], hasSignedIn: false, self: false };

/** The desk of an administrator; with `meanwhile`, another one grants (`agent`) or refuses (`null`) just before the first answer. */
function open(meanwhile?: typeof agent | null) {
  let waits = true;
  let granted: readonly (typeof agent)[] = [];
  const sent: unknown[] = [];
  const save = answer(AnswerAgentAccessDocument, ({ input: { role, departements, reason, expectedVersion } }) => {
    waits = false;
    if (meanwhile !== undefined) {
      granted = meanwhile ? [meanwhile] : [];
      return { answerAgentAccess: { request: null, refusals: [{ code: 'VERSION_CONFLICT', path: '', message: 'Cette demande a reçu une réponse entre-temps.', article: null, numbers: [] }] } };
    }
    sent.push({ role, departements, reason, expectedVersion });
    return { answerAgentAccess: { request: null, refusals: [] } };
  });
  const view = renderAt({
    at,
    mocks: [
      meIs({ ...mme, role: 'DGEFP', acts: ['agent.answer', 'agent.change'] }),
      serviceIs(),
      answer(AgentAccessRequestsDocument, () => ({ agentAccessRequests: { nodes: waits ? [request] : [], pageInfo } })),
      answer(AgentsDocument, ({ filter }) => ({ agents: { nodes: granted.filter(({ email }) => email.includes(filter?.text ?? '')), pageInfo } })),
      save,
    ],
  });
  return { ...view, sent };
}

const refuse = async (user: ReturnType<typeof userEvent.setup>, reason: string): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: 'Refuser la demande de Zoé Blanc' }));
  const dialog = screen.getByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Motif/), reason);
  await user.click(within(dialog).getByRole('button', { name: 'Refuser la demande de Zoé Blanc' }));
};

const grant = async (user: ReturnType<typeof userEvent.setup>, departements: string): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: 'Accorder un accès à Zoé Blanc' }));
  const dialog = screen.getByRole('dialog');
  await user.clear(within(dialog).getByLabelText(/^Départements/));
  await user.type(within(dialog).getByLabelText(/^Départements/), departements);
  await user.click(within(dialog).getByRole('button', { name: 'Accorder l’accès' }));
};

test('a request is granted over the version that was read', async () => {
  const user = userEvent.setup();
  const { sent } = open();
  await grant(user, '69, 01');
  expect(await screen.findByText(/L’accès de Zoé Blanc est accordé/)).toBeVisible();
  expect(sent).toEqual([{ role: 'UD', departements: ['69', '01'], reason: null, expectedVersion: 1 }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a refusal that comes second shows the access that another administrator opened, beside the reason that was typed', async () => {
  const user = userEvent.setup();
  const { container } = open(agent);
  await refuse(user, 'Adresse personnelle.');
  expect(await screen.findByText('La demande de Zoé Blanc a déjà reçu une réponse')).toBeVisible();
  expect(await screen.findByText(/^Accès ouvert.*Rhône \(69\)$/)).toBeVisible();
  expect(screen.getByText(/^Refuser.*Adresse personnelle\./)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('link', { name: 'voir celui de Zoé Blanc' }));
  await waitFor(() => expect(screen.getByLabelText('Nom ou courriel')).toHaveValue(request.email));
  expect(await screen.findByRole('button', { name: 'Modifier l’accès de Zoé Blanc' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Garder la réponse enregistrée' }));
  expect(screen.queryByText('La demande de Zoé Blanc a déjà reçu une réponse')).toBeNull();
});

test('an access granted after another administrator refused says that none is open, and what was to be granted', async () => {
  const user = userEvent.setup();
  open(null);
  await grant(user, '69, 01');
  expect(await screen.findByText('Aucun accès n’est ouvert à zoe.blanc@rhone.example')).toBeVisible();
  expect(screen.getByText(/^Accorder.*Rhône \(69\), Ain \(01\)$/)).toBeVisible();
  expect(screen.getByText(/une nouvelle demande de Zoé Blanc est nécessaire/)).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
});
