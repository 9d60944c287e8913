import { BankOfEstablishmentDocument, DapDocument, DapMessagesDocument, SaveDapDocument, SubmitDapDocument, WithdrawDapDocument, type DapPageFragment, type SaveDapMutationVariables } from '@apart/schema';
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
  await user.type(await screen.findByLabelText(/Unités concernées/), ' et cave');
  expect(await screen.findByText(/^Enregistré à \d\d\sh\s\d\d$/, undefined, { timeout: 4000 })).toBeVisible();
  expect(sent).toHaveBeenCalledWith(1, 'Salon de thé et cave');
  expect(localStorage.getItem(`apart.draft.dap-${dapDraft.reference}`)).toBeNull();
  expect(await axeFaults(container)).toEqual([]);
});

/** The server once Claire Duval saved the request elsewhere; refuses what is saved over an older version. */
function changedElsewhere(theirs: DapPageFragment) {
  let now = dapDraft;
  const saves: SaveDapMutationVariables['input'][] = [];
  const timeline = [...dapDraft.timeline, { id: 't2', at: '2020-03-27T07:30:00Z', act: 'dap.save', label: 'Demande modifiée', by: 'Claire Duval', detail: null }];
  return {
    saves,
    mocks: [
      ...base,
      answer(DapDocument, () => ({ dap: now })),
      answer(SaveDapDocument, ({ input }: SaveDapMutationVariables) => {
        saves.push(input);
        if (now === dapDraft) now = { ...theirs, version: 2, timeline };
        if (input.expectedVersion !== now.version) return { saveDap: { dap: null, warnings: [], refusals: [{ code: 'VERSION_CONFLICT', path: '', message: 'Ce dossier a changé entre-temps.', article: null, numbers: [] }] } };
        now = { ...now, version: now.version + 1, form: { ...now.form, units: input.form.units ?? null, employeesConcerned: input.form.employeesConcerned ?? null } };
        return saved(now);
      }),
    ],
  };
}
const units = () => screen.findByRole('textbox', { name: /^Unités concernées/ });

test('what was changed elsewhere in other answers is merged without a question, saved, and said', async () => {
  const user = userEvent.setup();
  const { saves, mocks } = changedElsewhere({ ...dapDraft, form: { ...dapDraft.form, employeesConcerned: 6 } });
  renderAt({ at: `${at}?etape=comment`, mocks });
  await user.type(await units(), ' et cave');
  expect(await screen.findByText(/Claire Duval, le 27 mars 2020/, undefined, { timeout: 4000 })).toHaveTextContent('cette réponse vient de l’autre enregistrement : Salariés concernés.');
  await waitFor(() => expect(saves.at(-1)).toMatchObject({ expectedVersion: 2, form: { units: 'Salon de thé et cave', employeesConcerned: 6 } }), { timeout: 4000 });
  expect(await screen.findByText(/^Enregistré à/)).toBeVisible();
  expect(localStorage.getItem(`apart.draft.dap-${dapDraft.reference}`)).toBeNull();
});

test('an answer changed on both sides shows both; nothing is chosen for the person, and a reload changes nothing to it', async () => {
  const user = userEvent.setup();
  const { saves, mocks } = changedElsewhere({ ...dapDraft, form: { ...dapDraft.form, units: 'Salon de thé, terrasse', employeesConcerned: 6 } });
  const first = renderAt({ at: `${at}?etape=comment`, mocks });
  await user.type(await units(), ' et cave');
  expect(await screen.findByRole('table', { name: 'Votre saisie et ce qui est enregistré' }, { timeout: 4000 })).toBeVisible();
  first.unmount();
  const { container } = renderAt({ at: `${at}?etape=comment`, mocks });
  const table = await screen.findByRole('table', { name: 'Votre saisie et ce qui est enregistré' });
  expect(await units()).toHaveValue('Salon de thé et cave');
  expect(within(table).getByRole('radio', { name: 'Unités concernées, votre saisie\u00a0: Salon de thé et cave' })).not.toBeChecked();
  expect(within(table).getByRole('radio', { name: 'Unités concernées, enregistré ailleurs\u00a0: Salon de thé, terrasse' })).not.toBeChecked();
  expect(within(table).getByRole('radio', { name: 'Salariés concernés, enregistré ailleurs\u00a0: 6' })).toBeChecked();
  expect(await axeFaults(container)).toEqual([]);
  const before = saves.length;
  await user.click(screen.getByRole('button', { name: 'Enregistrer ces choix' }));
  expect(screen.getByText('Choisissez encore pour « Unités concernées ».')).toBeVisible();
  expect(within(table).getByRole('radio', { name: /^Unités concernées, votre saisie/ })).toHaveFocus();
  expect(saves).toHaveLength(before);
  await user.click(within(table).getByRole('radio', { name: /^Unités concernées, enregistré ailleurs/ }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer ces choix' }));
  await waitFor(() => expect(screen.queryByRole('table', { name: 'Votre saisie et ce qui est enregistré' })).toBeNull());
  expect(await units()).toHaveValue('Salon de thé, terrasse');
  expect(localStorage.getItem(`apart.draft.dap-${dapDraft.reference}`)).toBeNull();
});

test('one gesture keeps all that is typed, another takes all that is saved', async () => {
  const user = userEvent.setup();
  const { saves, mocks } = changedElsewhere({ ...dapDraft, form: { ...dapDraft.form, units: 'Terrasse', employeesConcerned: 6 } });
  renderAt({ at: `${at}?etape=comment`, mocks });
  await user.type(await units(), ' et cave');
  await user.click(await screen.findByRole('button', { name: 'Tout reprendre de ce qui est enregistré' }, { timeout: 4000 }));
  expect(screen.getByRole('radio', { name: /^Unités concernées, enregistré ailleurs/ })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Tout garder de ma saisie' }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer ces choix' }));
  await waitFor(() => expect(saves.at(-1)).toMatchObject({ expectedVersion: 2, form: { units: 'Salon de thé et cave', employeesConcerned: 4 } }));
});

test('when the request was sent elsewhere, what is typed is given back before the page changes', async () => {
  const user = userEvent.setup();
  const { mocks } = changedElsewhere(dapSent);
  renderAt({ at: `${at}?etape=comment`, mocks });
  await user.type(await units(), ' et cave');
  const lost = await screen.findByRole('table', { name: 'Votre saisie, non enregistrée' }, { timeout: 4000 });
  expect(within(lost).getByText('Salon de thé et cave')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Lire la demande telle qu’elle est' }));
  expect(await screen.findByText('Où en est la demande')).toBeVisible();
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

test('what keeps the request from being sent is told in the order of the questions, the sheet of the establishment after them', async () => {
  const missing = (path: string, label: string): DapPageFragment['blockers'][number] => ({ code: 'REQUIRED', path, message: `${label} : ce champ est obligatoire pour envoyer.`, article: 'R. 5122-2', numbers: [] });
  const blockers = [missing('establishment.iban', 'IBAN'), missing('form.perimeter', 'Périmètre'), missing('form.startDay', 'Début de la période'), missing('form.circumstances', 'Circonstances')];
  renderAt({ at: `${at}?etape=recapitulatif`, mocks: [...base, bank, answer(DapDocument, { dap: { ...dapDraft, blockers } })] });
  expect(await screen.findByText('4 points empêchent l’envoi')).toBeVisible();
  expect(screen.getAllByText(/ce champ est obligatoire pour envoyer/).map((one) => one.textContent?.split(' :')[0])).toEqual(['Circonstances', 'Périmètre', 'Début de la période', 'IBAN']);
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
  const send = await screen.findByRole('button', { name: 'Envoyer la demande' });
  expect(screen.getByText(/^En envoyant, vous certifiez/).compareDocumentPosition(send) & Node.DOCUMENT_POSITION_FOLLOWING, 'what sending means is read before the button').toBeTruthy();
  await user.click(send);
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

/** An avenant of 200 hours and eight people up to November, of a file of which 300 hours, twelve people and December are claimed. */
const underClaimed: DapPageFragment['warnings'] = [
  { code: 'FEWER_HOURS_THAN_CLAIMED', path: 'form.forecastHours', message: '300,00 h sont déjà demandées en indemnisation, et cet avenant n’en compte que 200,00 h en tout : écrivez le total de la période, pas la différence.', article: 'L. 5122-1', numbers: [] },
  { code: 'FEWER_EMPLOYEES_THAN_CLAIMED', path: 'form.employeesConcerned', message: '12 salariés sont déjà déclarés pour novembre 2026, et cet avenant n’en compte que 8 : écrivez l’effectif de toute la période, mois passés compris.', article: 'L. 5122-1', numbers: [] },
  { code: 'CLAIMED_WEEKS_LEFT_OUT', path: 'form.endDay', message: 'Des heures sont déjà demandées en indemnisation jusqu’à la semaine du 14 décembre 2026, hors de la période de cet avenant : vérifiez ses dates.', article: 'L. 5122-1', numbers: [] },
];
const anAvenant = { isAvenant: true, avenantNumber: 1, warnings: underClaimed } as const;

test('an avenant under what is already claimed is told so beside its hours, its employees and its dates', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at: `${at}?etape=qui`, mocks: [...base, answer(DapDocument, { dap: { ...dapDraft, ...anAvenant } })] });
  expect(await screen.findByText(/^300,00 h sont déjà demandées/)).toBeVisible();
  expect(screen.getByText(/^12 salariés sont déjà déclarés pour novembre 2026/)).toBeVisible();
  expect(screen.queryByText(/jusqu’à la semaine du 14 décembre/)).toBeNull();
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: /Quand/ }));
  expect(await screen.findByText(/jusqu’à la semaine du 14 décembre/)).toBeVisible();
});

test('the three points of such an avenant each ask for their own words before it is sent', async () => {
  const { container } = renderAt({ at: `${at}?etape=recapitulatif`, mocks: [...base, bank, answer(DapDocument, { dap: { ...dapDraft, ...anAvenant } })] });
  for (const point of ['moins d’heures que celles déjà demandées', 'moins de salariés que ceux déjà déclarés', 'semaines déjà déclarées hors de la période']) {
    expect(await screen.findByLabelText(new RegExp(`^Justification — ${point}`))).toBeVisible();
  }
  expect(await axeFaults(container)).toEqual([]);
});

test('its agent reads what is already claimed with the words of the employer, before what the avenant changes', async () => {
  const warned: DapPageFragment = { ...dapSent, ...anAvenant, form: { ...dapSent.form, justifications: [{ code: 'FEWER_HOURS_THAN_CLAIMED', text: 'Nous corrigeons la demande de septembre.' }] } };
  renderAt({ at, mocks: [meIs({ ...mme, id: 'account-2', role: 'UD', departements: ['69'] }), serviceIs({ now: '2020-03-27T07:59:00Z' }), thread, answer(DapDocument, { dap: warned })] });
  const first = await screen.findByRole('region', { name: /À lire d’abord/ });
  expect(within(first).getByText(/^300,00 h sont déjà demandées/)).toBeVisible();
  expect(within(first).getByText('Nous corrigeons la demande de septembre.')).toBeVisible();
  expect(first.compareDocumentPosition(screen.getByRole('region', { name: 'Ce que change l’avenant' }))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});
