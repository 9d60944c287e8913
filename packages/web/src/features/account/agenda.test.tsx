import { CalendarFeedDocument, RenewCalendarFeedDocument, RevokeCalendarFeedDocument } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const URL_MADE = 'https://apart.example/agenda/apart_agenda_4fGh2kAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics';
const made = { createdAt: '2020-03-27T08:00:00Z', lastReadAt: null };

/** The page, and the feed that the service keeps. */
function open(first: { createdAt: string; lastReadAt: string | null } | null) {
  let feed = first;
  const renew = answer(RenewCalendarFeedDocument, () => {
    feed = made;
    return { renewCalendarFeed: { url: URL_MADE, feed, refusals: [] } };
  });
  const revoke = answer(RevokeCalendarFeedDocument, () => {
    feed = null;
    return { revokeCalendarFeed: { feed, refusals: [] } };
  });
  const read = answer(CalendarFeedDocument, () => ({ calendarFeed: feed }));
  return renderAt({ at: '/compte/agenda', mocks: [meIs({ ...mme, acts: [...mme.acts, 'calendarFeed.read'] }), serviceIs(), read, renew, revoke] });
}

test('the address is made in one gesture, shown once, to be copied or opened by the calendar', async () => {
  const user = userEvent.setup();
  const { container } = open(null);
  await user.click(await screen.findByRole('button', { name: 'Créer mon adresse secrète' }));
  expect(await screen.findByText(URL_MADE)).toBeVisible();
  expect(screen.getByRole('link', { name: 'ouvrir l’adresse dans mon agenda' })).toHaveAttribute('href', URL_MADE.replace('https:', 'webcal:'));
  expect(screen.getByText('Aucun agenda ne l’a encore lue')).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('apart_agenda_');
  await user.click(screen.getByRole('button', { name: 'Je l’ai copiée' }));
  expect(screen.queryByText(URL_MADE)).toBeNull();
});

test('it says when it was last read, and is replaced in two gestures', async () => {
  const user = userEvent.setup();
  open({ createdAt: '2020-03-01T08:00:00Z', lastReadAt: '2020-03-26T08:00:00Z' });
  expect(await screen.findByText(/^26 mars 2020 à 09\sh\s00, à une heure près$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remplacer l’adresse' }));
  expect(screen.getByText(/L’adresse d’aujourd’hui ne donnera plus rien/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Donner une nouvelle adresse' }));
  expect(await screen.findByText(URL_MADE)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('it is ended in two gestures, and the page offers another', async () => {
  const user = userEvent.setup();
  open(made);
  await user.click(await screen.findByRole('button', { name: 'Supprimer l’adresse' }));
  await user.click(screen.getByRole('button', { name: 'Supprimer pour de bon' }));
  expect(await screen.findByText(/^L’adresse est supprimée\s: votre agenda n’y lira plus rien\.$/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Créer mon adresse secrète' })).toBeVisible();
});
