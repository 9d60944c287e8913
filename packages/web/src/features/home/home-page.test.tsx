import { AnnouncementsDocument, SignInDocument } from '@apart/schema';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, renderAt, serviceIs } from '../../testing/index.ts';

const announcements = answer(AnnouncementsDocument, {
  announcements: [{ id: 'a1', kind: 'INCIDENT', endsAt: null, title: 'Dépôts rétablis', text: 'Les demandes rejetées à tort ont été rétablies.', publishedAt: '2020-04-01T08:00:00Z' }],
});

test('a visitor finds the first visit, the personal space and the announcement, and axe finds nothing', async () => {
  const { container } = renderAt({ mocks: [meIs(null), serviceIs(), announcements] });
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('L’activité partielle');
  expect(await screen.findByText(/Dépôts rétablis$/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'CRÉER MON ESPACE' })).toHaveAttribute('href', '/creer-mon-espace');
  expect(screen.getByRole('link', { name: /bac à sable/ })).toHaveAttribute('href', '/api');
  expect(await axeFaults(container)).toEqual([]);
});

test('in demo mode a character fills the form; a refusal is told and nothing typed is lost', async () => {
  const user = userEvent.setup();
  renderAt({
    mocks: [
      meIs(null),
      serviceIs(),
      announcements,
      answer(SignInDocument, { signIn: { me: null, nextStep: null, refusals: [{ code: 'SIGN_IN_FAILED', path: '', message: 'Adresse ou mot de passe inexact.', article: null, numbers: [] }] } }),
    ],
  });
  await user.click(await screen.findByRole('button', { name: /Mme Martin, boulangère/ }));
  expect(screen.getByLabelText('Adresse électronique ou identifiant')).toHaveValue('claire.martin@boulangerie-martin.fr');
  await user.click(screen.getByRole('button', { name: 'Se connecter' }));
  expect(await screen.findByText('Adresse ou mot de passe inexact.')).toBeVisible();
  expect(screen.getByLabelText('Mot de passe')).toHaveValue('pain au levain 2020');
});

test('outside demo mode no demo login is shown', async () => {
  renderAt({ mocks: [meIs(null), serviceIs({ demoMode: false, demoLogins: [] }), announcements] });
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByText('Comptes de démonstration')).toBeNull();
});

test('the brand is neutral; the official mark is shown, and said, when the operator set one', async () => {
  const { container, unmount } = renderAt({ mocks: [meIs(null), serviceIs(), announcements] });
  await screen.findByText('Comptes de démonstration');
  expect(container.querySelector('header img')).toBeNull();
  unmount();
  renderAt({ mocks: [meIs(null), serviceIs({ brandName: 'Ministère du Travail' }), announcements] });
  expect(await screen.findByRole('img', { name: 'Ministère du Travail' })).toHaveAttribute('src', '/marque.svg');
});
