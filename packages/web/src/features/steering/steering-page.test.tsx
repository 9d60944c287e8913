import { OverdueDapsDocument, RunTacitSweepDocument, SetTacitRegimeDocument, type SweepReportFragment, TacitRegimesDocument, TacitSweepsDocument } from '@apart/schema';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const dgefp = { ...mme, role: 'DGEFP' as const, acts: ['tacit.readSweeps', 'tacit.runSweep', 'tacit.setRegime', 'tacit.overdue'] };
const crisis = { id: 'r1', kind: 'CRISIS' as const, label: 'Régime de crise : 48 heures réelles', from: '2020-02-29T23:00:00Z', source: 'FAQ DGEFP 10/04/2020', setBy: 'Installation' };
const regimes = answer(TacitRegimesDocument, { tacitRegime: { current: crisis, lawOfTheDay: 'Au 27 mars 2020, le droit commun donne 2 jours.', regimes: [crisis] } });
const report: SweepReportFragment = {
  id: 's1',
  startedAt: '2020-03-27T05:00:00Z',
  dueBefore: '2020-03-27T05:00:00Z',
  durationMs: 42,
  trigger: 'schedule',
  dryRun: false,
  seen: 2,
  accepted: 1,
  skippedCount: 1,
  failure: null,
  skipped: [{ reference: '069-0000BN-00', why: 'Décidée entre-temps.' }],
  files: ['069-0000CK-00'],
};
const page = { hasNextPage: false, endCursor: null };
const sweeps = answer(TacitSweepsDocument, { tacitSweeps: { pageInfo: page, nodes: [report] } });
const nothingOverdue = answer(OverdueDapsDocument, { overdueDaps: { pageInfo: page, nodes: [] } });
const base = [meIs(dgefp), serviceIs(), regimes, sweeps, nothingOverdue];

test('the regime that is on, the law of the day, the passes and their reports are read on one page without an accessibility fault', async () => {
  const { container } = renderAt({ at: '/pilotage', mocks: base });
  expect(await screen.findByText('Aucune demande échue en attente')).toBeVisible();
  expect((await screen.findAllByText('Régime de crise : 48 heures réelles')).length).toBeGreaterThan(0);
  expect(screen.getByText('Au 27 mars 2020, le droit commun donne 2 jours.')).toBeVisible();
  const row = (await screen.findByText('Horaire')).closest('tr');
  expect(row).toHaveTextContent('069-0000BN-00 : Décidée entre-temps.');
  expect(await axeFaults(container)).toEqual([]);
});

test('a pass is tried before it is made: the trial shows the list, and only then the pass is offered', async () => {
  const user = userEvent.setup();
  const runs: boolean[] = [];
  const run = answer(RunTacitSweepDocument, ({ dryRun }) => {
    runs.push(dryRun);
    return { runTacitSweep: { report: { ...report, id: `s${runs.length + 1}`, trigger: 'request', dryRun, seen: 1, accepted: dryRun ? 0 : 1, skippedCount: 0, skipped: [] }, refusals: [] } };
  });
  renderAt({ at: '/pilotage', mocks: [...base, run] });
  await user.click(await screen.findByRole('button', { name: 'Simuler un passage' }));
  expect(await screen.findByText('Essai : une demande serait acceptée')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Lancer le passage/ }));
  expect(await screen.findByText('Une demande est acceptée')).toBeVisible();
  expect(runs).toEqual([true, false]);
});

test('a regime is set from an hour of Paris, with the text that decides it', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const set = answer(SetTacitRegimeDocument, (variables) => {
    sent.push(variables);
    return { setTacitRegime: { regime: { ...crisis, id: 'r2' }, refusals: [], warnings: [{ code: 'REGIME_IN_THE_PAST', path: 'from', message: 'Cette date est passée.', article: null, numbers: [] }] } };
  });
  renderAt({ at: '/pilotage', mocks: [...base, set] });
  await user.click(await screen.findByRole('button', { name: 'Fixer un autre régime' }));
  await user.click(screen.getByRole('button', { name: 'Fixer ce régime' }));
  expect(within(await screen.findByRole('alert')).getAllByRole('link')).toHaveLength(3);
  expect(sent).toEqual([]);
  await user.click(screen.getByLabelText(/^Régime ordinaire/));
  await user.type(screen.getByLabelText('Date d’effet'), '2020-07-01');
  await user.type(screen.getByLabelText(/^Texte qui le fonde/), 'Instruction du 30/06/2020');
  await user.click(screen.getByRole('button', { name: 'Fixer ce régime' }));
  expect(await screen.findByText('Cette date est passée.')).toBeVisible();
  expect(sent).toEqual([{ kind: 'ORDINARY', from: '2020-06-30T22:00:00.000Z', source: 'Instruction du 30/06/2020' }]);
});

test('the support reads all of it and changes nothing', async () => {
  renderAt({ at: '/pilotage', mocks: [meIs({ ...dgefp, role: 'SUPPORT', acts: ['tacit.readSweeps', 'tacit.overdue'] }), serviceIs(), regimes, sweeps, nothingOverdue] });
  expect(await screen.findByText('Horaire')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Simuler un passage' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Fixer un autre régime' })).toBeNull();
});

test('a UD reads the next pass, the figures of its départements and what waits, and changes nothing', async () => {
  const mine = answer(TacitSweepsDocument, { tacitSweeps: { pageInfo: page, nodes: [{ ...report, skipped: [], files: [], failure: 'Passage interrompu (incident 42).' }] } });
  renderAt({ at: '/pilotage', mocks: [meIs({ ...dgefp, role: 'UD', acts: ['tacit.readSweeps', 'tacit.overdue'] }), serviceIs(), regimes, mine, nothingOverdue] });
  expect(await screen.findByText('Les nombres sont ceux de vos départements.')).toBeVisible();
  expect(await screen.findByText('Aucune demande échue en attente')).toBeVisible();
  expect(await screen.findByText(/^Prochain passage\s:/)).toBeVisible();
  expect((await screen.findByText('Horaire')).closest('tr')).toHaveTextContent('Passage interrompu (incident 42).');
  expect(screen.queryByRole('columnheader', { name: 'Demandes' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Simuler un passage' })).toBeNull();
  expect(await screen.findByRole('link', { name: 'Acceptation tacite' })).toHaveAttribute('href', '/pilotage');
});
