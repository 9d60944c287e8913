import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { axeFaults, meIs, renderAt, serviceIs } from '../../testing/index.ts';
import { keptRequest } from './kept-request.ts';
import { readPastedList } from './values.ts';

beforeEach(() => localStorage.clear());

async function simulated() {
  const user = userEvent.setup();
  const page = renderAt({ at: '/simulateur', mocks: [meIs(null), serviceIs()] });
  await screen.findByRole('heading', { level: 1, name: 'Simulateur' });
  await user.type(screen.getByLabelText('Premier jour'), '2022-05-02');
  await user.type(screen.getByLabelText(/^Dernier jour/), '2022-06-26');
  await user.type(screen.getByLabelText('Taux horaire brut'), '32,55');
  await user.click(screen.getByRole('button', { name: 'Calculer' }));
  return { user, ...page };
}

test('an employer reads what is paid, what comes back and what is left, month by month, with the articles', async () => {
  const { container } = await simulated();
  const result = within(screen.getByRole('region', { name: 'Résultat' }));
  // 35 h × 19,53 € and × 11,72 €, eight weeks.
  expect(result.getAllByText(/5.468,40/).length).toBeGreaterThan(0);
  expect(result.getAllByText(/3.281,60/).length).toBeGreaterThan(0);
  expect(result.getByRole('img', { name: /mois par mois/ })).toBeVisible();
  expect(result.getAllByText(/D\. 5122-13/).length).toBeGreaterThan(0);
  expect(result.getByText('Ce que la simulation ne couvre pas')).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('an employee reads what is received against the usual pay', async () => {
  const { user } = await simulated();
  await user.click(screen.getByRole('radio', { name: 'Salarié' }));
  const result = within(screen.getByRole('region', { name: 'Résultat' }));
  expect(result.getAllByText('Vous recevez').length).toBeGreaterThan(0);
  expect(result.getAllByText(/9.114,00/).length).toBeGreaterThan(0);
});

test('what is missing is said at once', async () => {
  const user = userEvent.setup();
  renderAt({ at: '/simulateur', mocks: [meIs(null), serviceIs()] });
  await screen.findByRole('heading', { level: 1, name: 'Simulateur' });
  await user.click(screen.getByRole('button', { name: 'Calculer' }));
  expect(within(await screen.findByRole('alert')).getAllByRole('link')).toHaveLength(3);
});

test('the simulation is kept for the request that follows the sign-in, without any name', async () => {
  const { user } = await simulated();
  await user.click(screen.getByRole('link', { name: 'En faire une demande d’autorisation' }));
  expect(keptRequest()).toEqual({ startDay: '2022-05-02', endDay: '2022-06-26', employeesConcerned: 1, forecastHours: 28_000 });
});

describe('a pasted list', () => {
  test('is read from cells or semicolons, a heading left out, what may be left out taken as usual', () => {
    const { employees, faults } = readPastedList('Nom\tTaux\tContrat\tTravaillées\nLuc\t12,50\t24\t4\n\nAna;15');
    expect(faults).toEqual([]);
    expect(employees).toMatchObject([
      { label: 'Luc', hourlyRate: 1250, contractWeeklyHours: 2400, workedWeeklyHours: 400 },
      { label: 'Ana', hourlyRate: 1500, contractWeeklyHours: 3500, workedWeeklyHours: 0 },
    ]);
  });
  test('says each line that cannot be read, and keeps the others', () => {
    const { employees, faults } = readPastedList('Luc;douze;35\nAna;15;35\nEve;;abc1');
    expect(employees).toHaveLength(1);
    expect(faults.map(({ line }) => line)).toEqual([1, 3, 3]);
  });
});
