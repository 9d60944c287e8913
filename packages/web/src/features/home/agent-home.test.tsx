import { HomeAspDocument, HomeDgefpDocument, HomeSupportDocument, HomeUdDocument, LatestMessagesDocument } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Me } from '../../app/session.tsx';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const none = { nodes: [], pageInfo: { hasNextPage: false } };
const list = (count: number, hasNextPage = false) => ({ nodes: Array.from({ length: count }, (_, index) => ({ id: `n${index}` })), pageInfo: { hasNextPage } });
const messages = answer(LatestMessagesDocument, { inbox: { nodes: [{ id: 'm1', subject: 'Un renfort vous est accordé', at: '2026-06-15T08:00:00Z', readAt: null, link: '/renforts' }] } });
const open = (me: Partial<Me>, mock: ReturnType<typeof answer>) => renderAt({ at: '/accueil', mocks: [meIs({ ...mme, acts: [], ...me }), serviceIs({ now: '2026-06-17T08:00:00Z' }), messages, mock] });

const dap = {
  id: 'd1', reference: '069-00009Z-00', isAvenant: false, avenantNumber: 0, status: 'SUBMITTED', statusLabel: 'Envoyée', siret: '73282932000074', establishmentName: 'Bouchon du Canut', departement: '069', submittedAt: '2026-06-17T07:00:00Z', takenBy: null,
  form: { reason: null, startDay: null, endDay: null, employeesConcerned: null, forecastHours: null }, tacitTerm: { dueAt: '2026-06-17T11:00:00Z', passed: false }, warnings: [],
};

test('an agent arrives on what is to be decided first, before when, and what waits', async () => {
  const { container } = open(
    { role: 'UD', departements: ['069'], acts: ['habilitation.arbitrate'] },
    answer(HomeUdDocument, { worklistCounts: { waiting: 12, passed: 0, within4Hours: 1, within12Hours: 3, mine: 2, nobodys: 10 }, daps: { nodes: [dap] }, dis: list(20, true), perimeterDelegations: [], habilitationArbitrations: [{ id: 'h1' }] } as never),
  );
  expect(await screen.findByText('12 demandes à décider')).toBeVisible();
  expect(screen.getByText('Dont 1 à moins de 4 h du terme et 3 à moins de 12 h.')).toBeVisible();
  // The list holds as many as are told here, the most urgent first.
  expect(screen.getByRole('link', { name: /^Décider/ })).toHaveAttribute('href', '/instruction');
  expect(screen.getByText('Plus de 20 demandes d’indemnisation à valider')).toBeVisible();
  expect(screen.getByText('1 arbitrage attend votre avis')).toBeVisible();
  expect(screen.queryByText('10 demandes sans agent')).toBeNull();
  expect(screen.getByRole('link', { name: 'Demande 069-00009Z-00, Bouchon du Canut' })).toHaveAttribute('href', '/dap/069-00009Z-00');
  expect(screen.getByRole('button', { name: /^Agenda/ })).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Un renfort vous est accordé' })).toHaveAttribute('href', '/renforts');
  expect(await axeFaults(container)).toEqual([]);
});

test('a head also sees what nobody has taken', async () => {
  open({ role: 'UD', head: true }, answer(HomeUdDocument, { worklistCounts: { waiting: 12, passed: 0, within4Hours: 0, within12Hours: 0, mine: 0, nobodys: 10 }, daps: { nodes: [] }, dis: none, perimeterDelegations: [{ id: 'p1', agentName: 'Nadia Benali', departement: '069', fromDay: '2026-06-01', untilDay: '2026-06-30', endedAt: null }] } as never));
  expect(await screen.findByText('10 demandes sans agent')).toBeVisible();
  expect(screen.getByText(/^Nadia Benali/)).toBeVisible();
});

test('the ASP arrives on what is to be paid and on what the bank has not answered', async () => {
  open({ role: 'ASP' }, answer(HomeAspDocument, { toAsk: list(3), asked: none, paymentOrders: { nodes: [{ reference: 'BP-1', unanswered: { count: 2 } }, { reference: 'BP-0', unanswered: { count: 0 } }] }, assistanceRequests: list(1) } as never));
  expect(await screen.findByText('3 paiements à demander')).toBeVisible();
  expect(screen.getByText('2 virements sans réponse de la banque.')).toBeVisible();
  expect(screen.queryByText('Bordereau BP-0')).toBeNull();
  expect(screen.getByText('1 demande d’assistance sans réponse')).toBeVisible();
});

test('the DGEFP arrives on a failed sweep before anything else', async () => {
  open({ role: 'DGEFP' }, answer(HomeDgefpDocument, { overdueDaps: list(2), tacitSweeps: { nodes: [{ id: 's1', startedAt: '2026-06-17T04:00:00Z', accepted: 0, failure: 'disque plein' }] }, agentAccessRequests: list(1), leakReports: none, assistanceRequests: none } as never));
  expect(await screen.findByText(/Le passage du .* a échoué/)).toBeVisible();
  expect(screen.getByText('2 demandes dont le terme est passé')).toBeVisible();
  expect(screen.getByText('1 accès d’agent demandé')).toBeVisible();
});

test('with nothing to do, the assistance is told so, and what a consultation is', async () => {
  const { container } = open({ role: 'SUPPORT' }, answer(HomeSupportDocument, { assistanceRequests: none, supportAccesses: [] } as never));
  expect(await screen.findByText(/^Rien ne vous attend/)).toBeVisible();
  expect(screen.getByText(/Une consultation ouvre un établissement une heure/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('an employer has a home of their own', async () => {
  const { pathname } = renderAt({ at: '/accueil', mocks: [meIs(mme), serviceIs()] });
  await waitFor(() => expect(pathname()).toBe('/espace'));
});
