import { AgentLoadsDocument, type DapFilter, type WorklistRowFragment, WorklistCountsDocument, WorklistDocument } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { type Me, workOf } from '../../app/session.tsx';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const agent: Me = { ...mme, id: 'account-2', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'], acts: ['dap.take', 'dap.authorise', 'dap.count'] };

/** Seen at 09 h 00 in Paris, 08:00 UTC, the hour of the mocked service. */
const row = (number: number, dueAt: string): WorklistRowFragment => ({
  id: `dap-${number}`,
  reference: `069-00000${number}-00`,
  isAvenant: number === 2,
  avenantNumber: number === 2 ? 1 : 0,
  status: 'SUBMITTED',
  statusLabel: 'Envoyée',
  siret: '73282932000074',
  establishmentName: `Boulangerie ${number}`,
  departement: '69',
  submittedAt: '2020-03-26T08:00:00Z',
  takenBy: null,
  form: { reason: 'ECONOMIC', startDay: '2020-03-16', endDay: '2020-06-30', employeesConcerned: 4, forecastHours: 120_000 },
  tacitTerm: { dueAt, passed: false },
  warnings: number === 2 ? [{ code: 'LATE_FILING' }, { code: 'PREVIOUS_USE_KNOWN' }] : [],
});
const rows = [row(1, '2020-03-27T11:30:00Z'), row(2, '2020-03-27T19:30:00Z'), row(3, '2020-03-29T08:00:00Z')];

/** The server, two rows then one, which writes down what it was asked. */
function worklist(asked: DapFilter[]) {
  return answer(WorklistDocument, ({ filter, after }) => {
    asked.push(filter ?? {});
    return {
      daps: after ? { pageInfo: { hasNextPage: false, endCursor: 'c3' }, nodes: rows.slice(2) } : { pageInfo: { hasNextPage: true, endCursor: 'c2' }, nodes: rows.slice(0, 2) },
    };
  });
}

const counts = [
  answer(WorklistCountsDocument, { worklistCounts: { waiting: 1001, passed: 0, within4Hours: 1, within12Hours: 2, mine: 3, nobodys: 7 } }),
  answer(AgentLoadsDocument, { agentLoads: [{ id: 'account-9', name: 'Nadia Benali', files: 4 }] }),
];

test('the agent’s home says in words how long is left before silence accepts, and gives the rest of the list on demand', async () => {
  const user = userEvent.setup();
  const asked: DapFilter[] = [];
  const { container } = renderAt({ at: workOf('UD'), mocks: [meIs(agent), serviceIs(), ...counts, worklist(asked)] });
  const table = await screen.findByRole('table');
  const [first, second] = within(table).getAllByRole('row').slice(1);
  expect(await within(first as HTMLElement).findByText(/3 heures/)).toHaveTextContent(/^Urgent/);
  expect(within(second as HTMLElement).getByText(/11 heures/)).toHaveTextContent(/^Bientôt/);
  expect(within(second as HTMLElement).getByText('2 points signalés')).toBeVisible();
  expect(within(first as HTMLElement).queryByText(/signalé/)).toBeNull();
  expect(within(second as HTMLElement).getByText(/Avenant n° 1/)).toBeVisible();
  expect(asked[0]).toMatchObject({ undecided: true });
  await user.click(screen.getByRole('button', { name: 'Afficher la suite' }));
  expect(await screen.findByRole('link', { name: '069-000003-00' })).toHaveAttribute('href', '/dap/069-000003-00');
  expect(screen.queryByRole('button', { name: 'Afficher la suite' })).toBeNull();
  expect(await axeFaults(container)).toEqual([]);
});

test('a SIRET typed with spaces and an O for a 0 is understood, said, and asked', async () => {
  const user = userEvent.setup();
  const asked: DapFilter[] = [];
  renderAt({ at: workOf('UD'), mocks: [meIs(agent), serviceIs(), ...counts, worklist(asked)] });
  const filters = await screen.findByRole('search', { name: 'Filtrer les demandes' });
  await user.type(within(filters).getByLabelText(/^SIRET, SIREN, référence/), '732 829 320 O0074{Enter}');
  expect(await screen.findByText(/Compris\s: SIRET 732\s829\s320\s00074 \(corrigé\)/)).toBeVisible();
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ undecided: true, siret: '732 829 320 O0074' }));
});

test('the keys go from one request to the next, and the list is one stop of the Tab key', async () => {
  const user = userEvent.setup();
  const { pathname } = renderAt({ at: workOf('UD'), mocks: [meIs(agent), serviceIs(), ...counts, worklist([])] });
  const first = await screen.findByRole('link', { name: '069-000001-00' });
  const second = screen.getByRole('link', { name: '069-000002-00' });
  expect([first, second].map((link) => link.tabIndex)).toEqual([0, -1]);
  first.focus();
  await user.keyboard('j');
  expect(second).toHaveFocus();
  await user.keyboard('j');
  expect(second).toHaveFocus();
  await user.keyboard('{ArrowUp}');
  expect(first).toHaveFocus();
  await user.keyboard('{End}');
  expect(second).toHaveFocus();
  expect([first, second].map((link) => link.tabIndex)).toEqual([-1, 0]);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(pathname()).toBe('/dap/069-000002-00'));
});

test('a view says how much it holds, « more than » beyond a thousand, and asks for what it says', async () => {
  const user = userEvent.setup();
  const asked: DapFilter[] = [];
  renderAt({ at: workOf('UD'), mocks: [meIs(agent), serviceIs(), ...counts, worklist(asked)] });
  const views = await screen.findByRole('navigation', { name: 'Vues de la liste' });
  expect(await within(views).findByRole('link', { name: /\+ de 1\s000\s*À décider/ })).toHaveAttribute('aria-current', 'page');
  await user.click(within(views).getByRole('link', { name: /3\s*À moi/ }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ undecided: true, assignment: 'MINE' }));
  await user.click(within(views).getByRole('link', { name: /1\s*Moins de 4\sh/ }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ undecided: true, dueWithinHours: 4 }));
});

test('every criterion is in the address, and a colleague may be chosen', async () => {
  const user = userEvent.setup();
  const asked: DapFilter[] = [];
  renderAt({ at: `${workOf('UD')}?etat=toutes&motif=DISASTER&naf=I&taille=50-249&nature=avenants&q=73Z829320`, mocks: [meIs(agent), serviceIs(), ...counts, worklist(asked)] });
  await waitFor(() => expect(asked.at(-1)).toEqual({ siren: '73Z829320', isAvenant: true, reason: ['DISASTER'], naf: 'I', minHeadcount: 50, maxHeadcount: 249 }));
  expect(await screen.findByText(/Compris\s: SIREN 732\s829\s320 \(corrigé\)/)).toBeVisible();
  await screen.findByRole('option', { name: 'Nadia Benali (4 demandes)' });
  await user.selectOptions(screen.getByLabelText('Agent chargé'), 'Nadia Benali (4 demandes)');
  await user.click(screen.getByRole('button', { name: 'Filtrer' }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ agentId: 'account-9', reason: ['DISASTER'] }));
});
