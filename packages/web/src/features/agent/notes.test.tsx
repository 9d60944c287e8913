import { AddDapNoteDocument, DapDocument, DapNotesDocument, type DapNotesQuery } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Me } from '../../app/session.tsx';
import { answer, axeFaults, dapSent, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const agent: Me = { ...mme, id: 'account-2', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'], acts: ['dap.readNotes', 'dap.addNote'] };
const at = `/dap/${dapSent.reference}`;
const file = [serviceIs(), answer(DapDocument, { dap: { ...dapSent, possibleActions: [] } })];

/** The notes of the file, and the server that adds to them. */
function notes() {
  const kept: DapNotesQuery['dapNotes'][number][] = [{ id: 'n1', at: '2020-03-27T07:00:00Z', byName: 'Nadia Benali', text: 'Arrêté reçu par téléphone.' }];
  return [
    answer(DapNotesDocument, () => ({ dapNotes: [...kept] })),
    answer(AddDapNoteDocument, ({ text }) => {
      if (text === 'trop') return { addDapNote: { note: null, refusals: [{ code: 'TOO_LONG', path: 'text', message: 'Note trop longue.', article: null, numbers: [] }] } };
      kept.push({ id: 'n2', at: '2020-03-27T08:00:00Z', byName: 'Paul Rey', text });
      return { addDapNote: { note: { id: 'n2' }, refusals: [] } };
    }),
  ];
}

test('notes are read, and a new one joins them and leaves the field empty', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at, mocks: [meIs(agent), ...file, ...notes()] });
  const section = await screen.findByRole('region', { name: 'Notes internes' });
  expect(await within(section).findByText('Arrêté reçu par téléphone.')).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  const field = within(section).getByLabelText(/^Nouvelle note/);
  await user.type(field, 'Effectif à vérifier.');
  await user.click(within(section).getByRole('button', { name: 'Ajouter la note' }));
  expect(await within(section).findByText('Effectif à vérifier.', { selector: '.ap-notes__text' })).toBeVisible();
  await waitFor(() => expect(field).toHaveValue(''));
});

test('an empty note is not sent; a refusal of the server lands on the field and keeps what was typed', async () => {
  const user = userEvent.setup();
  renderAt({ at, mocks: [meIs(agent), ...file, ...notes()] });
  const section = await screen.findByRole('region', { name: 'Notes internes' });
  await user.click(await within(section).findByRole('button', { name: 'Ajouter la note' }));
  expect(await within(section).findByText('Écrivez la note.', { selector: '.fr-message--error, .fr-error-text' })).toBeVisible();
  const field = within(section).getByLabelText(/^Nouvelle note/);
  await user.type(field, 'trop');
  await user.click(within(section).getByRole('button', { name: 'Ajouter la note' }));
  expect(await within(section).findByText('Note trop longue.', { selector: '.fr-message--error, .fr-error-text' })).toBeVisible();
  expect(field).toHaveValue('trop');
});

test('who may only read them has no field; an employer has no notes at all', async () => {
  const { unmount } = renderAt({ at, mocks: [meIs({ ...agent, role: 'DGEFP', acts: ['dap.readNotes'] }), ...file, ...notes()] });
  expect(await screen.findByText('Arrêté reçu par téléphone.')).toBeVisible();
  expect(screen.queryByLabelText(/^Nouvelle note/)).toBeNull();
  unmount();
  renderAt({ at, mocks: [meIs(mme), ...file, ...notes()] });
  expect(await screen.findByText('Où en est la demande')).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Notes internes' })).toBeNull();
});
