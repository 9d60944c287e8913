import { ChallengeDocument, CommunesDocument, CreateSpaceDocument, MailDeliveryDocument, SireneDocument } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { answer, axeFaults, meIs, renderAt, serviceIs } from '../../testing/index.ts';

/** jsdom has no workers: this one finds the solution at once. */
class QuickWorker {
  onmessage?: (message: { readonly data: string }) => void;
  postMessage = () => queueMicrotask(() => this.onmessage?.({ data: 'une solution' }));
  terminate = () => undefined;
}
const PROOF = JSON.stringify({ challenge: {}, solution: 'une solution' });

const SIRET = '73282932000074';
const LYON = { number: '12', extension: null, kind: 'rue', street: 'des Lilas', complement: null, postalCode: '69001', communeCode: '69381', city: 'Lyon 1er Arrondissement' };
const sirene = (facts: object = {}) =>
  answer(SireneDocument, {
    sirene: { siret: SIRET, known: true, hasSpace: false, name: 'BOULANGERIE MARTIN', address: LYON, nafCode: '10.71C', closed: false, closedOn: null, partiallyDiffused: false, ...facts },
  } as never);
const communes = answer(CommunesDocument, { communes: [{ code: '69381', name: 'Lyon 1er Arrondissement', departement: '69', departementName: 'Rhône' }] });
const challenge = answer(ChallengeDocument, { challenge: { challenge: '{}', expiresAt: '2026-06-17T08:30:00Z' } } as never);
const base = [meIs(null), serviceIs(), communes, challenge];
const at = '/creer-mon-espace';
type User = ReturnType<typeof userEvent.setup>;

beforeEach(() => void vi.stubGlobal('Worker', QuickWorker));

async function toEstablishment(user: User): Promise<void> {
  await user.type(await screen.findByLabelText(/^SIRET\s*14/), '732 829 32O 00074');
  await screen.findByText('BOULANGERIE MARTIN');
  await user.click(screen.getByRole('button', { name: 'Continuer' }));
  await screen.findByLabelText('Dénomination de l’établissement');
}
async function toPerson(user: User): Promise<void> {
  await toEstablishment(user);
  await waitFor(() => expect(screen.getByLabelText('Commune')).toHaveValue('69381'));
  await user.type(screen.getByLabelText('Téléphone de l’établissement'), '04 72 00 00 00');
  await user.type(screen.getByLabelText('Courriel de l’établissement'), 'contact@martin.example');
  await user.type(screen.getByLabelText('Confirmer le courriel de l’établissement'), 'contact@martin.example');
  await user.click(screen.getByRole('button', { name: 'Continuer' }));
  await screen.findByLabelText('Nom');
}
async function fillPerson(user: User, again = 'anne@martin.example'): Promise<void> {
  await user.type(screen.getByLabelText('Nom'), 'Martin');
  await user.type(screen.getByLabelText('Prénom'), 'Anne');
  await user.type(screen.getByLabelText(/^Votre courriel/), 'anne@martin.example');
  await user.type(screen.getByLabelText(/^Confirmer votre courriel/), again);
  await user.type(screen.getByLabelText('Votre téléphone'), '04 00 00 00 00');
  await user.click(screen.getByRole('checkbox', { name: /J’accepte/ }));
}

test('a SIRET typed with a letter is understood, and what was understood is shown', async () => {
  const user = userEvent.setup();
  renderAt({ at, mocks: [...base, sirene()] });
  await user.type(await screen.findByLabelText(/^SIRET\s*14/), '732 829 32O 00074');
  expect(screen.getByText('Compris : 732 829 320 00074')).toBeVisible();
});

test('an establishment that has a space is told at the first step, with every way on, and never whose it is', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at, mocks: [...base, sirene({ hasSpace: true, name: null, address: null })] });
  await user.type(await screen.findByLabelText(/^SIRET\s*14/), SIRET);
  expect(await screen.findByText('Cet établissement a déjà un espace')).toBeVisible();
  expect(screen.getByRole('link', { name: /sans accès/ })).toHaveAttribute('href', `/demander-une-habilitation?siret=${SIRET}`);
  expect(screen.getByRole('link', { name: /est partie, ou ne répond plus/ })).toHaveAttribute('href', `/demander-une-habilitation?siret=${SIRET}`);
  expect(screen.getByRole('link', { name: /oublié/ })).toHaveAttribute('href', '/recuperation');
  expect(screen.queryByRole('button', { name: 'Continuer' })).toBeNull();
  expect(await axeFaults(container)).toEqual([]);
});

test('what the directory knows is written, and may be changed', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at, mocks: [...base, sirene()] });
  await toEstablishment(user);
  expect(screen.getByLabelText('Dénomination de l’établissement')).toHaveValue('BOULANGERIE MARTIN');
  expect(screen.getByLabelText(/^Code postal/)).toHaveValue('69001');
  await user.type(screen.getByLabelText('Dénomination de l’établissement'), ' SARL');
  expect(screen.getByLabelText('Dénomination de l’établissement')).toHaveValue('BOULANGERIE MARTIN SARL');
  expect(await axeFaults(container)).toEqual([]);
});

test('all that a step misses is told at once, on its fields, before anything leaves', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at, mocks: [...base, sirene()] });
  await toEstablishment(user);
  await user.click(screen.getByRole('button', { name: 'Continuer' }));
  expect(await screen.findByText(/points à corriger/)).toBeVisible();
  for (const label of ['Téléphone de l’établissement', 'Courriel de l’établissement', 'Confirmer le courriel de l’établissement']) {
    expect(screen.getByLabelText(label)).toHaveAttribute('aria-invalid', 'true');
  }
  expect(await axeFaults(container)).toEqual([]);
});

test('two addresses that differ are told on the second', async () => {
  const user = userEvent.setup();
  renderAt({ at, mocks: [...base, sirene()] });
  await toPerson(user);
  await fillPerson(user, 'anne@martin.exemple');
  await user.click(screen.getByRole('button', { name: 'Créer mon espace' }));
  await waitFor(() => expect(screen.getByLabelText(/^Confirmer votre courriel/)).toHaveAttribute('aria-invalid', 'true'));
  expect(screen.getByLabelText('Nom')).toHaveValue('Martin');
});

test('a refusal of the server leads back to the step of its field, and nothing typed is lost', async () => {
  const user = userEvent.setup();
  renderAt({
    at,
    mocks: [...base, sirene(), answer(CreateSpaceDocument, { createSpace: { email: null, deliveryTicket: null, warnings: [], refusals: [{ code: 'FORMAT', path: 'phone', message: 'Ce téléphone n’est pas complet.', article: null, numbers: [] }] } })],
  });
  await toPerson(user);
  await fillPerson(user);
  await user.click(screen.getByRole('button', { name: 'Créer mon espace' }));
  await user.click(await screen.findByRole('link', { name: 'Ce téléphone n’est pas complet.' }));
  await waitFor(() => expect(screen.getByLabelText('Téléphone de l’établissement')).toHaveAttribute('aria-invalid', 'true'));
  expect(screen.getByLabelText('Téléphone de l’établissement')).toHaveValue('04 72 00 00 00');
});

test('the SIRET leaves as it was understood with the proof, and the mail that leaves is followed', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const { pathname, container } = renderAt({
    at,
    mocks: [
      ...base,
      sirene(),
      answer(CreateSpaceDocument, ({ input }) => {
        sent.push({ siret: input.siret, proof: input.proof, name: input.name });
        return { createSpace: { email: 'anne@martin.example', deliveryTicket: 'suivi', refusals: [], warnings: [] } };
      }),
      answer(MailDeliveryDocument, { mailDelivery: { state: 'BOUNCED', since: '2026-06-17T08:00:00Z', to: 'a•••@martin.example', failedTries: 1, nextTryAt: null, resendsLeft: 3, resendFrom: '2026-06-17T08:01:00Z', expiresAt: '2026-06-17T09:00:00Z' } } as never),
    ],
  });
  await toPerson(user);
  await fillPerson(user);
  await user.click(screen.getByRole('button', { name: 'Créer mon espace' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Vérifiez vos courriels' })).toBeVisible();
  expect(pathname()).toBe('/verifiez-vos-courriels');
  expect(sent).toEqual([{ siret: SIRET, proof: PROOF, name: 'BOULANGERIE MARTIN' }]);
  expect(await screen.findByText('Refusé par la messagerie')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Corriger mon adresse' })).toHaveAttribute('href', '/creer-mon-espace?etape=3');
  expect(await axeFaults(container)).toEqual([]);
});
