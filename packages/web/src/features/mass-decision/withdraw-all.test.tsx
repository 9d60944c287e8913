import { HearInMassDocument, MassDecisionDocument, UndoMassDecisionDocument, type MassDecisionQuery } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

type Mass = NonNullable<MassDecisionQuery['massDecision']>;

const agent = { ...mme, id: 'account-2', role: 'UD' as const, departements: ['69'], acts: ['dap.readMassDecisions', 'dap.hearInMass', 'dap.undoMassDecision'] };
/** As a colleague of its author reads it: with its figures, without its work. */
const authorised: Mass = {
  id: 'mass-1', workId: null, label: 'Autorisation de 12 demandes', kind: 'AUTHORISE', text: null, byName: 'Paul Rey', startedAt: '2026-11-02T09:00:00Z', count: 12, done: 12, refused: 0, failed: 0,
  undoChoices: ['WITHDRAW'], undoOf: null, answerBy: null, hearing: null, undoneBy: [], notDecided: [],
};
const heard: Mass = { ...authorised, id: 'mass-2', label: 'Entreprises entendues avant un retrait : 12 demandes', kind: 'HEAR', text: 'Effectifs faux.', undoChoices: [], undoOf: 'mass-1', answerBy: '2026-11-16', done: 11, refused: 1, notDecided: [{ reference: '069-0000CK-00', establishmentName: 'Boulangerie Martin', outcome: 'REFUSED', why: 'Ce dossier a changé entre-temps.' }] };
const withdrawn: Mass = { ...authorised, id: 'mass-3', label: 'Autorisations retirées : 11 demandes', kind: 'UNDO', text: 'Effectifs faux.', undoChoices: [], undoOf: 'mass-1', answerBy: '2026-11-16' };
const at = '/instruction/decisions-en-nombre/mass-1';
const seen = (mass: Mass) => answer(MassDecisionDocument, ({ id }) => ({ massDecision: [heard, withdrawn].find((one) => one.id === id) ?? mass }));
const base = [meIs(agent), serviceIs({ now: '2026-11-02T10:00:00Z' })];

test('authorisations given by mistake: the companies are written to first, with the day left to answer', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const hear = answer(HearInMassDocument, (variables) => {
    sent.push({ ...variables, idempotencyKey: '' });
    return { hearInMass: { massDecision: heard, refusals: [] } };
  });
  const { container } = renderAt({ at, mocks: [...base, seen(authorised), hear] });
  await user.click(await screen.findByRole('button', { name: 'Écrire aux entreprises' }));
  expect(await screen.findByText('Choisissez le dernier jour laissé pour répondre.', { selector: '.fr-message--error, .fr-error-text' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Retirer ces autorisations' })).toBeNull();
  expect(await axeFaults(container)).toEqual([]);
  await user.type(screen.getByLabelText(/^Ce que vous écrivez à chaque entreprise/), 'Effectifs faux.');
  await user.type(screen.getByLabelText(/^Réponses attendues jusqu’au/), '2026-11-16');
  await user.click(screen.getByRole('button', { name: 'Écrire aux entreprises' }));
  expect(await screen.findByRole('heading', { level: 1, name: /Entreprises entendues avant un retrait/ })).toBeVisible();
  expect(sent).toEqual([{ id: 'mass-1', reason: 'Effectifs faux.', answerBy: '2026-11-16', idempotencyKey: '' }]);
  expect(screen.getByRole('region', { name: 'Messages non envoyés' })).toHaveTextContent('Boulangerie Martin');
  expect(screen.getByRole('link', { name: 'une décision en nombre' })).toHaveAttribute('href', at);
});

test('a day that the server refuses is said on its field', async () => {
  const user = userEvent.setup();
  const refusals = [{ code: 'ANSWER_DAY', path: 'answerBy', message: 'Laissez aux entreprises le temps de répondre : choisissez un jour après aujourd’hui.', article: 'CRPA L. 121-1', numbers: [] }];
  renderAt({ at, mocks: [...base, seen(authorised), answer(HearInMassDocument, { hearInMass: { massDecision: null, refusals } })] });
  await user.type(await screen.findByLabelText(/^Ce que vous écrivez à chaque entreprise/), 'Effectifs faux.');
  await user.type(screen.getByLabelText(/^Réponses attendues jusqu’au/), '2026-11-02');
  await user.click(screen.getByRole('button', { name: 'Écrire aux entreprises' }));
  await waitFor(() => expect(screen.getByLabelText(/^Réponses attendues jusqu’au/)).toHaveAccessibleDescription(/choisissez un jour après aujourd’hui/));
});

test('while the companies may answer, nothing is withdrawn; the day after, each authorisation is, with its reason', async () => {
  const user = userEvent.setup();
  const waiting = renderAt({ at, mocks: [...base, seen({ ...authorised, hearing: { id: 'mass-2', answerBy: '2026-11-16', open: true } })] });
  expect(await screen.findByText(/^Les entreprises ont jusqu’au 16 novembre 2026 pour répondre/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Retirer ces autorisations' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Écrire aux entreprises' })).toBeNull();
  waiting.unmount();
  const sent: unknown[] = [];
  const undo = answer(UndoMassDecisionDocument, ({ id, replacement, reason }) => {
    sent.push({ id, replacement, reason });
    return { undoMassDecision: { massDecision: withdrawn, refusals: [] } };
  });
  const { container } = renderAt({ at, mocks: [...base, seen({ ...authorised, hearing: { id: 'mass-2', answerBy: '2026-11-16', open: false } }), undo] });
  expect(await screen.findByRole('link', { name: 'Voir ce qui leur a été écrit' })).toHaveAttribute('href', '/instruction/decisions-en-nombre/mass-2');
  await user.type(screen.getByLabelText(/^Motif du retrait lu par chaque employeur/), 'Effectifs faux.');
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Retirer ces autorisations' }));
  expect(await screen.findByRole('heading', { level: 1, name: /Autorisations retirées/ })).toBeVisible();
  expect(sent).toEqual([{ id: 'mass-1', replacement: 'WITHDRAW', reason: 'Effectifs faux.' }]);
});
