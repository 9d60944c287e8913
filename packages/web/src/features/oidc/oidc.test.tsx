import { LinkOidcIdentityDocument, PendingOidcLinkDocument } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const signIn = (at: string, provider: string | null = 'ProConnect') => renderAt({ at, mocks: [meIs(null), serviceIs({ identityProvider: provider })] });

test('the sign-in page offers the identity provider, and keeps the page that was asked for', async () => {
  const { container } = signIn('/connexion?suite=%2Fmessages');
  expect(await screen.findByRole('link', { name: 'Se connecter avec ProConnect' })).toHaveAttribute('href', '/oidc/entree?suite=%2Fmessages');
  expect(await axeFaults(container)).toEqual([]);
});

test('no button when the service has no identity provider', async () => {
  signIn('/connexion', null);
  expect(await screen.findByRole('heading', { name: 'Se connecter' })).toBeVisible();
  await waitFor(() => expect(screen.queryByText(/Comptes de démonstration/)).toBeVisible());
  expect(screen.queryByRole('link', { name: /Se connecter avec/ })).toBeNull();
});

test.each([
  ['indisponible', /ProConnect ne répond pas.*mot de passe/],
  ['annulee', /interrompu.*Rien n’a changé/],
  ['expiree', /trop de temps.*Recommencez/],
  ['non-verifiee', /par prudence, personne n’a été connecté/],
  ['adresse-non-confirmee', /n’a pas confirmé votre adresse/],
])('a return that failed (%s) says why and what to do', async (code, sentence) => {
  const { container } = signIn(`/connexion?oidc=${code}`);
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('a code of failure that is not ours says nothing', async () => {
  signIn('/connexion?oidc=constructor');
  expect(await screen.findByRole('link', { name: 'Se connecter avec ProConnect' })).toBeVisible();
  expect(screen.queryByText('Vous n’êtes pas connecté')).toBeNull();
});

const pending = answer(PendingOidcLinkDocument, { pendingOidcLink: { email: 'lea@entreprise.example', label: 'ProConnect', triesLeft: 5 } });
const linked = (password: string, refusals: { code: string; path: string; message: string; article: null; numbers: [] }[]) =>
  answer(LinkOidcIdentityDocument, { linkOidcIdentity: { me: refusals.length === 0 ? mme : null, nextStep: refusals.length === 0 ? 'NONE' : null, refusals } }, { password });

test('an account of that address is linked after its password, whose refusal is on its field', async () => {
  const wrong = { code: 'WRONG_PASSWORD', path: 'password', message: 'Ce mot de passe n’ouvre pas le compte.', article: null, numbers: [] as [] };
  const { container, pathname } = renderAt({ at: '/connexion/rattacher', mocks: [meIs(null), serviceIs(), pending, linked('faux', [wrong]), linked('juste', []), meIs(mme)] });
  const user = userEvent.setup();
  expect(await screen.findByRole('heading', { name: 'Rattacher votre compte à ProConnect' })).toBeVisible();
  expect(screen.getByText('lea@entreprise.example')).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await user.type(screen.getByLabelText(/Mot de passe de votre compte/), 'faux');
  await user.click(screen.getByRole('button', { name: 'Rattacher et ouvrir mon espace' }));
  expect((await screen.findAllByText('Ce mot de passe n’ouvre pas le compte.'))[0]).toBeVisible();
  await user.clear(screen.getByLabelText(/Mot de passe de votre compte/));
  await user.type(screen.getByLabelText(/Mot de passe de votre compte/), 'juste');
  await user.click(screen.getByRole('button', { name: 'Rattacher et ouvrir mon espace' }));
  await waitFor(() => expect(pathname()).toBe('/espace'));
});

test('nothing to link: the page says why and leads back to sign in', async () => {
  renderAt({ at: '/connexion/rattacher', mocks: [meIs(null), serviceIs(), answer(PendingOidcLinkDocument, { pendingOidcLink: null })] });
  expect(await screen.findByRole('link', { name: 'Reprendre la connexion' })).toHaveAttribute('href', '/connexion');
});
