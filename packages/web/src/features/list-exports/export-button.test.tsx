import { AgentLoadsDocument, ClaimsDocument, ExportDapsDocument, ExportDisDocument, LongWorkDocument, type LongWorkFieldsFragment, SavedViewsDocument, WorklistCountsDocument, WorklistDocument, type WorklistRowFragment } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Me } from '../../app/session.tsx';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const agent: Me = { ...mme, id: 'account-2', role: 'UD', departements: ['69'], acts: ['dap.export', 'di.export'] };
const none = { hasNextPage: false, endCursor: null };
const request: WorklistRowFragment = {
  id: 'dap-1', reference: '069-000001-00', isAvenant: false, avenantNumber: 0, status: 'SUBMITTED', statusLabel: 'Envoyée', siret: '73282932000074', establishmentName: 'Boulangerie', departement: '69', submittedAt: '2020-03-26T08:00:00Z', takenBy: null,
  form: { reason: 'ECONOMIC', startDay: '2020-03-16', endDay: '2020-06-30', employeesConcerned: 4, forecastHours: 120_000 }, tacitTerm: null, warnings: [],
};
const base = [
  meIs(agent), serviceIs(), answer(SavedViewsDocument, { savedViews: [] }), answer(AgentLoadsDocument, { agentLoads: [] }),
  answer(WorklistCountsDocument, { worklistCounts: { waiting: 1, passed: 0, within4Hours: 0, within12Hours: 0, mine: 0, nobodys: 1 } }),
];
const work: LongWorkFieldsFragment = {
  id: 'w1', kind: 'dap.export', label: 'Export de 1 demande d’autorisation', state: 'RUNNING', stateLabel: 'En cours', done: 0, total: 1, startedAt: '2020-03-27T08:00:00Z', finishedAt: null, stopping: false, failure: null, result: [], file: null,
};

test('the list as it is filtered becomes a file, followed on a page of its own', async () => {
  const user = userEvent.setup();
  const asked: object[] = [];
  const { container, pathname } = renderAt({
    at: '/instruction?etat=toutes&motif=ECONOMIC',
    mocks: [
      ...base,
      answer(WorklistDocument, { daps: { pageInfo: none, nodes: [request] } }),
      answer(ExportDapsDocument, (variables) => {
        asked.push(variables);
        return { exportDaps: { work: { id: 'w1' }, refusals: [] } };
      }),
      answer(LongWorkDocument, { longWork: work }),
    ],
  });
  const button = await screen.findByRole('button', { name: 'Exporter en CSV' });
  expect(await axeFaults(container)).toEqual([]);
  await user.click(button);
  await waitFor(() => expect(pathname()).toBe('/travaux/w1'));
  expect(asked).toEqual([{ filter: { reason: ['ECONOMIC'] } }]);
  expect(await screen.findByRole('progressbar', { name: 'Export de 1 demande d’autorisation' })).toBeVisible();
});

test('a refusal is said where one asked, and who may not export is not invited to', async () => {
  const user = userEvent.setup();
  const claim = {
    id: 'di-1', version: 1, reference: '069-000001-00-202003-1', siret: '73282932000074', establishmentName: 'Boulangerie', departement: '69', month: '2020-03', monthLabel: 'mars 2020', status: 'AWAITING_VALIDATION', statusLabel: 'En attente de validation', submittedAt: null,
    totals: { employees: 2, payableHours: 100, allowance: 1000 },
  } as never;
  const claims = answer(ClaimsDocument, { dis: { pageInfo: none, nodes: [claim] } });
  const refused = answer(ExportDisDocument, { exportDis: { work: null, refusals: [{ code: 'TOO_MANY', path: 'filter', message: 'Plus de 200 000 demandes : précisez les critères.', article: null, numbers: [] }] } });
  const { unmount } = renderAt({ at: '/instruction/di', mocks: [...base, claims, refused] });
  await user.click(await screen.findByRole('button', { name: 'Exporter en CSV' }));
  expect(await screen.findByText(/Plus de 200 000 demandes/)).toBeVisible();
  unmount();
  renderAt({ at: '/instruction/di', mocks: [meIs({ ...agent, acts: [] }), ...base.slice(1), claims] });
  expect(await screen.findByRole('link', { name: '069-000001-00-202003-1' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Exporter en CSV' })).toBeNull();
});
