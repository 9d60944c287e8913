import { AnswerAssistanceDocument, AskAssistanceDocument, AssistanceDeskDocument } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const SIRET = '73282932000074';
const at = `/assistance?motif=EXTRANET_HABILITATION&siret=${SIRET}`;

test('help is asked without an account, with what is known already written; its address is corrected without typing the rest again', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const { container } = renderAt({
    at,
    mocks: [meIs(null), serviceIs(), answer(AskAssistanceDocument, ({ input }) => (sent.push(input.reason, input.siret), { askAssistance: { reference: 'AS-7K2M', deliveryTicket: '', refusals: [] } }))],
  });
  expect(await screen.findByLabelText(/^SIRET/)).toHaveValue(SIRET);
  await user.type(screen.getByLabelText('Nom'), 'Petit');
  await user.type(screen.getByLabelText('Prénom'), 'Luc');
  await user.type(screen.getByLabelText('Téléphone'), '04 72 00 00 02');
  await user.type(screen.getByLabelText(/^Courriel/), 'luc@ici.exemple');
  await user.type(screen.getByLabelText(/^Votre demande/), 'La personne qui tenait l’espace est partie en mars.');
  await user.click(screen.getByRole('button', { name: 'Envoyer' }));
  expect(await screen.findByText('Votre demande AS-7K2M est reçue')).toBeVisible();
  expect(sent).toEqual(['EXTRANET_HABILITATION', SIRET]);
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('link', { name: 'Corriger mon adresse' }));
  expect(screen.getByLabelText(/^Votre demande/)).toHaveValue('La personne qui tenait l’espace est partie en mars.');
  expect(screen.getByLabelText(/^Courriel/)).toHaveValue('luc@ici.exemple');
});

const request = (facts: object = {}) => ({
  id: 'r1', reference: 'AS-7K2M9Q', siret: SIRET, establishmentName: 'Boulangerie Martin', firstName: 'Luc', lastName: 'Petit', phone: '04 72 00 00 02', email: 'luc@ici.example', reason: 'EXTRANET_HABILITATION', text: 'La personne qui tenait l’espace est partie en mars.',
  page: '/connexion', createdAt: '2026-06-15T08:00:00Z', status: 'RECEIVED', answer: null, answeredAt: null, answeredByName: null, ...facts,
});

test('a request is read and answered by a mail; a refused answer is kept as it was typed', async () => {
  const user = userEvent.setup();
  const answers: unknown[] = [];
  const refusal = { code: 'REQUIRED', path: 'answer', message: 'Réponse : 10 caractères au moins.', article: null, numbers: [] };
  const { container } = renderAt({
    at: '/assistance/demandes',
    mocks: [
      meIs({ ...mme, role: 'SUPPORT' }),
      serviceIs(),
      answer(AssistanceDeskDocument, () => ({ assistanceRequests: { nodes: answers.length < 2 ? [request()] : [], pageInfo: { hasNextPage: false, endCursor: null } } }) as never),
      answer(AnswerAssistanceDocument, (variables) => (answers.push(variables.answer), { answerAssistance: { refusals: answers.length === 1 ? [refusal] : [] } })),
    ],
  });
  expect(await screen.findByRole('heading', { name: 'AS-7K2M9Q — Habilitation à l’extranet' })).toBeVisible();
  expect(screen.getByRole('link', { name: /Consulter l’établissement/ })).toHaveAttribute('href', `/consultations?siret=${SIRET}`);
  await user.click(screen.getByRole('button', { name: 'Répondre à AS-7K2M9Q' }));
  await user.type(screen.getByLabelText(/^Votre réponse/), 'Oui.');
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Envoyer la réponse' }));
  await waitFor(() => expect(screen.getByLabelText(/^Votre réponse/)).toHaveAttribute('aria-invalid', 'true'));
  await user.type(screen.getByLabelText(/^Votre réponse/), ' Demandez l’arbitrage.');
  await user.click(screen.getByRole('button', { name: 'Envoyer la réponse' }));
  expect(await screen.findByText('Votre réponse à AS-7K2M9Q est partie à luc@ici.example.')).toBeVisible();
  expect(answers).toEqual(['Oui.', 'Oui. Demandez l’arbitrage.']);
  expect(await screen.findByText('Aucune demande n’attend de réponse')).toBeVisible();
});
