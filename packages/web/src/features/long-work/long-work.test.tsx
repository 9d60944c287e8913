import { CancelLongWorkDocument, LongWorkDocument, type LongWorkFieldsFragment, LongWorksDocument } from '@apart/schema';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const running: LongWorkFieldsFragment = {
  id: 'w1', kind: 'dap.export', label: 'Export de 1 200 demandes', state: 'RUNNING', stateLabel: 'En cours', done: 300, total: 1200, startedAt: '2020-03-27T08:00:00Z', finishedAt: null, stopping: false, failure: null, result: [], file: null,
};
const done: LongWorkFieldsFragment = {
  ...running, state: 'DONE', stateLabel: 'Terminé', done: 1200, finishedAt: '2020-03-27T08:01:00Z', result: [{ field: 'lines', label: 'Lignes', value: '1 200' }],
  file: { url: '/files/works/w1?expires=1', name: 'demandes.csv', sizeBytes: 2048, sha256: 'x', expiresAt: '2020-03-27T08:16:00Z' },
};
const base = [meIs(mme), serviceIs()];

test('a work that runs shows its figures in a bar and in words, then by itself what it gave and its file', async () => {
  let asked = 0;
  const { container } = renderAt({ at: '/travaux/w1', mocks: [...base, answer(LongWorkDocument, () => ({ longWork: asked++ < 1 ? running : done }))] });
  const bar = await screen.findByRole('progressbar', { name: 'Export de 1 200 demandes' });
  expect(bar).toHaveAttribute('value', '0.25');
  expect(screen.getByText(/En cours, 300 sur 1.200 \(25 %\)/)).toBeVisible();
  expect(screen.getByText('En cours : 25 %')).toHaveAttribute('role', 'status');
  expect(await axeFaults(container)).toEqual([]);
  expect(await screen.findByRole('link', { name: /Télécharger demandes.csv/ }, { timeout: 4000 })).toHaveAttribute('href', '/files/works/w1?expires=1');
  expect(screen.getByText('Lignes')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Arrêter' })).toBeNull();
});

test('it can be stopped, and says at once that it was heard', async () => {
  const user = userEvent.setup();
  let stopping = false;
  renderAt({
    at: '/travaux/w1',
    mocks: [
      ...base,
      answer(LongWorkDocument, () => ({ longWork: { ...running, stopping } })),
      answer(CancelLongWorkDocument, () => {
        stopping = true;
        return { cancelLongWork: { work: { ...running, stopping }, refusals: [] } };
      }),
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Arrêter' }));
  expect(await screen.findByRole('button', { name: 'Arrêt demandé…' })).toBeDisabled();
});

test('works are found again in « Mon compte »', async () => {
  const { container } = renderAt({ at: '/compte/travaux', mocks: [...base, answer(LongWorksDocument, { longWorks: { pageInfo: { hasNextPage: false, endCursor: 'c' }, nodes: [running] } })] });
  expect(await screen.findByRole('link', { name: 'Export de 1 200 demandes' })).toHaveAttribute('href', '/travaux/w1');
  expect(await axeFaults(container)).toEqual([]);
});
