import { AgentLoadsDocument, DeleteViewDocument, RenameViewDocument, SavedViewsDocument, type SavedViewsQuery, SaveViewDocument, WorklistCountsDocument, WorklistDocument } from '@apart/schema';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Me } from '../../app/session.tsx';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const agent: Me = { ...mme, id: 'account-2', role: 'UD', departements: ['69'], acts: ['view.read'] };
type Views = SavedViewsQuery['savedViews'];

/** A server that keeps what it is told. */
function mocks(views: Views) {
  let kept = [...views];
  const base = [
    meIs(agent), serviceIs(), answer(AgentLoadsDocument, { agentLoads: [] }), answer(WorklistDocument, { daps: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] } }),
    answer(WorklistCountsDocument, { worklistCounts: { waiting: 0, passed: 0, within4Hours: 0, within12Hours: 0, mine: 0, nobodys: 0 } }),
  ];
  return [
    ...base,
    answer(SavedViewsDocument, () => ({ savedViews: kept })),
    answer(SaveViewDocument, ({ name, search }) => {
      if (name === '') return { saveView: { views: null, refusals: [{ code: 'REQUIRED', path: 'name', message: 'Donnez un nom à cette vue.', article: null, numbers: [] }] } };
      kept = [...kept, { id: `v${kept.length + 1}`, name, search }];
      return { saveView: { views: kept, refusals: [] } };
    }),
    answer(RenameViewDocument, ({ id, name }) => {
      kept = kept.map((view) => (view.id === id ? { ...view, name } : view));
      return { renameView: { views: kept, refusals: [] } };
    }),
    answer(DeleteViewDocument, ({ id }) => {
      kept = kept.filter((view) => view.id !== id);
      return { deleteView: { views: kept, refusals: [] } };
    }),
  ];
}

test('the criteria of the address are kept under a name, and are then a link', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at: '/instruction?naf=I&etat=toutes', mocks: mocks([]) });
  await user.click(await screen.findByRole('button', { name: 'Enregistrer ces critères' }));
  const dialog = await screen.findByRole('dialog', { name: 'Enregistrer ces critères' });
  await user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
  expect(await within(dialog).findByText('Donnez un nom à cette vue.')).toBeVisible();
  await user.type(within(dialog).getByLabelText(/Nom de la vue/), 'Restaurants');
  await user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
  const link = await screen.findByRole('link', { name: 'Restaurants' });
  expect(link).toHaveAttribute('href', '/instruction?naf=I&etat=toutes');
  expect(link).toHaveAttribute('aria-current', 'page');
  expect(await axeFaults(container)).toEqual([]);
});

test('a view is renamed and deleted; without views nor criteria there is nothing to see', async () => {
  const user = userEvent.setup();
  renderAt({ at: '/instruction', mocks: mocks([{ id: 'v1', name: 'Urgences', search: 'delai=4' }]) });
  expect(await screen.findByRole('link', { name: 'Urgences' })).not.toHaveAttribute('aria-current');
  expect(screen.queryByRole('button', { name: 'Enregistrer ces critères' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Gérer mes vues' }));
  const name = await screen.findByLabelText('Nom de la vue « Urgences »');
  await user.clear(name);
  await user.type(name, 'Sous 4 heures{Enter}');
  expect(await screen.findByText('Nom enregistré.')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Sous 4 heures', hidden: true })).toHaveAttribute('href', '/instruction?delai=4');
  await user.click(screen.getByRole('button', { name: 'Supprimer' }));
  expect(await screen.findByText('Vous n’avez plus de vue.')).toBeVisible();
});
