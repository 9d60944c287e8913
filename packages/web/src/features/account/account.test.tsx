import { ConfirmTotpDocument, EnableTotpDocument, MyAccountDocument, RequestRecoveryDocument, RevokeSessionDocument, SignInDocument, StartTotpDocument } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, mme, meIs, renderAt, serviceIs } from '../../testing/index.ts';

const CODES = Array.from({ length: 10 }, (_, n) => `abcd${n}-efghj`);
const session = (id: string, current = false) => ({ id, device: 'Firefox sur Windows', openedAt: '2026-06-17T06:00:00Z', lastSeenAt: '2026-06-17T07:00:00Z', endsAt: '2026-06-17T18:00:00Z', current });
const accountIs = (facts: object = {}) =>
  answer(MyAccountDocument, {
    myAccount: { email: 'anne@martin.example', identifier: 'amartin-1234', firstName: 'Anne', lastName: 'Martin', phone: null, secondFactor: false, secondFactorCompulsory: false, recoveryCodesLeft: 0, sessions: [session('a', true), session('b')], ...facts },
  } as never);
const started = answer(StartTotpDocument, { startTotp: { secret: 'ABCDEFGH', uri: 'otpauth://totp/APART', qrSvg: '<svg xmlns="http://www.w3.org/2000/svg"/>', refusals: [] } });
const enabled = answer(EnableTotpDocument, { enableTotp: { recoveryCodes: CODES, me: mme, refusals: [] } });
const signIn = (nextStep: 'TOTP' | 'ENROL_TOTP') => answer(SignInDocument, { signIn: { me: null, nextStep, refusals: [] } });

async function givePassword(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.type(await screen.findByLabelText('Adresse électronique ou identifiant'), 'amartin');
  await user.type(screen.getByLabelText('Mot de passe'), 'un mot de passe');
  await user.click(screen.getByRole('button', { name: 'Se connecter' }));
}

test('the second step asks for a code, or a recovery code, and leads to the page of the person', async () => {
  const user = userEvent.setup();
  const { container, pathname } = renderAt({ at: '/connexion', mocks: [meIs(null), serviceIs({ demoLogins: [] }), signIn('TOTP'), answer(ConfirmTotpDocument, { confirmTotp: { me: mme, recoveryCodesLeft: 9, refusals: [] } })] });
  await givePassword(user);
  expect(await screen.findByLabelText(/^Code\s*Six/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Je n’ai pas mon téléphone' }));
  await user.type(await screen.findByLabelText(/^Code de secours/), 'abcde-fghjk');
  await user.click(screen.getByRole('button', { name: 'Valider' }));
  await waitFor(() => expect(pathname()).not.toBe('/connexion'));
});

test('where it is compulsory it is enrolled at once, and its recovery codes are shown before one goes on', async () => {
  const user = userEvent.setup();
  const { container, pathname } = renderAt({ at: '/connexion', mocks: [meIs(null), serviceIs({ demoLogins: [] }), signIn('ENROL_TOTP'), started, enabled] });
  await givePassword(user);
  expect(await screen.findByRole('img', { name: /Code QR/ })).toBeVisible();
  expect(screen.getByText('ABCD EFGH')).toBeVisible();
  await user.type(screen.getByLabelText(/^Code\s*Les six/), '123 456');
  await user.click(screen.getByRole('button', { name: 'Activer' }));
  expect(await screen.findByText(CODES[9]!)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Je les ai gardés, continuer' }));
  await waitFor(() => expect(pathname()).not.toBe('/connexion'));
});

test('one form for identifier and password: the answer says nothing of who has an account', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at: '/recuperation', mocks: [meIs(null), serviceIs(), answer(RequestRecoveryDocument, { requestRecovery: { email: 'anne@martin.example', deliveryTicket: '', refusals: [] } })] });
  await user.click(await screen.findByRole('button', { name: 'Recevoir un courriel' }));
  expect(screen.getByLabelText(/^Courriel/)).toHaveAttribute('aria-invalid', 'true');
  expect(await axeFaults(container)).toEqual([]);
  await user.type(screen.getByLabelText(/^Courriel/), 'anne@martin.example');
  await user.click(screen.getByRole('button', { name: 'Recevoir un courriel' }));
  expect(await screen.findByText(/S’il n’y a pas de compte à cette adresse, le courriel vous le dit/)).toBeVisible();
});

test('sessions are told apart, and all the others are ended in one gesture', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const revoke = answer(RevokeSessionDocument, (variables) => {
    asked.push(variables.id ?? null);
    return { revokeSession: { refusals: [] } };
  });
  const { container } = renderAt({ at: '/compte/sessions', mocks: [meIs(mme), serviceIs(), accountIs(), revoke] });
  const list = await screen.findByText(/cette session/);
  expect(list).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Fermer toutes les autres sessions' }));
  expect(await screen.findByText('Vos autres sessions sont fermées.')).toBeVisible();
  expect(asked).toEqual([null]);
});

test.each(['/compte', '/compte/mot-de-passe', '/compte/double-authentification'])('%s has its side navigation and no accessibility fault', async (at) => {
  const { container } = renderAt({ at, mocks: [meIs(mme), serviceIs(), accountIs({ secondFactor: true, recoveryCodesLeft: 2 })] });
  const nav = await screen.findByRole('navigation', { name: 'Mon compte' });
  expect(within(nav).getByRole('link', { current: 'page' })).toHaveAttribute('href', at);
  expect(await axeFaults(container)).toEqual([]);
});
