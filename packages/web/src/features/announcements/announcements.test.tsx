import { AnnouncementArchiveDocument, AnnouncementsDocument, EndAnnouncementDocument, SaveAnnouncementDocument, WrittenAnnouncementsDocument } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';
import { audienceText, instantOf } from './draft.ts';

const incident = { id: 'a1', kind: 'INCIDENT' as const, title: 'Dépôts ralentis', text: 'Réessayez après 14 h.', publishedAt: '2026-06-17T06:00:00Z', endsAt: null };
const page = { hasNextPage: false, endCursor: null };
const dgefp = meIs({ ...mme, role: 'DGEFP', acts: ['announcement.save'] });

test('before sign-in an announcement is read, put aside on this device, and stays in the archive', async () => {
  const user = userEvent.setup();
  const mocks = [meIs(null), serviceIs(), answer(AnnouncementsDocument, { announcements: [incident] }), answer(AnnouncementArchiveDocument, { announcementArchive: { nodes: [incident], pageInfo: page } })];
  const { unmount } = renderAt({ at: '/connexion', mocks });
  expect(await screen.findByText(/Dépôts ralentis$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Masquer/ }));
  expect(screen.queryByText(/Dépôts ralentis$/)).toBeNull();
  unmount();
  const { container } = renderAt({ at: '/informations', mocks });
  expect(await screen.findByText(/Dépôts ralentis$/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test('the DGEFP writes one for accountants of a département, and reads what they will read before they do', async () => {
  const user = userEvent.setup();
  const saved: unknown[] = [];
  const { container } = renderAt({
    at: '/administration/informations',
    mocks: [
      dgefp,
      serviceIs({ now: '2026-06-17T08:00:00Z' }),
      answer(WrittenAnnouncementsDocument, { writtenAnnouncements: { nodes: [], pageInfo: page } }),
      answer(AnnouncementsDocument, { announcements: [] }),
      answer(SaveAnnouncementDocument, ({ input }) => (saved.push({ audience: input.audience, publishedAt: input.publishedAt, endsAt: input.endsAt, kind: input.kind }), { saveAnnouncement: { announcement: null, refusals: [] } })),
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Écrire une information' }));
  await user.selectOptions(screen.getByLabelText('Nature'), 'Conseil');
  await user.type(screen.getByLabelText(/^Titre/), 'Vos mandats');
  await user.type(screen.getByLabelText(/^Texte/), 'Renouvelez-les avant le 30 juin.');
  await user.click(screen.getByLabelText('Experts-comptables'));
  await user.type(screen.getByLabelText(/^Départements/), '69');
  await user.clear(screen.getByLabelText('Premier jour d’affichage'));
  await user.type(screen.getByLabelText('Premier jour d’affichage'), '2026-06-20');
  await user.clear(screen.getByLabelText(/^Heure de début/));
  await user.type(screen.getByLabelText(/^Heure de début/), '08:00');
  await user.type(screen.getByLabelText(/^Dernier jour d’affichage/), '2026-06-30');
  expect(screen.getByText(/Vos mandats$/)).toBeVisible();
  expect(screen.getByText(/^Experts-comptables.*département Rhône \(69\)/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Enregistrer l’information' }));
  expect(await screen.findByText(/«\sVos mandats\s» est (programmée|affichée)\./)).toBeVisible();
  expect(saved).toEqual([{ kind: 'ADVICE', publishedAt: '2026-06-20T06:00:00.000Z', endsAt: '2026-06-30T21:59:00.000Z', audience: { roles: ['ACCOUNTANT'], departements: ['69'], dapStatuses: [], diStatuses: [] } }]);
});

test('one that is on is ended; one that is over can only be read', async () => {
  const user = userEvent.setup();
  const ended: unknown[] = [];
  const written = { ...incident, audience: null, writtenByName: 'Sophie Vidal', version: 1 };
  renderAt({
    at: '/administration/informations',
    mocks: [
      dgefp,
      serviceIs({ now: '2026-06-17T08:00:00Z' }),
      answer(WrittenAnnouncementsDocument, { writtenAnnouncements: { nodes: [written, { ...written, id: 'a0', title: 'Vieille panne', endsAt: '2026-06-16T08:00:00Z' }], pageInfo: page } }),
      answer(AnnouncementsDocument, { announcements: [incident] }),
      answer(EndAnnouncementDocument, ({ id }) => (ended.push(id), { endAnnouncement: { announcement: null, refusals: [] } })),
    ],
  });
  await user.click(await screen.findByRole('button', { name: /^Cesser d’afficher.*Dépôts ralentis/ }));
  await waitFor(() => expect(ended).toEqual(['a1']));
  expect(await screen.findByText('« Dépôts ralentis » n’est plus affichée.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Vieille panne/ })).toBeNull();
});

/** The desk where one announcement is changed, on a server where Sophie Vidal saves `theirs` just before the first saving. */
function changing(theirs: { title?: string; text?: string }) {
  let stored = { ...incident, audience: null, writtenByName: 'Sophie Vidal', version: 1 };
  const saved: unknown[] = [];
  const save = answer(SaveAnnouncementDocument, ({ input }) => {
    if (stored.version === 1) stored = { ...stored, ...theirs, version: 2 };
    if (input.expectedVersion !== stored.version) {
      return { saveAnnouncement: { announcement: null, refusals: [{ code: 'VERSION_CONFLICT', path: '', message: 'Cette information a changé entre-temps, par Sophie Vidal.', article: null, numbers: [] }] } };
    }
    saved.push({ title: input.title, text: input.text, expectedVersion: input.expectedVersion });
    stored = { ...stored, title: input.title, text: input.text, version: stored.version + 1 };
    return { saveAnnouncement: { announcement: stored, refusals: [] } };
  });
  const view = renderAt({
    at: '/administration/informations',
    mocks: [dgefp, serviceIs({ now: '2026-06-17T08:00:00Z' }), answer(WrittenAnnouncementsDocument, () => ({ writtenAnnouncements: { nodes: [stored], pageInfo: page } })), answer(AnnouncementsDocument, { announcements: [] }), save],
  });
  return { ...view, saved };
}

test('what a colleague saved meanwhile in another field is kept with what is typed here', async () => {
  const user = userEvent.setup();
  const { saved } = changing({ title: 'Dépôts arrêtés' });
  await user.click(await screen.findByRole('button', { name: /^Modifier/ }));
  await user.type(screen.getByLabelText(/^Texte/), ' Rien n’est perdu.');
  await user.click(screen.getByRole('button', { name: 'Enregistrer l’information' }));
  await waitFor(() => expect(saved).toEqual([{ title: 'Dépôts arrêtés', text: 'Réessayez après 14 h. Rien n’est perdu.', expectedVersion: 2 }]));
});

test('what both wrote in one field waits for a choice, and overwrites nothing meanwhile', async () => {
  const user = userEvent.setup();
  const { saved, container } = changing({ text: 'Réessayez après 16 h.' });
  await user.click(await screen.findByRole('button', { name: /^Modifier/ }));
  const text = screen.getByLabelText(/^Texte/);
  await user.clear(text);
  await user.type(text, 'Réessayez demain.');
  await user.click(screen.getByRole('button', { name: 'Enregistrer l’information' }));
  expect(await screen.findByText('Cette information a changé ailleurs')).toBeVisible();
  expect(screen.getByText(/par Sophie Vidal/)).toBeVisible();
  expect(text).toHaveValue('Réessayez demain.');
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Enregistrer l’information' }));
  expect(saved).toEqual([]);
  await user.click(screen.getByRole('radio', { name: /enregistré ailleurs.*Réessayez après 16/ }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer ces choix' }));
  await waitFor(() => expect(saved).toEqual([{ title: 'Dépôts ralentis', text: 'Réessayez après 16 h.', expectedVersion: 2 }]));
});

test('an hour of Paris is the right instant on both sides of a change of hour', () => {
  expect(instantOf('2026-03-28', '08:00')).toBe('2026-03-28T07:00:00.000Z');
  expect(instantOf('2026-03-29', '08:00')).toBe('2026-03-29T06:00:00.000Z');
  expect(instantOf('2026-03-29', '8')).toBeUndefined();
  expect(audienceText(null)).toBe('Tout le monde, avant et après la connexion');
});
