import { DaDocument, type DaQuery, OpenDiDocument } from '@apart/schema';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Me } from '../../app/session.tsx';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const da: NonNullable<DaQuery['da']> = {
  id: 'da-1',
  reference: '069-00007X-00',
  status: 'IN_FORCE',
  withdrawal: null,
  commitmentsFixed: false,
  commitments: [{ kind: 'JOB_RETENTION', kindLabel: 'Maintien dans l’emploi', description: 'Les cinq postes.', dueDay: '2027-03-31' }],
  statusLabel: 'En vigueur',
  bySilence: true,
  startDay: '2020-03-16',
  endDay: '2020-05-31',
  effectiveAt: '2020-03-29T08:00:00Z',
  authorisedHours: 120_000,
  authorisedEmployees: 4,
  usedHours: 18_900,
  leftHours: 101_100,
  siret: '73282932000074',
  establishmentName: 'Boulangerie Martin SARL',
  ibanMasked: 'FR76 •••• 189',
  months: [
    { month: '2020-03', label: 'mars 2020', status: 'PAID', statusLabel: 'Paiement effectué', diReference: '069-00007X-00-202003-1', deadline: '2021-03-31', canOpen: false },
    { month: '2020-04', label: 'avril 2020', status: null, statusLabel: null, diReference: null, deadline: '2021-04-30', canOpen: true },
  ],
  dap: { id: 'dap-1', reference: '069-00007X-00', isAvenant: false, possibleActions: [{ act: 'dap.startAvenant', label: 'Déposer un avenant', needsReason: false }], versions: [] },
  letter: null,
  possibleActions: [],
};
const at = '/da/069-00007X-00';
const base = [meIs(mme), serviceIs(), answer(DaDocument, { da })];

test('a decision tells what is authorised, what is left, and each month with its deadline', async () => {
  const { container } = renderAt({ at, mocks: base });
  expect(await screen.findByText(/pour 4 salariés, du 16 mars 2020 au 31 mai 2020/)).toBeVisible();
  expect(screen.getByRole('meter', { name: 'Heures utilisées' })).toHaveAttribute('aria-valuenow', '18900');
  expect(await screen.findByText('À déclarer à partir du 1er avril 2020')).toBeVisible();
  expect(screen.getByRole('link', { name: /Voir\s*la déclaration de mars 2020/ })).toHaveAttribute('href', '/di/069-00007X-00-202003-1');
  expect(screen.getByRole('button', { name: 'Déposer un avenant' })).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('a month that cannot be declared says why, and the page stays', async () => {
  const user = userEvent.setup();
  const refusal = { code: 'NOT_OPEN', path: 'month', message: 'Ce mois n’est pas terminé.', article: null, numbers: [] };
  const { pathname } = renderAt({ at, mocks: [...base, answer(OpenDiDocument, { openDi: { di: null, refusals: [refusal] } })] });
  await user.click(await screen.findByRole('button', { name: 'Déclarer le mois d’avril 2020' }));
  expect(await screen.findByText('Ce mois n’est pas terminé.')).toBeVisible();
  expect(pathname()).toBe(at);
});

test.each([
  ['2020-04-01T08:00:00Z', /^À déclarer au plus tard le 30 avril 2021$/, undefined],
  ['2021-02-28T08:00:00Z', /^À déclarer au plus tard/, undefined],
  ['2021-03-01T08:00:00Z', /^À déclarer au plus tard/, 'Plus que 60 jours'],
  ['2021-04-29T08:00:00Z', /^À déclarer au plus tard/, 'Plus que 1 jour'],
  ['2021-04-30T08:00:00Z', /^À déclarer au plus tard/, 'Dernier jour'],
  ['2021-05-01T08:00:00Z', /^Ne peut plus être déclaré depuis le 30 avril 2021/, undefined],
])('on %s the month says until when, and rings from 60 days before', async (now, told, alarm) => {
  const canOpen = !now.startsWith('2021-05');
  const months = da.months.map((month) => (month.status === null ? { ...month, canOpen } : month));
  renderAt({ at, mocks: [meIs(mme), serviceIs({ now }), answer(DaDocument, { da: { ...da, months } })] });
  expect(await screen.findByText(told)).toBeVisible();
  if (alarm) expect(await screen.findByText(alarm)).toBeVisible();
  else expect(screen.queryByText(/^Plus que|^Dernier jour$/)).toBeNull();
});

test('commitments that the administration fixed are said to be its own', async () => {
  renderAt({ at, mocks: [meIs(mme), serviceIs(), answer(DaDocument, { da: { ...da, commitmentsFixed: true } })] });
  expect(await screen.findByText(/Fixés par l’administration dans sa décision/)).toBeVisible();
});

test('a withdrawn authorisation gives its letter, and the decision that is in force again', async () => {
  const letter = { url: '/files/w1?expires=1&signature=x', name: 'retrait-069-00007X-01.pdf', sizeBytes: 28_000, sha256: 'aa', expiresAt: '2099-01-01T00:00:00Z' };
  const withdrawal = { at: '2020-06-02T08:00:00Z', by: 'Paul Rey', heardOn: '2020-05-28', reason: 'L’effectif déclaré est faux.', article: 'CRPA L. 242-1', inForceAgain: '069-0000CK-00', letter };
  const { container } = renderAt({ at, mocks: [meIs(mme), serviceIs(), answer(DaDocument, { da: { ...da, status: 'WITHDRAWN_BY_ADMINISTRATION', statusLabel: 'Retirée', withdrawal } })] });
  expect(await screen.findByRole('link', { name: /Télécharger la lettre de retrait/ })).toHaveAttribute('href', letter.url);
  expect(screen.getByRole('link', { name: '069-0000CK-00' })).toHaveAttribute('href', '/da/069-0000CK-00');
  expect(await axeFaults(container)).toEqual([]);
});

test('of a decision that is no longer in force, what was declared stays to be read, and nothing is asked any more', async () => {
  renderAt({ at, mocks: [meIs(mme), serviceIs(), answer(DaDocument, { da: { ...da, status: 'REPLACED', statusLabel: 'Remplacée', possibleActions: [], dap: { ...da.dap!, possibleActions: [] } } })] });
  expect(await screen.findByRole('heading', { name: 'Ce qui était autorisé' })).toBeVisible();
  expect(screen.getByRole('link', { name: /Voir\s*la déclaration de mars 2020/ })).toBeVisible();
  expect(screen.queryByText(/avril 2020/)).toBeNull();
  expect(screen.queryByText(/^Restantes/)).toBeNull();
  expect(screen.queryByRole('heading', { name: /Quelque chose a changé/ })).toBeNull();
});

test('an agent reads the months that are declared, and is not told to declare', async () => {
  const agent: Me = { ...mme, id: 'account-2', role: 'UD', departements: ['69'] };
  renderAt({ at, mocks: [meIs(agent), serviceIs(), answer(DaDocument, { da: { ...da, possibleActions: [], dap: { ...da.dap!, possibleActions: [] } } })] });
  expect(await screen.findByRole('heading', { name: 'Mois déclarés' })).toBeVisible();
  expect(screen.queryByText(/déclarez les heures/)).toBeNull();
  expect(screen.queryByRole('heading', { name: /Quelque chose a changé/ })).toBeNull();
});
