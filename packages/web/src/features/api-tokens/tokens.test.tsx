import { type ApiTokenFieldsFragment, ApiTokensDocument, type ApiTokensQuery, CreateTokenDocument, RevokeTokenDocument, RotateTokenDocument } from '@apart/schema';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import quickstart from '../../../../../docs/quickstart.fr.md?raw';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';
import { ERRORS } from './integrators-facts.ts';

const SIRET = '73282932000074';
const SECRET = 'apart_live_4fGh2kAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const paie: ApiTokenFieldsFragment = {
  id: 't1', name: 'Logiciel de paie', prefix: 'apart_live_4fGh2k', sirets: [SIRET], status: 'ACTIVE', createdAt: '2020-03-01T08:00:00Z', renewedAt: null, expiresOn: '2020-04-10',
  lastUsedAt: '2020-03-26T08:00:00Z', revokedAt: null, previousSecretUntil: null, version: 1,
  scopes: [{ scope: 'dap:write', label: 'Lire, préparer et envoyer les demandes d’autorisation' }],
};
const establishments: ApiTokensQuery['myEstablishments'] = { nodes: [{ siret: SIRET, name: 'Boulangerie Martin' }, { siret: '35600000000048', name: 'La Poste' }], pageInfo: { hasNextPage: false } };
const base = [meIs({ ...mme, acts: [...mme.acts, 'token.list'] }), serviceIs()];
const list = (tokens: readonly ApiTokenFieldsFragment[]) => answer(ApiTokensDocument, { tokens: [...tokens], myEstablishments: establishments });

test('without a token, the page says what one is for and leads to the first', async () => {
  const { container } = renderAt({ at: '/compte/jetons', mocks: [...base, list([])] });
  expect(await screen.findByText('Aucun jeton')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Créer un jeton' })).toHaveAttribute('href', '/compte/jetons/nouveau');
  expect(await axeFaults(container)).toEqual([]);
});

test('each token says what it opens, where, until when and its last use; an end that is near is said', async () => {
  const { container } = renderAt({ at: '/compte/jetons', mocks: [...base, list([paie, { ...paie, id: 't2', name: 'Ancien', status: 'REVOKED', revokedAt: '2020-03-20T08:00:00Z' }])] });
  const card = await screen.findByRole('region', { name: 'Logiciel de paie' });
  expect(within(card).getByText(/Boulangerie Martin, SIRET 732 829 320 00074/)).toBeVisible();
  expect(within(card).getByText('10 avril 2020')).toBeVisible();
  expect(within(card).getByText(/26 mars 2020/)).toBeVisible();
  expect(await within(card).findByText('Encore 14 jours')).toBeVisible();
  expect(screen.getByRole('region', { name: 'Jetons révoqués' })).toHaveTextContent('Ancien');
  expect(await axeFaults(container)).toEqual([]);
});

test('a form that asks for nothing is refused on its fields', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at: '/compte/jetons/nouveau', mocks: [...base, list([])] });
  await user.click(await screen.findByRole('radio', { name: /Certains seulement/ }));
  await user.click(screen.getByRole('button', { name: 'Créer le jeton' }));
  expect(await screen.findByText('3 points à corriger')).toBeVisible();
  expect(screen.getAllByText('Choisissez au moins une chose que ce jeton pourra faire.')).toHaveLength(2);
  expect(screen.getAllByText('Choisissez au moins un établissement, ou donnez-lui tous les vôtres.')).toHaveLength(2);
  expect(await axeFaults(container)).toEqual([]);
});

test('a token is made with what was chosen, and its secret is shown, to be copied', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const create = answer(CreateTokenDocument, ({ input }) => {
    sent.push({ ...input, idempotencyKey: typeof input.idempotencyKey });
    return { createToken: { token: paie, secret: SECRET, refusals: [] } };
  });
  const { container } = renderAt({ at: '/compte/jetons/nouveau', mocks: [...base, list([]), create] });
  await user.type(await screen.findByLabelText(/^Nom du jeton/), 'Logiciel de paie');
  const dap = screen.getByRole('group', { name: /DAP/ });
  await user.click(within(dap).getByRole('radio', { name: /^Lire, préparer/ }));
  await user.click(within(screen.getByRole('group', { name: /DI/ })).getByRole('radio', { name: /^Lire\s?Suivre/ }));
  await user.click(screen.getByRole('radio', { name: /Certains seulement/ }));
  await user.click(screen.getByRole('checkbox', { name: /Boulangerie Martin/ }));
  expect(await screen.findByText('Jusqu’au 25 juin 2020 inclus.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Créer le jeton' }));
  expect(await screen.findByText(SECRET)).toBeVisible();
  expect(sent).toEqual([{ name: 'Logiciel de paie', scopes: ['dap:write', 'di:read'], sirets: [SIRET], expiresOn: '2020-06-25', idempotencyKey: 'string' }]);
  expect(screen.getByText(/^Copiez-le maintenant/)).toBeVisible();
  expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain(SECRET);
  expect(await axeFaults(container)).toEqual([]);
});

test('what the server refuses is shown, and nothing typed is lost', async () => {
  const user = userEvent.setup();
  const create = answer(CreateTokenDocument, { createToken: { token: null, secret: null, refusals: [{ code: 'TOO_MANY_TOKENS', path: '', message: 'Vous avez déjà 50 jetons en cours.', article: null, numbers: [] }] } });
  renderAt({ at: '/compte/jetons/nouveau', mocks: [...base, list([]), create] });
  await user.type(await screen.findByLabelText(/^Nom du jeton/), 'Paie');
  await user.click(within(screen.getByRole('group', { name: /DAP/ })).getByRole('radio', { name: /^Lire\s?Suivre/ }));
  await user.click(screen.getByRole('button', { name: 'Créer le jeton' }));
  expect(await screen.findByText('Vous avez déjà 50 jetons en cours.')).toBeVisible();
  expect(screen.getByLabelText(/^Nom du jeton/)).toHaveValue('Paie');
});

test('renewed in two gestures, it gives its new secret once', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const rotate = answer(RotateTokenDocument, (variables) => {
    sent.push(variables);
    return { rotateToken: { token: { ...paie, version: 2, previousSecretUntil: '2020-03-28T08:00:00Z' }, secret: SECRET, refusals: [] } };
  });
  const { container } = renderAt({ at: '/compte/jetons', mocks: [...base, list([paie]), rotate] });
  await user.click(await screen.findByRole('button', { name: /^Renouveler/ }));
  expect(screen.getByText(/L’ancien secret fonctionne encore 24 heures/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Donner un nouveau secret' }));
  expect(await screen.findByText(SECRET)).toBeVisible();
  expect(sent).toEqual([{ id: 't1', expectedVersion: 1 }]);
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Je l’ai copié' }));
  expect(screen.queryByText(SECRET)).toBeNull();
});

test('renewed meanwhile in another window, it is read again in place, then renewed over what was read', async () => {
  const user = userEvent.setup();
  let stored = paie;
  const sent: number[] = [];
  const rotate = answer(RotateTokenDocument, ({ expectedVersion }) => {
    sent.push(expectedVersion);
    if (stored.version === 1) stored = { ...paie, version: 2, prefix: 'apart_live_AUTRE1' };
    if (expectedVersion !== stored.version) return { rotateToken: { token: null, secret: null, refusals: [{ code: 'VERSION_CONFLICT', path: '', message: 'Ce jeton a été renouvelé ou révoqué entre-temps.', article: null, numbers: [] }] } };
    return { rotateToken: { token: { ...stored, version: 3 }, secret: SECRET, refusals: [] } };
  });
  renderAt({ at: '/compte/jetons', mocks: [...base, answer(ApiTokensDocument, () => ({ tokens: [stored], myEstablishments: establishments })), rotate] });
  await user.click(await screen.findByRole('button', { name: /^Renouveler/ }));
  await user.click(screen.getByRole('button', { name: 'Donner un nouveau secret' }));
  await user.click(await screen.findByRole('button', { name: 'Lire le nouvel état' }));
  expect(await screen.findByText(/La page montre maintenant le nouvel état/)).toBeVisible();
  expect(screen.getByText('apart_live_AUTRE1…')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Donner un nouveau secret' }));
  expect(await screen.findByText(SECRET)).toBeVisible();
  expect(sent).toEqual([1, 2]);
});

test('revoked in two gestures, and the page says that the program is refused', async () => {
  const user = userEvent.setup();
  const revoke = answer(RevokeTokenDocument, { revokeToken: { token: { ...paie, status: 'REVOKED', revokedAt: '2020-03-27T08:00:00Z' }, refusals: [] } });
  renderAt({ at: '/compte/jetons', mocks: [...base, list([paie]), revoke] });
  await user.click(await screen.findByRole('button', { name: /^Révoquer/ }));
  await user.click(screen.getByRole('button', { name: 'Révoquer pour de bon' }));
  expect(await screen.findByText('Le jeton « Logiciel de paie » est révoqué : le programme qui le porte est désormais refusé.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Renouveler/ })).toBeNull();
});

test('whoever plugs a program in finds on one page the first steps, the scopes, the errors and the limits', async () => {
  const { container } = renderAt({ at: '/integrateurs', mocks: [meIs(null), serviceIs()] });
  expect(await screen.findByRole('heading', { level: 1, name: 'Brancher un logiciel' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Premiers pas, en français' })).toHaveAttribute('href', '/api/quickstart.fr.md');
  expect(screen.getByRole('link', { name: 'First steps, in English' })).toHaveAttribute('href', '/api/quickstart.en.md');
  expect(screen.getByRole('table', { name: 'Portées d’un jeton' })).toHaveTextContent('di:write');
  expect(screen.getByRole('table', { name: 'Erreurs' })).toHaveTextContent('SCOPE_MISSING');
  expect(await axeFaults(container)).toEqual([]);
});

test('the errors that the page tells are those of the first steps', () => {
  for (const { code, status } of ERRORS) expect(quickstart, code).toMatch(new RegExp(`\\| ${status} \\|.*\`${code}\``));
});
