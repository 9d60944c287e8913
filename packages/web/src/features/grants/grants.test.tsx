import { AcceptHabilitationInvitationDocument, AnswerHabilitationRequestDocument, HabilitationArbitrationsDocument, HabilitationInvitationDocument, HabilitationsDocument, HabilitationsToManageDocument, RequestHabilitationDocument, RevokeHabilitationDocument } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const SIRET = '73282932000074';
const at = `/etablissements/${SIRET}/habilitations`;
const person = (id: string, name: string, facts: object = {}) => ({ id, personName: name, email: `${id}@martin.example`, role: 'ADMINISTRATOR', title: 'Gérante', wholeCompany: false, since: '2026-01-05T08:00:00Z', endedAt: null, version: 1, own: false, ...facts });
const request = (facts: object = {}) => ({
  id: 'r1', siret: SIRET, personName: 'Eva Roux', email: 'eva@martin.example', emailProven: false, message: 'Responsable de la paie', status: 'PENDING', createdAt: '2026-06-15T08:00:00Z', answeredAt: null, answeredByName: null, answerReason: null,
  assistanceReference: null, arbitrationReason: null, aspSignedByName: null, udSignedByName: null, effectiveAt: null, objection: null, version: 1, ...facts,
});
const people = (role = 'ADMINISTRATOR') =>
  answer(HabilitationsDocument, { establishment: { siret: SIRET, siren: '732829320', name: 'Boulangerie Martin', myRole: role }, habilitations: [person('anne', 'Anne Martin', { own: true }), person('luc', 'Luc Petit', { role: 'READER' }), person('zoe', 'Zoé Blanc', { endedAt: '2026-03-01T08:00:00Z' })] } as never);
const managed = (requests: object[] = []) => answer(HabilitationsToManageDocument, { habilitationInvitations: [{ id: 'i1', email: 'eve@martin.example', role: 'READER', wholeCompany: false, invitedByName: 'Anne', expiresAt: '2026-06-22T08:00:00Z' }], habilitationRequests: requests } as never);
const base = [meIs(mme), serviceIs()];

test('an administrator sees who acts, who is invited and who was; and answers in one gesture', async () => {
  const user = userEvent.setup();
  const answered: unknown[] = [];
  const { container } = renderAt({
    at,
    mocks: [...base, people(), managed([request()]), answer(AnswerHabilitationRequestDocument, (variables) => (answered.push(variables), { answerHabilitationRequest: { refusals: [] } }))],
  });
  expect(await screen.findByText('Une demande attend votre réponse')).toBeVisible();
  expect(screen.getByText('Historique')).toBeVisible();
  expect(screen.getByText('eve@martin.example')).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Accepter comme déclarant' }));
  await waitFor(() => expect(answered).toEqual([{ id: 'r1', expectedVersion: 1, role: 'DECLARANT', reason: null }]));
});

test('a reader sees the people and may leave, nothing more', async () => {
  renderAt({ at, mocks: [...base, people('READER')] });
  expect(await screen.findByText('Luc Petit')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Inviter' })).toBeNull();
  expect(screen.getAllByRole('button', { name: /^Quitter/ })).toHaveLength(1);
  expect(screen.queryByRole('button', { name: /^Retirer/ })).toBeNull();
});

test('the last administrator is told why they cannot leave', async () => {
  const user = userEvent.setup();
  renderAt({ at, mocks: [...base, people(), managed(), answer(RevokeHabilitationDocument, { revokeHabilitation: { refusals: [{ code: 'LAST_ADMINISTRATOR', path: '', message: 'C’est le dernier administrateur de l’entreprise.', article: null, numbers: [] }] } })] });
  await user.click(await screen.findByRole('button', { name: /^Quitter/ }));
  await user.click(within(screen.getByRole('dialog', { name: 'Quitter cet établissement' })).getByRole('button', { name: 'Quitter maintenant' }));
  expect(await screen.findByText('C’est le dernier administrateur de l’entreprise.')).toBeVisible();
});

test('a request is made without an account; all that is missing is told at once', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at: `/demander-une-habilitation?siret=${SIRET}`, mocks: [meIs(null), serviceIs(), answer(RequestHabilitationDocument, { requestHabilitation: { email: 'eva@martin.example', deliveryTicket: '', refusals: [] } })] });
  await user.click(await screen.findByRole('button', { name: 'Envoyer la demande' }));
  for (const label of [/^Nom/, /^Prénom/, /^Courriel/, /^Votre rôle/]) expect(screen.getByLabelText(label)).toHaveAttribute('aria-invalid', 'true');
  expect(await axeFaults(container)).toEqual([]);
  await user.type(screen.getByLabelText(/^Nom/), 'Roux');
  await user.type(screen.getByLabelText(/^Prénom/), 'Eva');
  await user.type(screen.getByLabelText(/^Courriel/), 'eva@martin.example');
  await user.type(screen.getByLabelText(/^Votre rôle/), 'Responsable de la paie');
  await user.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
  expect(await screen.findByText('Votre demande est transmise')).toBeVisible();
  // An address that was mistyped is corrected without typing the rest again.
  await user.click(screen.getByRole('link', { name: 'Corriger mon adresse' }));
  expect(screen.getByLabelText(/^Votre rôle/)).toHaveValue('Responsable de la paie');
  expect(screen.getByLabelText(/^Courriel/)).toHaveValue('eva@martin.example');
});

test('an invitation tells what it opens, and a new person chooses a password', async () => {
  const user = userEvent.setup();
  const { container, pathname } = renderAt({
    at: '/invitation/lien',
    mocks: [
      meIs(null),
      serviceIs(),
      answer(HabilitationInvitationDocument, { habilitationInvitation: { siret: SIRET, establishmentName: 'Boulangerie Martin', wholeCompany: false, role: 'DECLARANT', invitedByName: 'Anne Martin', email: 'luc@martin.example', choosesPassword: true, refusals: [] } }),
      answer(AcceptHabilitationInvitationDocument, { acceptHabilitationInvitation: { siret: SIRET, me: null, refusals: [] } }),
    ],
  });
  expect(await screen.findByText(/Anne Martin vous propose d’agir pour Boulangerie Martin/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Accepter l’invitation' }));
  expect(screen.getByLabelText(/^Mot de passe/)).toHaveAttribute('aria-invalid', 'true');
  expect(await axeFaults(container)).toEqual([]);
  await user.type(screen.getByLabelText('Nom'), 'Petit');
  await user.type(screen.getByLabelText('Prénom'), 'Luc');
  await user.type(screen.getByLabelText(/^Mot de passe/), 'quatre mots à la suite');
  await user.click(screen.getByRole('checkbox', { name: /J’accepte/ }));
  await user.click(screen.getByRole('button', { name: 'Accepter l’invitation' }));
  await waitFor(() => expect(pathname()).toBe('/connexion'));
});

test('an agent sees the two signatures that are awaited, and the objection', async () => {
  const { container } = renderAt({ at: '/arbitrages', mocks: [meIs({ ...mme, role: 'ASP', acts: ['habilitation.arbitrate'] }), serviceIs(), answer(HabilitationArbitrationsDocument, { habilitationArbitrations: [request({ status: 'ARBITRATION', arbitrationReason: 'La titulaire est partie.', objection: 'Elle a quitté l’entreprise.' })] } as never)] });
  expect(await screen.findByText('Un administrateur s’oppose')).toBeVisible();
  expect(screen.getAllByText('attendue')).toHaveLength(2);
  expect(screen.getByRole('button', { name: 'Signer l’accès' })).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});
