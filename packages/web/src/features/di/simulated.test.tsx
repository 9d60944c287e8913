import { DiDocument, type DiPageFragment, MySpaceDocument, type MySpaceQuery, OpenDiDocument, SaveDiLinesDocument, type SaveDiLinesMutationVariables } from '@apart/schema';
import { day } from '@apart/shared';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answer, axeFaults, claimDraft, claimIs, lineOfLuc, meIs, mme, renderAt, serviceIs, widen } from '../../testing/index.ts';
import { keepClaim, keptClaim } from '../simulation/kept-claim.ts';

const at = `/di/${claimDraft.reference}`;
const base = [meIs(mme), serviceIs()];
const empty: DiPageFragment = { ...claimDraft, lines: [] };
const baker = { label: 'Boulangère', arrangement: 'WEEKLY' as const, contractKind: 'ORDINARY' as const, allowanceCategory: 'COMMON' as const, contractWeeklyHours: 3500, workedWeeklyHours: 700, hourlyRate: 1300 };
const simulation = { startDay: day('2020-03-16'), endDay: day('2020-03-31'), employees: [baker, { ...baker, label: 'Vendeur' }] };

const months = [
  { month: '2020-02', label: 'février 2020', status: null, statusLabel: null, diReference: null, deadline: '2021-03-31', canOpen: true },
  { month: '2020-03', label: 'mars 2020', status: null, statusLabel: null, diReference: null, deadline: '2021-03-31', canOpen: true },
];
const da = { id: 'da-1', reference: claimDraft.daReference, status: 'IN_FORCE' as const, statusLabel: 'En vigueur', bySilence: true, startDay: '2020-02-01', endDay: '2020-05-31', authorisedHours: 120_000, usedHours: 0, leftHours: 120_000, siret: '73282932000074', establishmentName: 'Boulangerie Martin SARL', months };

test('a simulation goes into the month that is chosen, those of its period first', async () => {
  const user = userEvent.setup();
  keepClaim(simulation);
  const place: MySpaceQuery['myEstablishments']['nodes'][number] = { siret: '73282932000074', name: 'Boulangerie Martin SARL', departement: '69', departementName: 'Rhône', address: { postalCode: '69003', city: 'Lyon' }, myRole: 'DECLARANT', missingFields: [], withoutUser: false, possibleActions: [], daps: { nodes: [] }, das: [da] };
  const { container, pathname } = renderAt({
    at: '/di/nouvelle',
    mocks: [
      ...base,
      answer(MySpaceDocument, { myEstablishments: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [place] } }),
      answer(OpenDiDocument, { openDi: { di: { id: empty.id, reference: empty.reference }, refusals: [] } }),
      ...claimIs(() => empty),
    ],
  });
  expect(await screen.findByText(/2 salariés, période/)).toBeVisible();
  expect(screen.getByLabelText('Mois à déclarer')).toHaveDisplayValue(/^mars 2020/);
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Ouvrir la déclaration' }));
  await waitFor(() => expect(pathname()).toBe(at));
  expect(keptClaim()?.reference).toBe(empty.reference);
});

test('on cards, each employee of the simulation is completed with a name and a number, or left out', async () => {
  const user = userEvent.setup();
  keepClaim({ ...simulation, reference: empty.reference });
  const sent: SaveDiLinesMutationVariables['input'][] = [];
  const save = answer(SaveDiLinesDocument, ({ input }: SaveDiLinesMutationVariables) => {
    sent.push(input);
    return { saveDiLines: { di: { id: empty.id, version: 4 }, savedLines: [lineOfLuc], refusals: [] } };
  });
  const { container } = renderAt({ at, mocks: [...base, ...claimIs(() => empty), save] });
  await user.click(await screen.findByRole('button', { name: /^Compléter\s*Boulangère/ }));
  expect(screen.getByLabelText('Taux horaire brut')).toHaveValue('13,00');
  // A whole week, then the two working days of March that are left.
  expect(screen.getByLabelText('Travaillées (16/03)')).toHaveValue('7,00');
  expect(screen.getByLabelText('Chômées (16/03)')).toHaveValue('28,00');
  expect(screen.getByLabelText('Chômées (23/03)')).toHaveValue('11,20');
  await user.type(screen.getByLabelText('Nom'), 'Petit');
  await user.type(screen.getByLabelText('Prénom'), 'Luc');
  await user.type(screen.getByLabelText(/^Numéro/), '185057800608491');
  await user.click(screen.getByRole('button', { name: 'Enregistrer ce salarié' }));
  expect(await screen.findByRole('article', { name: 'Petit Luc' })).toBeVisible();
  expect(sent[0]).toMatchObject({ lines: [{ hourlyRate: 1300, identifier: '185057800608491', weeks: [{ worked: 700, idle: 2800 }, { worked: 280, idle: 1120 }] }] });
  expect(await axeFaults(container)).toEqual([]);
  expect(keptClaim()?.employees.map(({ label }) => label)).toEqual(['Vendeur']);
  await user.click(screen.getByRole('button', { name: /^Ne pas reprendre\s*Vendeur/ }));
  expect(keptClaim()).toBeUndefined();
});

test('in the grid they are rows to complete, that count in the totals and wait until they have a name', async () => {
  widen();
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  keepClaim({ ...simulation, reference: empty.reference });
  renderAt({ at, mocks: [...base, ...claimIs(() => empty)] });
  const sheet = await screen.findByRole('grid');
  expect(sheet).toHaveTextContent('13,00');
  expect(await screen.findByText(/Seulement les lignes à corriger \(2\)/)).toBeVisible();
  // Twice 28 hours and 11.20 hours.
  expect(within(screen.getByRole('group', { name: 'Totaux de la demande' })).getByText(/^78,40/)).toBeVisible();
});

test('another claim takes nothing of it', async () => {
  keepClaim({ ...simulation, reference: '069-0000CK-00-202004-1' });
  renderAt({ at, mocks: [...base, answer(DiDocument, { di: empty }), ...claimIs(() => empty)] });
  expect(await screen.findByText('Aucun salarié pour l’instant')).toBeVisible();
  expect(screen.queryByText(/de votre simulation/)).toBeNull();
});
