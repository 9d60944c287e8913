import { ApproveDiDocument, DiDocument, type DiPageFragment, RejectDiDocument, SaveDiLinesDocument, type SaveDiLinesMutationVariables, SubmitDiDocument } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, claimDraft, claimIs, lineOfLuc, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const at = '/di/069-0000CK-00-202003-1';
const agent = { ...mme, role: 'UD' as const, departements: ['69'], acts: ['di.approve', 'di.reject'] };
const claim = (di: DiPageFragment) => claimIs(() => di);
const base = [meIs(mme), serviceIs()];

/** Keeps what was sent and answers the claim given. */
function saves(answerWith: (variables: SaveDiLinesMutationVariables) => { di: DiPageFragment | null; refusals: { code: string; path: string; message: string; article: string | null; numbers: [] }[] }) {
  const sent: SaveDiLinesMutationVariables['input'][] = [];
  const mock = answer(SaveDiLinesDocument, (variables: SaveDiLinesMutationVariables) => {
    sent.push(variables.input);
    const answered = answerWith(variables);
    return { saveDiLines: { ...answered, savedLines: answered.di ? variables.input.lines.map(() => lineOfLuc) : [] } };
  });
  return { sent, mock };
}

test('the claim tells where it stands, its people with masked numbers, its amounts, and axe finds nothing', async () => {
  const { container } = renderAt({ at, mocks: [...base, ...claim(claimDraft)] });
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('mars 2020');
  const luc = screen.getByRole('article', { name: 'Petit Luc' });
  expect(luc).toHaveTextContent('1 85 05 •• ••• ••• ••');
  expect(luc).toHaveTextContent('294,00');
  expect(screen.getByText('Complétez les heures de chaque salarié, puis envoyez la demande.')).toBeVisible();
  expect(screen.getByText('À vous d’agir, au plus tard le 30 juin 2021.')).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('a claim that is at the ASP says so to the employer', async () => {
  renderAt({ at, mocks: [...base, ...claim({ ...claimDraft, status: 'VALIDATED', nextStepBy: 'L’ASP', nextStepBefore: null, possibleActions: [] })] });
  expect(await screen.findByText('À l’ASP d’agir.')).toBeVisible();
});

test('a person who changes a week is saved by itself, the known number kept', async () => {
  const user = userEvent.setup();
  const { sent, mock } = saves(() => ({ di: { ...claimDraft, version: 4 }, refusals: [] }));
  const { container } = renderAt({ at, mocks: [...base, ...claim(claimDraft), mock] });
  await user.click(await screen.findByRole('button', { name: /^Modifier/ }));
  const idle = screen.getByLabelText('Chômées (23/03)');
  await user.clear(idle);
  await user.type(idle, '10,5');
  expect(screen.getByText('10,50 h indemnisables')).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await waitFor(() => expect(sent).toHaveLength(1), { timeout: 4000 });
  expect(sent[0]).toMatchObject({ expectedVersion: 3, lines: [{ id: 'line-1', employeeId: 'e1', identifier: null, weeks: [{ idle: 3500 }, { idle: 1050 }] }] });
  expect(await screen.findByText(/^Enregistré à/)).toBeVisible();
});

test('all that a new person lacks is told at once, the number included, and nothing is sent', async () => {
  const user = userEvent.setup();
  const { sent, mock } = saves(() => ({ di: claimDraft, refusals: [] }));
  renderAt({ at, mocks: [...base, ...claim({ ...claimDraft, lines: [] }), mock] });
  await user.click(await screen.findByRole('button', { name: 'Ajouter un salarié' }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer ce salarié' }));
  const summary = await screen.findByRole('alert');
  expect(within(summary).getAllByRole('link')).toHaveLength(4);
  expect(within(summary).getByText('Numéro de sécurité sociale ou NTT : ce champ est obligatoire.')).toBeVisible();
  expect(sent).toEqual([]);
});

test('a new person is saved by itself once complete, then kept up to date as one line, never two', async () => {
  const user = userEvent.setup();
  const { sent, mock } = saves(() => ({ di: { ...claimDraft, version: 4 }, refusals: [] }));
  renderAt({ at, mocks: [...base, ...claim({ ...claimDraft, lines: [] }), mock] });
  await user.click(await screen.findByRole('button', { name: 'Ajouter un salarié' }));
  await user.type(screen.getByLabelText('Nom'), 'Petit');
  await user.type(screen.getByLabelText('Prénom'), 'Luc');
  await user.type(screen.getByLabelText(/^Numéro/), '185057800608491');
  await user.type(screen.getByLabelText('Taux horaire brut'), '12');
  await waitFor(() => expect(sent).toHaveLength(1), { timeout: 4000 });
  expect(sent[0]).toMatchObject({ expectedVersion: 3, lines: [{ id: null, identifier: '185057800608491', hourlyRate: 1200 }] });
  expect(await screen.findByRole('button', { name: 'Retirer de la demande' })).toBeVisible();
  expect(screen.queryByRole('article')).toBeNull();
  await user.tripleClick(screen.getByLabelText('Chômées (16/03)'));
  await user.keyboard('7');
  await user.click(screen.getByRole('button', { name: 'Enregistrer ce salarié' }));
  expect(await screen.findByRole('article', { name: 'Petit Luc' })).toBeVisible();
  expect(sent.at(-1)).toMatchObject({ expectedVersion: 4, lines: [{ id: 'line-1', employeeId: 'e1' }] });
  expect(sessionStorage).toHaveLength(0);
});

test('a refusal of the server lands on its field and what is typed stays', async () => {
  const user = userEvent.setup();
  const refusal = { code: 'NUMBER_TAKEN', path: 'lines.0.identifier', message: 'Ce numéro est celui d’une autre personne.', article: null, numbers: [] as [] };
  const { mock } = saves(() => ({ di: claimDraft, refusals: [refusal] }));
  renderAt({ at, mocks: [...base, ...claim(claimDraft), mock] });
  await user.click(await screen.findByRole('button', { name: /^Modifier/ }));
  await user.click(screen.getByRole('button', { name: /Remplacer/ }));
  await user.type(screen.getByLabelText(/^Numéro/), '185057800608491');
  await user.click(screen.getByRole('button', { name: 'Enregistrer ce salarié' }));
  expect((await screen.findAllByText('Ce numéro est celui d’une autre personne.')).length).toBeGreaterThan(0);
  expect(screen.getByLabelText(/^Numéro/)).toHaveValue('185057800608491');
});

/** The server once somebody else changed the claim: refuses what is saved over version 3. */
function changedElsewhere(theirs: Partial<DiPageFragment>) {
  let now = claimDraft;
  const { sent, mock } = saves(({ input }) => {
    if (now === claimDraft) now = { ...claimDraft, version: 7, monthLabel: 'mars 2020 (relue)', ...theirs };
    if (input.expectedVersion !== now.version) return { di: null, refusals: [{ code: 'VERSION_CONFLICT', path: '', message: 'Ce dossier a changé entre-temps.', article: null, numbers: [] }] };
    now = { ...now, version: now.version + 1 };
    return { di: now, refusals: [] };
  });
  return { sent, mocks: [...base, ...claimIs(() => now), mock] };
}
async function typeRate(user: ReturnType<typeof userEvent.setup>, rate: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: /^Modifier/ }));
  await user.clear(screen.getByLabelText('Taux horaire brut'));
  await user.type(screen.getByLabelText('Taux horaire brut'), rate);
}

test('somebody else changed another part of the claim: it is read again and the typing is saved over it, without a question', async () => {
  const user = userEvent.setup();
  const { sent, mocks } = changedElsewhere({ lines: [{ ...lineOfLuc, contractWeeklyHours: 3000 }] });
  renderAt({ at, mocks });
  await typeRate(user, '13');
  expect(await screen.findByText(/cette réponse vient de l’autre enregistrement : Durée hebdomadaire du contrat, en heures/, undefined, { timeout: 4000 })).toBeVisible();
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ expectedVersion: 7, lines: [{ hourlyRate: 1300, contractWeeklyHours: 3000 }] }));
  expect(await screen.findByRole('heading', { level: 1, name: /relue/ })).toBeVisible();
});

test('somebody else changed the same answer of the same person: both are shown, and the one chosen is saved', async () => {
  const user = userEvent.setup();
  const { sent, mocks } = changedElsewhere({ lines: [{ ...lineOfLuc, hourlyRate: 1600 }] });
  renderAt({ at, mocks });
  await typeRate(user, '13');
  expect(await screen.findByRole('radio', { name: 'Taux horaire brut, en euros, enregistré ailleurs\u00a0: 16,00' }, { timeout: 4000 })).not.toBeChecked();
  expect(screen.getByText(/Ce dossier a changé entre-temps\./)).toBeVisible();
  expect(sent).toHaveLength(1);
  await user.click(screen.getByRole('radio', { name: 'Taux horaire brut, en euros, votre saisie\u00a0: 13,00' }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer ces choix' }));
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ expectedVersion: 7, lines: [{ hourlyRate: 1300 }] }));
});

test('somebody else took the person out: the typing stays, and saving it puts them in again', async () => {
  const user = userEvent.setup();
  const { sent, mocks } = changedElsewhere({ lines: [] });
  renderAt({ at, mocks });
  await typeRate(user, '13');
  expect(await screen.findByText('Ce salarié a été retiré de la demande ailleurs', undefined, { timeout: 4000 })).toBeVisible();
  expect(screen.getByLabelText('Taux horaire brut')).toHaveValue('13');
  expect(sent).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Enregistrer ce salarié' }));
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ expectedVersion: 7, lines: [{ id: null, employeeId: 'e1', hourlyRate: 1300 }] }));
});

test('somebody else sent the claim: the typing stays until the person reads what became of it', async () => {
  const user = userEvent.setup();
  const { mocks } = changedElsewhere({ status: 'AWAITING_VALIDATION', statusLabel: 'En attente de validation', statusSentence: 'Votre demande est envoyée à l’unité départementale.', possibleActions: [] });
  renderAt({ at, mocks });
  await typeRate(user, '13');
  expect(await screen.findByText('Cette demande ne peut plus être modifiée', undefined, { timeout: 4000 })).toBeVisible();
  expect(screen.getByLabelText('Taux horaire brut')).toHaveValue('13');
  await user.click(screen.getByRole('button', { name: 'Lire la demande telle qu’elle est' }));
  expect(await screen.findByText('En attente de validation')).toBeVisible();
  expect(screen.queryByLabelText('Taux horaire brut')).toBeNull();
});

test('what the sending would refuse leads to its field; there is no button to send meanwhile', async () => {
  const user = userEvent.setup();
  const blocker = { code: 'HOURS_OVER', path: 'lines.0.weeks.1.idle', message: 'Trop d’heures chômées.', article: 'R. 5122-19', numbers: [] };
  renderAt({ at, mocks: [...base, ...claimIs(() => claimDraft, [blocker])] });
  await user.click(await screen.findByRole('link', { name: 'Petit Luc\u00a0: Trop d’heures chômées.' }));
  await waitFor(() => expect(screen.getByLabelText('Chômées (23/03)')).toHaveFocus());
  expect(screen.queryByRole('button', { name: 'Envoyer la demande' })).toBeNull();
});

test('a claim without blocker is sent, once, over the version that was read', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const submit = answer(SubmitDiDocument, (variables) => {
    asked.push(variables);
    return { submitDi: { di: { ...claimDraft, status: 'AWAITING_VALIDATION' as const, statusSentence: 'Votre demande est envoyée à l’unité départementale.', possibleActions: [] }, refusals: [], warnings: [] } };
  });
  renderAt({ at, mocks: [...base, ...claim(claimDraft), submit] });
  await user.click(await screen.findByRole('button', { name: 'Envoyer la demande' }));
  expect(await screen.findByText('Votre demande est envoyée à l’unité départementale.')).toBeVisible();
  expect(asked).toEqual([{ reference: claimDraft.reference, expectedVersion: 3, idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
});

const awaiting: DiPageFragment = {
  ...claimDraft,
  status: 'AWAITING_VALIDATION',
  statusLabel: 'En attente de validation',
  submittedAt: '2020-04-02T08:00:00Z',
  lines: [{ ...lineOfLuc, employee: { __typename: 'DiEmployeeNamed', id: 'e1', lastName: 'Petit', firstName: 'Luc', category: 'WORKER' } }],
  possibleActions: [
    { act: 'di.approve', label: 'Valider la demande', needsReason: false },
    { act: 'di.reject', label: 'Rejeter la demande', needsReason: true },
  ],
};

test('an agent of the UD reads names without any number, and approves', async () => {
  const user = userEvent.setup();
  const approve = answer(ApproveDiDocument, { approveDi: { di: { ...awaiting, status: 'VALIDATED', statusLabel: 'Validée', possibleActions: [] }, refusals: [] } });
  const { container } = renderAt({ at, mocks: [meIs(agent), serviceIs(), ...claim(awaiting), approve] });
  expect(await screen.findByRole('article', { name: 'Petit Luc' })).not.toHaveTextContent('NIR');
  expect(screen.queryByText('Vous n’avez rien à faire.', { exact: false })).toBeNull();
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Valider la demande' }));
  expect((await screen.findAllByText('Validée')).length).toBeGreaterThan(0);
});

test('a rejection asks why first', async () => {
  const user = userEvent.setup();
  const reasons: unknown[] = [];
  const reject = answer(RejectDiDocument, (variables) => {
    reasons.push(variables.reason);
    return { rejectDi: { di: { ...awaiting, status: 'REJECTED' as const, statusLabel: 'DI rejetée', rejectionReason: variables.reason, possibleActions: [] }, refusals: [] } };
  });
  renderAt({ at, mocks: [meIs(agent), serviceIs(), ...claim(awaiting), reject] });
  await user.click(await screen.findByRole('button', { name: 'Rejeter la demande' }));
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Rejeter la demande' }));
  expect(reasons).toEqual([]);
  await user.type(within(dialog).getByLabelText(/Motif/), 'Heures hors période.');
  await user.click(within(dialog).getByRole('button', { name: 'Rejeter la demande' }));
  expect(await screen.findByText('Motif : Heures hors période.')).toBeVisible();
});

test('an unknown claim and one of another perimeter look the same', async () => {
  renderAt({ at, mocks: [...base, answer(DiDocument, { di: null })] });
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Cette page n’existe pas');
});
