import { DapDocument, DapMessagesDocument, type DapPageFragment, ReturnDapDocument, SaveDapDocument } from '@apart/schema';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Me } from '../../app/session.tsx';
import { answer, axeFaults, dapDraft, dapSent, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

type Decision = NonNullable<DapPageFragment['decision']>;
type Item = Decision['itemsToComplete'][number];
const field = (name: NonNullable<Item['field']>, label: string, remark: string | null, done = false): Item => ({ kind: 'FIELD', field: name, piece: null, label, remark, done });
const piece: Item = { kind: 'PIECE', field: null, piece: 'CIRCUMSTANCES', label: 'Justificatif des circonstances', remark: 'L’arrêté.', done: false };
const decision = (...itemsToComplete: Item[]): Decision => ({
  kind: 'RETURNED', at: '2020-03-27T07:00:00Z', effectiveAt: '2020-03-27T07:00:00Z', reasonLabel: null, reasonArticle: null, text: 'Il manque des précisions.', itemsToComplete, by: 'Paul Rey',
});
const returned = (...items: Item[]): DapPageFragment => ({
  ...dapDraft, status: 'RETURNED', statusLabel: 'Invalidée (à compléter)', version: 4, statusSentence: 'Renvoyée le 27 mars 2020 pour être complétée.', decision: decision(...items),
  piecesWanted: [
    { kind: 'CSE_OPINION', label: 'Avis du CSE', state: 'NOT_NEEDED', why: 'Cette entreprise n’a pas à le donner.' },
    { kind: 'CIRCUMSTANCES', label: 'Justificatif des circonstances', state: 'ASKED', why: 'Demandé par l’unité départementale : L’arrêté.' },
  ],
});
const at = `/dap/${dapDraft.reference}`;
const thread = answer(DapMessagesDocument, { dap: { id: dapDraft.id, unreadMessages: 0, messages: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } });
const base = [meIs(mme), serviceIs({ now: '2020-03-27T07:59:00Z' }), thread];
const units = (done = false) => field('units', 'Unités concernées', 'Lesquelles exactement ?', done);

test('what was asked is at the top, each with its way, and beside its field', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at, mocks: [...base, answer(DapDocument, { dap: returned(units(), piece) })] });
  const summary = await screen.findByRole('list', { name: 'À compléter' });
  expect(within(summary).getAllByText('À faire')).toHaveLength(2);
  expect(screen.getByText('2 éléments à compléter sur 2.')).toBeVisible();
  await user.click(within(summary).getByRole('button', { name: 'Unités concernées' }));
  await waitFor(() => expect(screen.getByLabelText(/^Unités concernées/)).toHaveFocus());
  expect(screen.getByRole('note', { name: /Unités concernées/ })).toHaveTextContent('À compléter : Lesquelles exactement ?');
  expect(await axeFaults(container)).toEqual([]);
});

test('one thing asked is not counted', async () => {
  renderAt({ at, mocks: [...base, answer(DapDocument, { dap: returned(units()) })] });
  expect(await screen.findByText('C’est le seul élément à compléter.')).toBeVisible();
});

test('on a step where nothing was asked it is one line, and all of it is at the end', async () => {
  const user = userEvent.setup();
  renderAt({ at: `${at}?etape=quand`, mocks: [...base, answer(DapDocument, { dap: returned(units(), piece) })] });
  expect(await screen.findByText(/^2 éléments à compléter :/)).toBeVisible();
  expect(screen.queryByRole('list', { name: 'À compléter' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'voir la liste' }));
  expect(await screen.findByRole('list', { name: 'À compléter' })).toBeVisible();
  await user.click(within(screen.getByRole('list', { name: 'À compléter' })).getByRole('button', { name: /^Pièce/ }));
  expect(await screen.findByRole('list', { name: 'À compléter' })).toBeVisible();
});

test('it is ticked off once the server says that the field has changed', async () => {
  const user = userEvent.setup();
  renderAt({
    at: `${at}?etape=comment`,
    mocks: [...base, answer(DapDocument, { dap: returned(units(), piece) }), answer(SaveDapDocument, ({ input }) => ({ saveDap: { dap: { ...returned(units(true), piece), version: 5, form: { ...dapDraft.form, units: input.form.units ?? null } }, refusals: [], warnings: [] } }))],
  });
  await user.type(await screen.findByLabelText(/^Unités concernées/), ' et cave');
  expect(await screen.findByText('1 élément à compléter sur 2.', undefined, { timeout: 4000 })).toBeVisible();
  expect(screen.getByRole('note', { name: /Unités concernées/ })).toHaveTextContent('Modifié depuis le renvoi');
});

test('the free text of an older return is listed, and leads nowhere', async () => {
  renderAt({ at, mocks: [...base, answer(DapDocument, { dap: returned({ kind: 'OTHER', field: null, piece: null, label: 'Carnet de commandes', remark: null, done: false }) })] });
  const summary = await screen.findByRole('list', { name: 'À compléter' });
  expect(within(summary).getByText('Carnet de commandes')).toBeVisible();
  expect(within(summary).queryByRole('button')).toBeNull();
});

test('a piece added from its line has the nature of that line', async () => {
  const user = userEvent.setup();
  const sent: FormDataEntryValue[] = [];
  vi.stubGlobal('fetch', (_url: string, { body }: { body: FormData }) => {
    sent.push(body.get('kind') ?? '');
    return Promise.resolve(new Response(JSON.stringify({ document: { id: 'd1' } }), { status: 201 }));
  });
  renderAt({ at: `${at}?etape=pieces`, mocks: [...base, answer(DapDocument, { dap: returned(piece) })] });
  await user.click(await screen.findByRole('button', { name: /^Ajouter.*Justificatif des circonstances/ }));
  await waitFor(() => expect(screen.getByLabelText('Nature de la pièce')).toHaveValue('CIRCUMSTANCES'));
  fireEvent.change(screen.getByLabelText(/^Joindre une pièce/), { target: { files: [new File(['%PDF-'], 'arrete.pdf', { type: 'application/pdf' })] } });
  await waitFor(() => expect(sent).toEqual(['CIRCUMSTANCES']));
});

test('the agent picks fields and pieces of the request, with a remark each', async () => {
  const user = userEvent.setup();
  const agent: Me = { ...mme, id: 'account-2', role: 'UD', departements: ['69'] };
  const asked: unknown[] = [];
  const { container } = renderAt({
    at,
    mocks: [
      meIs(agent), serviceIs(), thread,
      answer(DapDocument, { dap: { ...dapSent, possibleActions: [{ act: 'dap.return', label: 'Renvoyer pour complément', needsReason: true }] } }),
      answer(ReturnDapDocument, (given) => {
        asked.push(given);
        return { returnDap: { dap: { ...dapSent, status: 'RETURNED' as const, possibleActions: [] }, refusals: [] } };
      }),
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Renvoyer pour complément' }));
  const form = await screen.findByRole('form', { name: 'Renvoyer pour complément' });
  await user.selectOptions(within(form).getByLabelText('Champ ou pièce'), 'Unités concernées');
  await user.type(within(form).getByLabelText(/^Précision/), 'Lesquelles ?');
  await user.click(within(form).getByRole('button', { name: 'Ajouter une ligne' }));
  const second = await within(form).findByLabelText('Champ ou pièce 2');
  await user.selectOptions(second, within(second).getByRole('option', { name: 'Pièce\u00a0: Avis du CSE' }));
  await user.type(within(form).getByLabelText(/^Explication/), 'Il manque des précisions.');
  expect(await axeFaults(container)).toEqual([]);
  await user.click(within(form).getByRole('button', { name: 'Renvoyer la demande' }));
  expect(await screen.findByText('C’est fait')).toBeVisible();
  expect(asked).toEqual([
    { reference: dapSent.reference, expectedVersion: 2, items: [{ field: 'units', remark: 'Lesquelles ?' }, { piece: 'CSE_OPINION', remark: null }], text: 'Il manque des précisions.' },
  ]);
});
