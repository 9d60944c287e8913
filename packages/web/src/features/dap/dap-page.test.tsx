import { BankOfEstablishmentDocument, DapDocument, DapMessagesDocument, SaveDapDocument, SubmitDapDocument, WithdrawDapDocument, type DapPageFragment } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answer, axeFaults, dapDraft, dapSent, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const at = `/dap/${dapDraft.reference}`;
// A minute before the sending, so that the time left is told in whole days.
const thread = answer(DapMessagesDocument, { dap: { id: 'dap-1', unreadMessages: 0, messages: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } });
const base = [meIs(mme), serviceIs({ now: '2020-03-27T07:59:00Z' }), thread];
const bank = answer(BankOfEstablishmentDocument, { establishment: { siret: dapDraft.siret, ibanMasked: 'FR76 •••• 189', bic: 'AGRIFRPP', bankHolder: 'Boulangerie Martin' } });
const saved = (dap: DapPageFragment) => ({ saveDap: { dap, refusals: [], warnings: [] } });

test('a draft saves itself with the version it was read at, and says when', async () => {
  const user = userEvent.setup();
  const sent = vi.fn();
  const { container } = renderAt({
    at: `${at}?etape=comment`,
    mocks: [
      ...base,
      answer(DapDocument, { dap: dapDraft }),
      answer(SaveDapDocument, ({ input }) => {
        sent(input.expectedVersion, input.form.units);
        return saved({ ...dapDraft, version: 2, form: { ...dapDraft.form, units: input.form.units ?? null } });
      }),
    ],
  });
  const units = await screen.findByLabelText(/Unités concernées/);
  await user.type(units, ' et cave');
  expect(await screen.findByText(/^Enregistré à \d\d\sh\s\d\d$/, undefined, { timeout: 4000 })).toBeVisible();
  expect(sent).toHaveBeenCalledWith(1, 'Salon de thé et cave');
  expect(localStorage.getItem(`apart.draft.dap-${dapDraft.reference}`)).toBeNull();
  expect(await axeFaults(container)).toEqual([]);
});

test('when it was changed elsewhere nothing is overwritten and what is typed stays on the screen', async () => {
  const user = userEvent.setup();
  renderAt({
    at: `${at}?etape=comment`,
    mocks: [
      ...base,
      answer(DapDocument, { dap: dapDraft }),
      answer(SaveDapDocument, {
        saveDap: { dap: null, warnings: [], refusals: [{ code: 'VERSION_CONFLICT', path: '', message: 'Ce dossier a été modifié entre-temps par Claire Duval. Rechargez la page.', article: null, numbers: [] }] },
      }),
    ],
  });
  await user.type(await screen.findByLabelText(/Unités concernées/), ' et cave');
  expect(await screen.findByText(/modifié entre-temps par Claire Duval/, undefined, { timeout: 4000 })).toBeVisible();
  expect(screen.getByLabelText(/Unités concernées/)).toHaveValue('Salon de thé et cave');
  expect(localStorage.getItem(`apart.draft.dap-${dapDraft.reference}`)).toContain('cave');
});

test('the summary tells what keeps from sending and leads to the field', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at: `${at}?etape=recapitulatif`, mocks: [...base, bank, answer(DapDocument, { dap: dapDraft })] });
  expect(await screen.findByText('Un point empêche l’envoi')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Envoyer la demande' })).toBeDisabled();
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: /^Corriger/ }));
  const group = await screen.findByRole('group', { name: /Quel est l’avis du comité/ });
  await waitFor(() => expect(within(group).getByLabelText('Non requis')).toHaveFocus());
  expect(within(group).getByText('Avis du CSE : ce champ est obligatoire pour envoyer.')).toBeVisible();
});

test('a warning asks for its justification on the summary, which is saved under its code', async () => {
  const user = userEvent.setup();
  const saves: unknown[] = [];
  const message = '9 salariés concernés pour un effectif déclaré de 8 : vérifiez l’un des deux nombres.';
  const warned: DapPageFragment = {
    ...dapDraft,
    warnings: [{ code: 'MORE_THAN_HEADCOUNT', path: 'form.employeesConcerned', message, article: 'R. 5122-2', numbers: [] }],
    blockers: [{ code: 'JUSTIFICATION_REQUIRED', path: 'form.justifications.MORE_THAN_HEADCOUNT', message: 'Plus de salariés que l’effectif déclaré : écrivez une justification.', article: 'R. 5122-2', numbers: [] }],
  };
  const { container } = renderAt({
    at: `${at}?etape=recapitulatif`,
    mocks: [
      ...base,
      bank,
      answer(DapDocument, { dap: warned }),
      answer(SaveDapDocument, ({ input }) => {
        saves.push(input.form.justifications);
        return saved({ ...warned, version: 2, blockers: [], form: { ...warned.form, justifications: [{ code: 'MORE_THAN_HEADCOUNT', text: 'Embauches.' }] } });
      }),
    ],
  });
  await user.click(await screen.findByRole('button', { name: /^Corriger/ }));
  const field = screen.getByLabelText(/^Justification/);
  await waitFor(() => expect(field).toHaveFocus());
  await user.type(field, 'Embauches.');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Envoyer la demande' })).toBeEnabled(), { timeout: 4000 });
  expect(saves).toEqual([[{ code: 'MORE_THAN_HEADCOUNT', text: 'Embauches.' }]]);
  expect(await axeFaults(container)).toEqual([]);
});

test('the file sent begins with what was warned about and its justification', async () => {
  const warned: DapPageFragment = {
    ...dapSent,
    warnings: [{ code: 'LATE_FILING', path: 'startDay', message: 'La demande est tardive.', article: 'R. 5122-3', numbers: [] }],
    form: { ...dapSent.form, justifications: [{ code: 'LATE_FILING', text: 'Panne du fournil.' }] },
  };
  renderAt({ at, mocks: [...base, answer(DapDocument, { dap: warned })] });
  const first = await screen.findByRole('region', { name: /À lire d’abord/ });
  expect(within(first).getByText('Panne du fournil.')).toBeVisible();
});

test('once sent, the page tells the term of silence and gives the receipt', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({
    at: `${at}?etape=recapitulatif`,
    mocks: [...base, bank, answer(DapDocument, { dap: { ...dapDraft, blockers: [] } }), answer(SubmitDapDocument, { submitDap: { dap: dapSent, refusals: [], warnings: [] } })],
  });
  await user.click(await screen.findByRole('button', { name: 'Envoyer la demande' }));
  expect(await screen.findByText('Votre demande est envoyée')).toBeVisible();
  expect(screen.getByText(/Sans réponse le 29 mars 2020/)).toBeVisible();
  expect(await screen.findByText('2 jours')).toBeVisible();
  expect(screen.getByRole('link', { name: /Télécharger le récépissé/ })).toHaveAttribute('href', dapSent.receipt?.url);
  expect(await axeFaults(container)).toEqual([]);
});

test('taking a request back asks why first', async () => {
  const user = userEvent.setup();
  const reasons: string[] = [];
  renderAt({
    at,
    mocks: [
      ...base,
      answer(DapDocument, { dap: dapSent }),
      answer(WithdrawDapDocument, ({ reason }) => {
        reasons.push(reason);
        return { withdrawDap: { dap: { ...dapSent, status: 'WITHDRAWN' as const, statusLabel: 'Retirée', possibleActions: [] }, refusals: [] } };
      }),
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Retirer la demande' }));
  const dialog = screen.getByRole('dialog', { name: 'Retirer la demande' });
  await user.click(within(dialog).getByRole('button', { name: 'Retirer la demande' }));
  expect(within(dialog).getByText('Indiquez un motif.')).toBeVisible();
  expect(reasons).toEqual([]);
  await user.type(within(dialog).getByLabelText(/^Motif/), 'Commandes revenues');
  await user.click(within(dialog).getByRole('button', { name: 'Retirer la demande' }));
  expect(await screen.findByText('Retirée')).toBeVisible();
  expect(reasons).toEqual(['Commandes revenues']);
});

test('buttons come from the server alone', async () => {
  renderAt({ at, mocks: [...base, answer(DapDocument, { dap: { ...dapSent, possibleActions: [] } })] });
  await screen.findByText('Où en est la demande');
  expect(screen.queryByRole('button', { name: 'Retirer la demande' })).toBeNull();
});

test('an unknown reference, and one that is not theirs, show the same page', async () => {
  renderAt({ at: '/dap/069-ZZZZZZ-00', mocks: [...base, answer(DapDocument, { dap: null })] });
  expect(await screen.findByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible();
});

test('a visitor goes to sign in, and the page they asked for is kept', async () => {
  const { pathname } = renderAt({ at, mocks: [meIs(null), serviceIs()] });
  expect(await screen.findByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible();
  expect(pathname()).toBe('/connexion');
});
