import { RequestRecoveryDocument } from '@apart/schema';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { matchRoutes } from 'react-router';
import { expect, test } from 'vitest';
import { pageRoutes, withClient } from '../../app/router.tsx';
import { answer, axeFaults, meIs, renderAt, serviceIs } from '../../testing/index.ts';
import { ficheOf, FICHES } from './content/index.ts';
import { PICTURES } from './content/pictures.ts';
import { findHelp } from './search.ts';

const first = (text: string): string | undefined => findHelp(text)[0]?.title;

test('the search forgives accents, case, plurals and a typo', () => {
  expect(first('mot de passe')).toMatch(/mot de passe/);
  expect(first('DEPOSER UNE DEMANDE')).toMatch(/^Déposer une demande/);
  expect(first('avenants')).toBe('Déposer un avenant');
  expect(first('habilitattion')).toBe('Demander une habilitation');
  expect(first('expert contable')).toMatch(/experts?-comptable/);
  expect(findHelp('iban').map(({ title }) => title)).toContain('IBAN et BIC');
  expect(findHelp('zzzzzz')).toEqual([]);
});

test('each procedure begins on a page that exists', () => {
  const unknown = FICHES.flatMap(({ screen: one }) => (one && matchRoutes(pageRoutes(withClient), one.to)?.at(-1)?.route.path === '*' ? [one.to] : []));
  expect(unknown).toEqual([]);
});

test('a search shows its answers, and an answer is read step by step', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at: '/aide', mocks: [meIs(null), serviceIs()] });
  await user.type(await screen.findByRole('searchbox', { name: /Chercher dans l’aide/ }), 'corriger');
  await user.click((await screen.findAllByRole('link', { name: 'Corriger une demande d’indemnisation' }))[0] as HTMLElement);
  expect(await screen.findByRole('heading', { level: 1, name: 'Corriger une demande d’indemnisation' })).toBeVisible();
  expect(screen.getByText(/Une nouvelle version s’ouvre/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('from a screen to its procedure, and back', async () => {
  const user = userEvent.setup();
  const { pathname } = renderAt({ at: '/recuperation', mocks: [meIs(null), serviceIs(), answer(RequestRecoveryDocument, { requestRecovery: { email: null, deliveryTicket: null, refusals: [] } })] });
  await user.click(await screen.findByRole('link', { name: /^Comment faire/ }));
  expect(await screen.findByRole('heading', { level: 1, name: /mot de passe$/ })).toBeVisible();
  await user.click(screen.getByRole('link', { name: /Revenir à l’écran/ }));
  expect(await screen.findByRole('button', { name: 'Recevoir un courriel' })).toBeVisible();
  expect(pathname()).toBe('/recuperation');
});

test('beside a SIRET, where it is found is one gesture away', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at: '/demander-une-habilitation', mocks: [meIs(null), serviceIs()] });
  await user.click(await screen.findByText(/Où trouver cette information/));
  expect(screen.getByText(/En haut d’un bulletin de paie/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('a procedure shows its screen, with words in its place, and loads it only when it comes into sight', async () => {
  const { container } = renderAt({ at: '/aide/declarer-un-mois', mocks: [meIs(null), serviceIs()] });
  const picture = await screen.findByRole('img', { name: /^Le tableau du mois/ });
  expect(picture).toHaveAttribute('loading', 'lazy');
  expect(picture).toHaveAttribute('width', '1280');
  expect(picture).toHaveAttribute('height', '1100');
  expect(await axeFaults(container)).toEqual([]);
});

test('each picture belongs to a procedure that exists', () => {
  expect(Object.keys(PICTURES).filter((slug) => !ficheOf(slug))).toEqual([]);
});
