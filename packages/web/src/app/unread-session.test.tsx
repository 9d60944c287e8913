import { MeDocument, type MeFieldsFragment } from '@apart/schema';
import type { TypedDocumentNode } from '@apollo/client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../testing/index.ts';

/** The service says nothing of who is signed in, the first times. */
const meAfter = (failures: number, me: MeFieldsFragment | null) => [
  { request: { query: MeDocument as unknown as TypedDocumentNode }, error: new Error('down'), maxUsageCount: failures },
  answer(MeDocument, { me }),
];

test('a page that needs no session is read while the service does not say who is signed in; it is asked again by hand', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at: '/aide', mocks: [...meAfter(1, mme), serviceIs()] });
  expect(await screen.findByRole('heading', { level: 1, name: /aide/ })).toBeVisible();
  expect(await screen.findByText('Session non lue')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Se connecter' })).toBeNull();
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Relire ma session' }));
  expect(await screen.findByRole('link', { name: /Claire Martin/ })).toBeVisible();
  expect(screen.queryByText('Session non lue')).toBeNull();
});

test('it is asked again by itself from page to page', async () => {
  const user = userEvent.setup();
  renderAt({ at: '/aide', mocks: [...meAfter(1, null), serviceIs()] });
  expect(await screen.findByText('Session non lue')).toBeVisible();
  await user.click(screen.getAllByRole('link', { name: 'Simulateur' })[0] as HTMLElement);
  expect(await screen.findByRole('link', { name: 'Se connecter' })).toBeVisible();
});

test.each([
  ['that needs a session', '/compte/jetons'],
  ['that is otherwise for a visitor and for a person', '/mandats/proposer'],
])('a page %s says that it could not be read, and is drawn once it can', async (_what, at) => {
  const user = userEvent.setup();
  renderAt({ at, mocks: [...meAfter(1, null), serviceIs()] });
  expect(await screen.findByRole('heading', { level: 1, name: 'Ces informations n’ont pas pu être lues' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('heading', { level: 1, name: at === '/compte/jetons' ? /connecter/ : /mandat|contrat/i })).toBeVisible();
});

test('the door is open while it is not known who is signed in', async () => {
  renderAt({ at: '/', mocks: [...meAfter(9, null), serviceIs(), meIs(null)] });
  expect(await screen.findByRole('button', { name: 'Se connecter' })).toBeVisible();
});
