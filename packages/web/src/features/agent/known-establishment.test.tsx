import { DapDocument, type DapRowFragment, OtherRequestsDocument } from '@apart/schema';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Me } from '../../app/session.tsx';
import { answer, axeFaults, dapSent, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const agent: Me = { ...mme, id: 'account-2', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] };
const at = `/dap/${dapSent.reference}`;
const earlier: DapRowFragment = {
  id: 'dap-9', reference: '069-00009X-00', isAvenant: false, avenantNumber: 0, status: 'REFUSED', statusLabel: 'Refusée', siret: dapSent.siret, establishmentName: dapSent.establishmentName,
  createdAt: '2019-03-01T08:00:00Z', submittedAt: '2019-03-01T08:00:00Z', form: { startDay: '2019-03-04', endDay: '2019-05-31', employeesConcerned: 3, forecastHours: 90_000 }, tacitTerm: null,
};
const others = (nodes: readonly DapRowFragment[]) => answer(OtherRequestsDocument, { daps: { pageInfo: { hasNextPage: false }, nodes: [...nodes] } });

test('an agent sees whose request it is, and what the establishment asked before', async () => {
  const { container } = renderAt({ at, mocks: [meIs(agent), serviceIs(), answer(DapDocument, { dap: dapSent }), others([{ ...earlier, id: dapSent.id, reference: dapSent.reference }, earlier])] });
  const who = await screen.findByRole('region', { name: 'Établissement' });
  expect(within(who).getByText(/732 829 320 00074/)).toBeVisible();
  expect(within(who).getByText('8 salariés')).toBeVisible();
  expect(within(who).getByRole('link', { name: dapSent.establishmentName })).toHaveAttribute('href', `/etablissements/${dapSent.siret}`);
  const table = await screen.findByRole('table', { name: 'Autres demandes de l’établissement' });
  expect(within(table).getAllByRole('row')).toHaveLength(2);
  expect(within(table).getByText('Refusée')).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('the first request of an establishment is said to be so', async () => {
  renderAt({ at, mocks: [meIs(agent), serviceIs(), answer(DapDocument, { dap: dapSent }), others([])] });
  expect(await screen.findByText(/c’est la première de cet établissement/)).toBeVisible();
});

test('an employer, who knows it, is shown neither', async () => {
  renderAt({ at, mocks: [meIs(mme), serviceIs(), answer(DapDocument, { dap: dapSent })] });
  await screen.findByRole('heading', { name: 'Pièces' });
  expect(screen.queryByRole('region', { name: 'Établissement' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Autres demandes de l’établissement' })).toBeNull();
});
