import { DiAvenantDocument, SaveDapDocument, type SaveDapMutationVariables, StartAvenantDocument } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answer, claimDraft, claimIs, dapDraft, lineOfLuc, meIs, mme, renderAt, serviceIs, widen } from '../../testing/index.ts';

const at = '/di/069-0000CK-00-202003-1';
const ana = { ...lineOfLuc, id: 'line-2', position: 1, employee: { ...lineOfLuc.employee, id: 'e2', lastName: 'Silva', firstName: 'Ana' } };
/** Claims more hours than the decision has left. */
const base = [meIs(mme), serviceIs(), ...claimIs(() => ({ ...claimDraft, lines: [lineOfLuc, ana], leftHours: 5000 }))];

beforeEach(widen);

const avenant = { ...dapDraft, reference: '069-0000CK-01', isAvenant: true, avenantNumber: 1 };
const savingInto = (saved: SaveDapMutationVariables['input'][]) =>
  answer(SaveDapDocument, ({ input }: SaveDapMutationVariables) => {
    saved.push(input);
    return { saveDap: { dap: avenant, refusals: [], warnings: [] } };
  });

const startAvenant = { act: 'dap.startAvenant', label: 'Déposer un avenant', needsReason: false };

test('hours beyond the decision are one click away from the avenant that asks for them', async () => {
  const user = userEvent.setup();
  const saved: SaveDapMutationVariables['input'][] = [];
  const { pathname } = renderAt({
    at,
    mocks: [
      ...base,
      answer(DiAvenantDocument, { da: { id: 'da-1', dap: { id: 'dap-0', possibleActions: [startAvenant], versions: [] } } }),
      answer(StartAvenantDocument, { startAvenant: { dap: avenant, refusals: [] } }),
      savingInto(saved),
    ],
  });
  await user.click(await screen.findByRole('button', { name: /^Déposer un avenant de 20,00.h de plus$/ }));
  await waitFor(() => expect(pathname()).toBe('/dap/069-0000CK-01'));
  expect(saved).toMatchObject([{ reference: avenant.reference, form: { forecastHours: 122_000, employeesConcerned: 4, circumstances: avenant.form.circumstances } }]);
});

const begun = { id: 'dap-1', reference: '069-0000CK-01', isAvenant: true, avenantNumber: 1, status: 'DRAFT' as const, statusLabel: 'Provisoire', version: 2, form: { ...dapDraft.form, forecastHours: 120_000 }, possibleActions: dapDraft.possibleActions };
const dapWith = (...versions: (Omit<typeof begun, 'status'> & { status: 'DRAFT' | 'SUBMITTED' })[]) => answer(DiAvenantDocument, { da: { id: 'da-1', dap: { id: 'dap-0', possibleActions: [startAvenant], versions } } });

test('an avenant begun and not filled takes the missing hours in one click, and says before what it will hold', async () => {
  const user = userEvent.setup();
  const saved: SaveDapMutationVariables['input'][] = [];
  const { pathname } = renderAt({
    at,
    mocks: [
      ...base,
      dapWith(begun),
      savingInto(saved),
    ],
  });
  expect(await screen.findByText(/1.200,00.h en tout\. Il en faut 1.220,00.h, pour 4 salariés/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Porter l’avenant à 1.220,00.h$/ }));
  await waitFor(() => expect(pathname()).toBe('/dap/069-0000CK-01'));
  expect(saved).toMatchObject([{ reference: begun.reference, expectedVersion: 2, form: { forecastHours: 122_000, employeesConcerned: 4, circumstances: begun.form.circumstances } }]);
});

test('an avenant begun that holds enough hours is the one to send', async () => {
  renderAt({ at, mocks: [...base, dapWith({ ...begun, form: { ...begun.form, forecastHours: 130_000 } })] });
  expect(await screen.findByRole('link', { name: 'Avenant n° 1' })).toHaveAttribute('href', '/dap/069-0000CK-01');
  expect(screen.queryByRole('button', { name: /^Porter l’avenant/ })).toBeNull();
});

test('an avenant that is under way is the one to follow: no second one is begun', async () => {
  renderAt({ at, mocks: [...base, dapWith({ ...begun, status: 'SUBMITTED', statusLabel: 'Envoyée', possibleActions: [] })] });
  expect(await screen.findByRole('link', { name: 'Avenant n° 1' })).toHaveAttribute('href', '/dap/069-0000CK-01');
  expect(screen.queryByRole('button', { name: /^(?:Déposer un avenant|Porter l’avenant)/ })).toBeNull();
});
