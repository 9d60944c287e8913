import { AnswerAssistanceDocument, AskAssistanceDocument, AssistanceCountsDocument, AssistanceDeskDocument, CannedAnswersDocument, DapDocument, FollowAssistanceDocument, MyAssistanceDocument, ReplyAssistanceDocument, SaveCannedAnswerDocument } from '@apart/schema';
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
    mocks: [meIs(null), serviceIs(), answer(AskAssistanceDocument, ({ input }) => (sent.push(input.reason, input.siret), { askAssistance: { reference: 'AS-7K2M', link: 'secret', deliveryTicket: '', refusals: [] } }))],
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
  page: '/connexion', fileReference: '069-00007X-00', lastError: 'Adresse ou mot de passe inexact.', createdAt: '2026-06-15T08:00:00Z', status: 'RECEIVED', messages: [], ...facts,
});

const canned = (...answers: object[]) => answer(CannedAnswersDocument, { cannedAnswers: answers.map((one, index) => ({ id: `c${index}`, title: 'Titre', reason: null, text: 'Texte.', updatedAt: '2026-06-01T08:00:00Z', updatedByName: 'Sophie Vidal', version: 1, ...one })) } as never);
const counts = answer(AssistanceCountsDocument, { assistanceCounts: [{ reason: 'EXTRANET_HABILITATION', waiting: 4, lately: 31 }, { reason: 'DI', waiting: 0, lately: 2 }] });
const desk = (...nodes: object[]) => answer(AssistanceDeskDocument, { assistanceRequests: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } } as never);

test('a request is read and answered by a mail; a refused answer is kept as it was typed', async () => {
  const user = userEvent.setup();
  const answers: unknown[] = [];
  const refusal = { code: 'REQUIRED', path: 'answer', message: 'Réponse : 10 caractères au moins.', article: null, numbers: [] };
  const { container } = renderAt({
    at: '/assistance/demandes',
    mocks: [
      meIs({ ...mme, role: 'SUPPORT' }),
      serviceIs(),
      counts,
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

test('the queue counts by reason, shows the whole exchange, and a ready answer for the reason begins the text', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const messages = [
    { id: 'm1', fromAsker: false, authorName: 'Nadia Aubry', text: 'Quel navigateur avez-vous ?', createdAt: '2026-06-15T09:00:00Z' },
    { id: 'm2', fromAsker: true, authorName: 'Luc Petit', text: 'Firefox.', createdAt: '2026-06-15T10:00:00Z' },
  ];
  const { container } = renderAt({
    at: '/assistance/demandes',
    mocks: [
      meIs({ ...mme, role: 'ASP' }),
      serviceIs(),
      counts,
      desk(request({ messages })),
      canned({ title: 'Lien non reçu', reason: 'EXTRANET_HABILITATION', text: 'Bonjour, regardez dans les indésirables.' }, { title: 'Une DI', reason: 'DI' }, { title: 'Merci', text: 'Merci.' }),
      answer(AnswerAssistanceDocument, ({ seen, answer: text }) => (sent.push([seen, text]), { answerAssistance: { refusals: [] } })),
    ],
  });
  expect(await screen.findByRole('link', { name: /4\s*Habilitation à l’extranet\s*31 en 30 jours/ })).toHaveAttribute('href', '/assistance/demandes?motif=EXTRANET_HABILITATION');
  expect(await screen.findByText('Firefox.')).toBeVisible();
  expect(screen.getByText('Adresse ou mot de passe inexact.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Répondre à AS-7K2M9Q' }));
  const choice = await screen.findByLabelText(/^Réponse type/);
  expect([...choice.querySelectorAll('option')].map((option) => option.textContent)).toEqual(['Choisir', 'Lien non reçu', 'Merci']);
  await user.selectOptions(choice, 'Lien non reçu');
  expect(screen.getByLabelText(/^Votre réponse/)).toHaveValue('Bonjour, regardez dans les indésirables.');
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Envoyer la réponse' }));
  await waitFor(() => expect(sent).toEqual([[2, 'Bonjour, regardez dans les indésirables.']]));
});

const followed = (facts: object = {}) => ({ id: 'r1', reference: 'AS-7K2M9Q', reason: 'DI', reasonLabel: 'Demande d’indemnisation', text: 'Je ne peux pas envoyer.', createdAt: '2026-06-15T08:00:00Z', status: 'ANSWERED', statusLabel: 'Répondue', messages: [{ id: 'm1', fromAsker: false, authorName: 'Nadia Aubry', text: 'Réessayez.', createdAt: '2026-06-15T09:00:00Z' }], ...facts });

test('the link of a mail opens the exchange without an account, and a message is added to it', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const { container } = renderAt({
    at: '/assistance/suivi/secret',
    mocks: [meIs(null), serviceIs(), answer(FollowAssistanceDocument, { followAssistance: { request: followed(), refusals: [] } } as never), answer(ReplyAssistanceDocument, ({ input }) => (sent.push([input.link, input.id, input.text]), { replyAssistance: { request: followed(), refusals: [] } }) as never)],
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Demande AS-7K2M9Q' })).toBeVisible();
  expect(screen.getByText('Réessayez.')).toBeVisible();
  await user.type(screen.getByLabelText(/^Votre message/), 'Toujours pareil.');
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Envoyer le message' }));
  expect(await screen.findByText(/Votre message est envoyé/)).toBeVisible();
  expect(sent).toEqual([['secret', null, 'Toujours pareil.']]);
});

test('a link that opens nothing says so, and the way to ask', async () => {
  renderAt({ at: '/assistance/suivi/faux', mocks: [meIs(null), serviceIs(), answer(FollowAssistanceDocument, { followAssistance: { request: null, refusals: [{ code: 'LINK_UNKNOWN', path: '', message: 'Ce lien n’est pas reconnu.', article: null, numbers: [] }] } })] });
  expect(await screen.findByText('Ce lien n’est pas reconnu.')).toBeVisible();
});

test('one’s own requests are found again, with their state', async () => {
  const { container } = renderAt({ at: '/assistance/mes-demandes', mocks: [meIs(mme), serviceIs(), answer(MyAssistanceDocument, { myAssistanceRequests: [followed()] } as never)] });
  expect(await screen.findByText('AS-7K2M9Q — Demande d’indemnisation')).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('the file, the page and the last error go along when the person agrees, and not otherwise', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  renderAt({
    at: '/dap/069-00007X-00',
    mocks: [
      meIs(mme),
      serviceIs(),
      answer(DapDocument, { dap: null } as never),
      answer(AskAssistanceDocument, ({ input }) => (sent.push([input.page, input.fileReference]), { askAssistance: { reference: 'AS-7K2M', link: 'secret', deliveryTicket: '', refusals: [] } })),
    ],
  });
  expect(await screen.findByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Besoin d’aide\u00a0?' }));
  await user.click((await screen.findAllByRole('link', { name: 'Envoyer une demande d’assistance' }))[0] as HTMLElement);
  expect(await screen.findByText(/Page \/dap\/069-00007X-00.*dossier 069-00007X-00/)).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Motif de la demande'), 'Demande d’autorisation préalable');
  await user.type(screen.getByLabelText('Téléphone'), '04 72 00 00 02');
  await user.type(screen.getByLabelText(/^Votre demande/), 'La page dit que la demande n’existe pas.');
  await user.click(screen.getByRole('button', { name: 'Envoyer' }));
  expect(await screen.findByRole('link', { name: 'Suivre ma demande' })).toHaveAttribute('href', '/assistance/suivi/secret');
  expect(sent).toEqual([['/dap/069-00007X-00', '069-00007X-00']]);
});

test('a ready answer that a colleague changed meanwhile waits for a choice, and overwrites nothing', async () => {
  const user = userEvent.setup();
  const first = { id: 'c0', title: 'Lien non reçu', reason: null, text: 'Texte.', updatedAt: '2026-06-01T08:00:00Z', updatedByName: 'Sophie Vidal', version: 1 };
  let stored = first;
  const saved: unknown[] = [];
  const save = answer(SaveCannedAnswerDocument, ({ input }) => {
    if (stored.version === 1) stored = { ...first, text: 'Texte de Sophie.', title: 'Lien perdu', version: 2 };
    if (input.expectedVersion !== stored.version) return { saveCannedAnswer: { cannedAnswer: null, refusals: [{ code: 'VERSION_CONFLICT', path: '', message: 'Cette réponse type a changé entre-temps, par Sophie Vidal.', article: null, numbers: [] }] } };
    saved.push([input.title, input.text, input.expectedVersion]);
    return { saveCannedAnswer: { cannedAnswer: { id: 'c0' }, refusals: [] } };
  });
  const { container } = renderAt({ at: '/assistance/reponses-types', mocks: [meIs({ ...mme, role: 'DGEFP', acts: ['assistance.saveCanned'] }), serviceIs(), answer(CannedAnswersDocument, () => ({ cannedAnswers: [stored] })), save] });
  await user.click(await screen.findByRole('button', { name: /^Modifier/ }));
  await user.type(screen.getByLabelText(/^Texte/), ' Le mien.');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText('Cette réponse type a changé ailleurs')).toBeVisible();
  expect(screen.getByText(/par Sophie Vidal/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(saved).toEqual([]);
  await user.click(screen.getByRole('radio', { name: /Texte, votre saisie/ }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer ces choix' }));
  expect(await screen.findByText('« Lien perdu » est enregistrée.')).toBeVisible();
  expect(saved).toEqual([['Lien perdu', 'Texte. Le mien.', 2]]);
});

test('ready answers are read by all who answer, written by an administrator', async () => {
  const user = userEvent.setup();
  const saved: unknown[] = [];
  const { container, unmount } = renderAt({
    at: '/assistance/reponses-types',
    mocks: [meIs({ ...mme, role: 'DGEFP', acts: ['assistance.saveCanned'] }), serviceIs(), canned({ title: 'Lien non reçu' }), answer(SaveCannedAnswerDocument, ({ input }) => (saved.push([input.title, input.reason, input.text]), { saveCannedAnswer: { cannedAnswer: { id: 'c9' }, refusals: [] } }))],
  });
  await user.click(await screen.findByRole('button', { name: 'Ajouter une réponse type' }));
  await user.type(screen.getByLabelText(/^Titre/), 'Compte Sylae');
  await user.type(screen.getByLabelText(/^Texte/), 'Les deux services sont distincts.');
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText('« Compte Sylae » est enregistrée.')).toBeVisible();
  expect(saved).toEqual([['Compte Sylae', null, 'Les deux services sont distincts.']]);
  unmount();
  renderAt({ at: '/assistance/reponses-types', mocks: [meIs({ ...mme, role: 'ASP', acts: [] }), serviceIs(), canned({ title: 'Lien non reçu' })] });
  expect(await screen.findByRole('heading', { name: 'Lien non reçu' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Modifier/ })).toBeNull();
});
