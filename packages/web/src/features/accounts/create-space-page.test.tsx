import { CommunesDocument, CreateSpaceDocument } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, renderAt, serviceIs } from '../../testing/index.ts';

const communes = answer(CommunesDocument, { communes: [{ code: '69381', name: 'Lyon 1er Arrondissement', departement: '69', departementName: 'Rhône' }] });
const base = [meIs(null), serviceIs(), communes];

async function fill(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.type(await screen.findByLabelText(/^SIRET/), '732 829 32O 00074');
  await user.type(screen.getByLabelText('Dénomination'), 'Boulangerie Martin');
  await user.type(screen.getByLabelText(/^Voie/), 'rue des Lilas');
  await user.type(screen.getByLabelText('Code postal'), '69001');
  await waitFor(() => expect(screen.getByLabelText('Commune')).toHaveValue('69381'));
  await user.type(screen.getByLabelText('Courriel de l’établissement'), 'contact@martin.example');
  await user.type(screen.getByLabelText('Nom'), 'Martin');
  await user.type(screen.getByLabelText('Prénom'), 'Anne');
  await user.type(screen.getByLabelText(/^Courriel\s*Il servira/), 'anne@martin.example');
  await user.type(screen.getByLabelText('Téléphone'), '04 00 00 00 00');
  await user.type(screen.getByLabelText(/^Mot de passe/), 'pain au levain');
  await user.click(screen.getByRole('checkbox', { name: /J’accepte/ }));
}

test('a SIRET typed with a letter is understood, and what was understood is shown', async () => {
  const user = userEvent.setup();
  renderAt({ at: '/creer-mon-espace', mocks: base });
  await user.type(await screen.findByLabelText(/^SIRET/), '732 829 32O 00074');
  expect(screen.getByText('Compris : 732 829 320 00074')).toBeVisible();
});

test('everything missing is told at once, before anything leaves', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at: '/creer-mon-espace', mocks: base });
  await user.click(await screen.findByRole('button', { name: 'Créer mon espace' }));
  expect(await screen.findByText(/points à corriger/)).toBeVisible();
  expect(screen.getByLabelText('Dénomination')).toHaveAttribute('aria-invalid', 'true');
  expect(await axeFaults(container)).toEqual([]);
});

test('a refusal of the server lands on its field, and nothing typed is lost', async () => {
  const user = userEvent.setup();
  renderAt({
    at: '/creer-mon-espace',
    mocks: [...base, answer(CreateSpaceDocument, { createSpace: { email: null, warnings: [], refusals: [{ code: 'SPACE_EXISTS', path: 'siret', message: 'Cet établissement a déjà un espace.', article: null, numbers: [] }] } })],
  });
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Créer mon espace' }));
  expect(await screen.findByRole('link', { name: 'Cet établissement a déjà un espace.' })).toBeVisible();
  expect(screen.getByLabelText(/^SIRET/)).toHaveAttribute('aria-invalid', 'true');
  expect(screen.getByLabelText('Dénomination')).toHaveValue('Boulangerie Martin');
});

test('the SIRET leaves as it was understood, and the person is told to read their mail', async () => {
  const user = userEvent.setup();
  let siret = '';
  const { pathname } = renderAt({
    at: '/creer-mon-espace',
    mocks: [
      ...base,
      answer(CreateSpaceDocument, ({ input }) => {
        siret = input.siret;
        return { createSpace: { email: 'anne@martin.example', refusals: [], warnings: [] } };
      }),
    ],
  });
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Créer mon espace' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Vérifiez vos courriels' })).toBeVisible();
  expect(pathname()).toBe('/verifiez-vos-courriels');
  expect(siret).toBe('73282932000074');
  expect(sessionStorage.getItem('apart.draft.creer-mon-espace')).toBeNull();
});

test('the password is never written on the device', async () => {
  const user = userEvent.setup();
  renderAt({ at: '/creer-mon-espace', mocks: base });
  await fill(user);
  await waitFor(() => expect(sessionStorage.getItem('apart.draft.creer-mon-espace')).toContain('Boulangerie'));
  expect(sessionStorage.getItem('apart.draft.creer-mon-espace')).not.toContain('levain');
});
