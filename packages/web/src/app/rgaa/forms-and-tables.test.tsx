import { AgentLoadsDocument, AskAssistanceDocument, DapDocument, DapMessagesDocument, SaveDapDocument, WorklistCountsDocument, WorklistDocument, type WorklistRowFragment } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, dapDraft, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const visitor = [meIs(null), serviceIs()];
const refusal = { code: 'TOO_MANY', path: '', message: 'Trop de demandes : réessayez dans une heure.', article: null, numbers: [] };

/** The form of assistance, sent as it stands. */
async function sendAssistance(values: Readonly<Record<string, string>> = {}) {
  const user = userEvent.setup();
  for (const [label, text] of Object.entries(values)) await user.type(await screen.findByRole('textbox', { name: new RegExp(`^${label}`) }), text);
  await user.click(await screen.findByRole('button', { name: 'Envoyer' }));
  return user;
}

test('RGAA 11.10 — what a form misses is told at once, under the focus, each line leading to its field in the order of the form', async () => {
  const { container } = renderAt({ at: '/assistance', mocks: visitor });
  const user = await sendAssistance();
  const summary = await screen.findByRole('alert');
  await waitFor(() => expect(summary).toHaveFocus());
  const links = within(summary).getAllByRole('link');
  expect(links.length).toBeGreaterThan(4);
  const fields = links.map((link) => container.querySelector<HTMLElement>(`[id="${link.getAttribute('href')?.slice(1)}"]`));
  for (const [index, field] of fields.entries()) {
    expect(field, links[index]?.textContent ?? '').toHaveAttribute('aria-invalid', 'true');
    expect(field).toHaveAccessibleDescription(expect.stringContaining(links[index]?.textContent ?? 'nothing'));
    const before = fields[index - 1];
    if (before && field) expect(before.compareDocumentPosition(field), `after ${links[index - 1]?.textContent}`).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  }
  await user.click(links.at(-1) as HTMLElement);
  await waitFor(() => expect(fields.at(-1)).toHaveFocus());
});

test('RGAA 11.11 — a value that is not understood is answered with what to write', async () => {
  renderAt({ at: '/assistance', mocks: visitor });
  await sendAssistance({ Courriel: 'luc', Téléphone: 'demain' });
  const summary = await screen.findByRole('alert');
  expect(within(summary).getByRole('link', { name: /exemple\s: nom@entreprise\.fr/ })).toBeVisible();
  expect(within(summary).getByRole('link', { name: /écrivez un numéro de téléphone, avec ou sans espaces/ })).toBeVisible();
});

test('RGAA 11.13 — what a person gives of themselves says what it is, so that the browser fills it', async () => {
  renderAt({ at: '/assistance', mocks: visitor });
  await screen.findByRole('button', { name: 'Envoyer' });
  for (const [name, purpose] of [['Nom', 'family-name'], ['Prénom', 'given-name'], ['Téléphone', 'tel'], [/^Courriel/, 'email']] as const) expect(screen.getByRole('textbox', { name })).toHaveAttribute('autocomplete', purpose);
});

test('RGAA 7.5 — a refusal is an alert; what is done is a status, which takes the focus that the form has left', async () => {
  let asked = 0;
  renderAt({
    at: '/assistance?motif=OTHER',
    mocks: [...visitor, answer(AskAssistanceDocument, () => ({ askAssistance: (asked += 1) === 1 ? { reference: null, link: null, deliveryTicket: null, refusals: [refusal] } : { reference: 'AS-7K2M', link: 'secret', deliveryTicket: '', refusals: [] } }))],
  });
  await screen.findByRole('button', { name: 'Envoyer' });
  const user = await sendAssistance({ 'Nom$': 'Petit', Prénom: 'Luc', Téléphone: '04 72 00 00 02', Courriel: 'luc@ici.example', 'Votre demande': 'Je ne retrouve pas mon récépissé.' });
  expect(await screen.findByText(refusal.message)).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent(refusal.message);
  await user.click(screen.getByRole('button', { name: 'Envoyer' }));
  const said = await screen.findByText('Votre demande AS-7K2M est reçue');
  expect(said.closest('[role=status]')).not.toBeNull();
  await waitFor(() => expect(document.activeElement).toContainElement(said));
});

test('RGAA 7.5 — a draft says in a status how it is saved, and the cut of the connection has its own, there before it is needed', async () => {
  const user = userEvent.setup();
  renderAt({
    at: `/dap/${dapDraft.reference}?etape=comment`,
    mocks: [meIs(mme), serviceIs(), answer(DapDocument, { dap: dapDraft }), answer(DapMessagesDocument, { dap: { id: 'dap-1', unreadMessages: 0, messages: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } }), answer(SaveDapDocument, { saveDap: { dap: { ...dapDraft, version: 2 }, refusals: [], warnings: [] } })],
  });
  const units = await screen.findByLabelText(/Unités concernées/);
  expect(document.querySelector('header + [role=status]')).toBeEmptyDOMElement();
  await user.type(units, '.');
  await waitFor(() => expect(screen.getAllByRole('status').some(({ textContent }) => textContent?.startsWith('Enregistr'))).toBe(true));
});

test('RGAA 11.6, 11.7 — each choice of a step is in a group, and each group has a legend', async () => {
  const { container } = renderAt({ at: `/dap/${dapDraft.reference}?etape=motif`, mocks: [meIs(mme), serviceIs(), answer(DapDocument, { dap: dapDraft })] });
  await screen.findByLabelText(/Circonstances et situation économique/);
  const choices = [...container.querySelectorAll('main input[type=radio]')];
  expect(choices.length).toBeGreaterThan(4);
  for (const choice of choices) expect(choice.closest('fieldset')?.querySelector('legend')?.textContent ?? '').not.toBe('');
});

const row: WorklistRowFragment = {
  id: 'dap-1', reference: '069-000001-00', isAvenant: false, avenantNumber: 0, status: 'SUBMITTED', statusLabel: 'Envoyée', siret: '73282932000074', establishmentName: 'Boulangerie Martin', departement: '69', submittedAt: '2020-03-26T08:00:00Z', takenBy: null,
  form: { reason: 'ECONOMIC', startDay: '2020-03-16', endDay: '2020-06-30', employeesConcerned: 4, forecastHours: 120_000 },
  // Three hours after the instant of the mocked service.
  warnings: [], tacitTerm: { dueAt: '2020-03-27T11:30:00Z', passed: false },
};
const worklist = [
  meIs({ ...mme, role: 'UD', departements: ['69'], acts: ['dap.take', 'dap.count'] }), serviceIs(),
  answer(WorklistDocument, { daps: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [row] } }),
  answer(WorklistCountsDocument, { worklistCounts: { waiting: 1, passed: 0, within4Hours: 1, within12Hours: 1, mine: 0, nobodys: 1 } }),
  answer(AgentLoadsDocument, { agentLoads: [] }),
];

test('RGAA 5.4, 5.6, 5.7 — a table has a caption, the headers of its columns and of its rows; as cards, each cell says its header', async () => {
  renderAt({ at: '/instruction', mocks: worklist });
  const table = await screen.findByRole('table');
  expect(table.querySelector('caption')?.textContent).toBeTruthy();
  const columns = within(table).getAllByRole('columnheader');
  expect(columns.length).toBeGreaterThan(4);
  for (const header of columns) expect(header).toHaveAttribute('scope', 'col');
  expect(within(table).getByRole('rowheader')).toHaveAttribute('scope', 'row');
  const labels = within(table).getAllByRole('cell').map((cell) => cell.getAttribute('data-label'));
  expect(labels).toEqual(columns.slice(1).map(({ textContent }) => textContent));
});

test('RGAA 3.1 — urgency and state are written, and never only coloured', async () => {
  renderAt({ at: '/instruction', mocks: worklist });
  const table = await screen.findByRole('table');
  expect(await within(table).findByText(/3 heures/)).toHaveTextContent(/^Urgent/);
  expect(within(table).getByText('Envoyée')).toBeVisible();
});
