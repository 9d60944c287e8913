import { MailPreferencesDocument, SetMailPreferenceDocument } from '@apart/schema';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

test('one mutes a topic, never a decision, and the page says where its messages are', async () => {
  const user = userEvent.setup();
  let byEmail = true;
  const preferences = () => [{ topic: 'PAYMENTS' as const, label: 'Paiements', help: 'Paiement demandé, paiement effectué.', byEmail }];
  const set = answer(SetMailPreferenceDocument, (variables) => {
    byEmail = variables.byEmail;
    return { setMailPreference: { preferences: preferences(), refusals: [] } };
  });
  const read = answer(MailPreferencesDocument, () => ({ mailPreferences: preferences() }));
  const { container } = renderAt({ at: '/compte/courriels', mocks: [meIs(mme), serviceIs(), read, read, set] });
  const box = await screen.findByRole('checkbox', { name: /^Paiements/ });
  expect(box).toBeChecked();
  expect(screen.getByText(/partent toujours par courriel/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await user.click(box);
  expect(await screen.findByText(/^Paiements\s: plus de courriel/)).toBeVisible();
  expect(screen.getByRole('checkbox', { name: /^Paiements/ })).not.toBeChecked();
});
