import { DiAvenantDocument, type DiPageFragment, JustifyDiDocument, type JustifyDiMutationVariables, SubmitDiDocument } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, claimDraft, claimIs, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const at = `/di/${claimDraft.reference}`;
const base = [meIs(mme), serviceIs()];
const underSmic = { code: 'RATE_UNDER_SMIC', path: 'lines.0.hourlyRate', message: '9,00 € de l’heure, moins que le SMIC : vérifiez le taux.', article: null, numbers: [] };
const another = { ...underSmic, path: 'lines.1.hourlyRate', message: '8,00 € de l’heure, moins que le SMIC : vérifiez le taux.' };
const required = { code: 'JUSTIFICATION_REQUIRED', path: 'justifications.RATE_UNDER_SMIC', message: 'Taux horaire inférieur au SMIC : écrivez une justification, l’agent la lira en premier.', article: null, numbers: [] };
const LABEL = 'Justification — taux horaire inférieur au SMIC';

test('each kind of warning asks for one justification, saved as it is typed, then the claim leaves over the version that it made', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const justify = answer(JustifyDiDocument, ({ input }: JustifyDiMutationVariables) => {
    sent.push(input);
    return { saveDiLines: { di: { id: claimDraft.id, version: 4, justifications: [{ code: 'RATE_UNDER_SMIC' as const, text: 'Apprentis.' }] }, refusals: [] } };
  });
  const submit = answer(SubmitDiDocument, (variables) => {
    sent.push(variables);
    return { submitDi: { di: { ...claimDraft, status: 'AWAITING_VALIDATION' as const, statusSentence: 'Votre demande est envoyée.', submittedAt: '2020-04-02T08:00:00Z', possibleActions: [] }, refusals: [], warnings: [] } };
  });
  const { container } = renderAt({ at, mocks: [...base, ...claimIs(() => claimDraft, [required], [underSmic, another]), justify, submit] });
  const field = await screen.findByLabelText(LABEL);
  expect(screen.getByText(/^8,00 € de l’heure/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await user.type(field, 'Apprentis.');
  await user.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
  expect(await screen.findByText('Votre demande est envoyée.')).toBeVisible();
  expect(sent).toMatchObject([
    { reference: claimDraft.reference, expectedVersion: 3, lines: [], justifications: [{ code: 'RATE_UNDER_SMIC', text: 'Apprentis.' }] },
    { reference: claimDraft.reference, expectedVersion: 4 },
  ]);
});

test('a justification that is missing is told on its field', async () => {
  const user = userEvent.setup();
  const submit = answer(SubmitDiDocument, { submitDi: { di: null, refusals: [required], warnings: [] } });
  renderAt({ at, mocks: [...base, ...claimIs(() => claimDraft, [required], [underSmic]), submit] });
  await user.click(await screen.findByRole('button', { name: 'Envoyer la demande' }));
  await waitFor(() => expect(screen.getByLabelText(LABEL)).toHaveAttribute('aria-invalid', 'true'));
});

test('somebody whose form was left half written is not left out: the sending is refused, and leads to them as they were typed', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const submit = answer(SubmitDiDocument, (variables) => {
    sent.push(variables);
    return { submitDi: { di: null, refusals: [], warnings: [] } };
  });
  const first = renderAt({ at, mocks: [...base, ...claimIs(() => claimDraft), submit] });
  await user.click(await screen.findByRole('button', { name: 'Ajouter un salarié' }));
  await user.type(await screen.findByLabelText('Nom'), 'Silva');
  expect(screen.queryByRole('button', { name: 'Envoyer la demande' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'enregistrez ou fermez sa fiche' }));
  expect(screen.getByRole('heading', { name: 'Nouveau salarié' })).toHaveFocus();
  first.unmount();

  renderAt({ at, mocks: [...base, ...claimIs(() => claimDraft), submit] });
  await user.click(await screen.findByRole('button', { name: 'Envoyer la demande' }));
  expect(await screen.findByText(/Une ligne n’est pas encore enregistrée/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Silva' }));
  expect(await screen.findByLabelText('Nom')).toHaveValue('Silva');
  expect(sent).toEqual([]);
  // Given up, it keeps nothing back.
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  await user.click(await screen.findByRole('button', { name: 'Envoyer la demande' }));
  await waitFor(() => expect(sent).toHaveLength(1));
});

test('an agent reads what was signalled, with what the employer answered, before the people of the claim', async () => {
  const agent = { ...mme, role: 'UD' as const, departements: ['69'], acts: ['di.approve'] };
  const awaiting: DiPageFragment = { ...claimDraft, status: 'AWAITING_VALIDATION', statusLabel: 'En attente de validation', submittedAt: '2020-04-02T08:00:00Z', possibleActions: [] };
  const { container } = renderAt({ at, mocks: [meIs(agent), serviceIs(), ...claimIs(() => awaiting, [], [underSmic], [{ code: 'RATE_UNDER_SMIC', text: 'Apprentis.' }])] });
  const answered = await screen.findByText('Apprentis.');
  const people = await screen.findByRole('heading', { name: /^Salariés/ });
  expect(answered.compareDocumentPosition(people) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(await axeFaults(container)).toEqual([]);
});

test('an envelope exceeded has its way out beside the message, on cards too', async () => {
  const exceeded = { code: 'ENVELOPE_EXCEEDED', path: 'lines', message: 'Cette demande compte 70,00 h et la décision n’en a plus que 50,00 h.', article: 'L. 5122-1', numbers: [{ name: 'asked', value: '7000' }, { name: 'left', value: '5000' }] };
  const startAvenant = { act: 'dap.startAvenant', label: 'Déposer un avenant', needsReason: false };
  const avenant = answer(DiAvenantDocument, { da: { id: 'da-1', dap: { id: 'dap-0', possibleActions: [startAvenant], versions: [] } } });
  renderAt({ at, mocks: [...base, ...claimIs(() => claimDraft, [exceeded]), avenant] });
  expect(await screen.findByRole('button', { name: /^Déposer un avenant de 20,00.h de plus$/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Envoyer la demande' })).toBeNull();
});
