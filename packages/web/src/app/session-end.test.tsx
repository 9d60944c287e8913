import { InboxDocument, MeDocument, SignInDocument } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, mme, renderAt, serviceIs } from '../testing/index.ts';

test('RGAA 13.1 — a session that ends asks to sign in over the page, which stays', async () => {
  const user = userEvent.setup();
  let signedIn = true;
  const { pathname } = renderAt({
    at: '/messages',
    mocks: [
      serviceIs(),
      answer(MeDocument, () => ({ me: signedIn ? mme : null })),
      answer(InboxDocument, { inbox: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] } }),
      answer(SignInDocument, () => {
        signedIn = true;
        return { signIn: { me: mme, nextStep: 'NONE' as const, refusals: [] } };
      }),
    ],
  });
  expect(await screen.findByText('Aucun message pour l’instant')).toBeVisible();
  signedIn = false;
  await user.click(screen.getByRole('link', { name: 'Nouvelle demande' }));
  const dialog = await screen.findByRole('dialog', { name: 'Votre session a expiré' });
  await waitFor(() => expect(pathname()).toBe('/dap/nouvelle'));
  expect(await within(dialog).findByLabelText('Adresse électronique ou identifiant')).toHaveValue(mme.email);
  await user.type(within(dialog).getByLabelText('Mot de passe'), 'pain au levain 2020');
  await user.click(within(dialog).getByRole('button', { name: 'Se connecter' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(pathname()).toBe('/dap/nouvelle');
});
