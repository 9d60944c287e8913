import { HomeCabinetsDocument, HomeSupportDocument } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { matchRoutes } from 'react-router';
import { expect, test } from 'vitest';
import { pageRoutes, withClient } from '../../../app/router.tsx';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../../testing/index.ts';
import { FirstVisit } from './first-visit.tsx';
import { visitOf } from './steps.ts';

const empty = answer(HomeSupportDocument, { assistanceRequests: { nodes: [], pageInfo: { hasNextPage: false } }, supportAccesses: [] } as never);
const support = meIs({ ...mme, role: 'SUPPORT', acts: [] });
const alone = [{ path: '/', element: <FirstVisit /> }, { path: '*', element: <p>Ailleurs</p> }];

test('five things each, on pages that exist, for each kind of person', () => {
  for (const role of ['EMPLOYER', 'UD', 'ASP', 'DGEFP', 'SUPPORT'] as const) {
    for (const head of [true, false]) {
      for (const accountant of [true, false]) {
        const steps = visitOf({ role, head }, accountant);
        expect(steps).toHaveLength(5);
        expect(new Set(steps.map(({ key }) => key)).size).toBe(5);
        expect(steps.filter(({ to }) => matchRoutes(pageRoutes(withClient), to.split('?')[0]!)?.at(-1)?.route.path === '*')).toEqual([]);
      }
    }
  }
});

test('the list is ticked with the keyboard, put away, and found again where it was', async () => {
  const user = userEvent.setup();
  const mocks = [support, serviceIs(), empty];
  const { container, unmount } = renderAt({ at: '/accueil', mocks });
  const first = await screen.findByRole('checkbox', { name: /^Essayé.*Les demandes d’assistance$/ });
  expect(await axeFaults(container)).toEqual([]);
  first.focus();
  await user.keyboard(' ');
  expect(await screen.findByText(/1 sur 5/)).toBeVisible();
  screen.getByRole('button', { name: 'Masquer la visite' }).focus();
  await user.keyboard('{Enter}');
  const again = await screen.findByRole('button', { name: 'Revoir les cinq choses à essayer' });
  await waitFor(() => expect(again).toHaveFocus());
  unmount();
  renderAt({ at: '/accueil', mocks });
  await user.click(await screen.findByRole('button', { name: 'Revoir les cinq choses à essayer' }));
  expect(await screen.findByRole('checkbox', { name: /^Essayé.*Les demandes d’assistance$/ })).toBeChecked();
});

test('what is opened from the list is tried', async () => {
  const user = userEvent.setup();
  const mocks = [meIs(mme), serviceIs(), answer(HomeCabinetsDocument, { cabinets: [] })];
  const { unmount } = renderAt({ mocks, routes: alone });
  await user.click(await screen.findByRole('link', { name: 'Le simulateur' }));
  expect(await screen.findByText('Ailleurs')).toBeVisible();
  unmount();
  renderAt({ mocks, routes: alone });
  expect(await screen.findByText(/1 sur 5/)).toBeVisible();
});

test('an accountant tries other things than an employer', async () => {
  renderAt({ mocks: [meIs(mme), serviceIs(), answer(HomeCabinetsDocument, { cabinets: [{ id: 'cabinet' }] })], routes: alone });
  expect(await screen.findByRole('link', { name: 'Vos clients et leurs mandats' })).toHaveAttribute('href', '/cabinet');
});

test('there is no visit outside the demonstration', async () => {
  renderAt({ at: '/accueil', mocks: [support, serviceIs({ demoMode: false, demoLogins: [] }), empty] });
  expect(await screen.findByText(/^Rien ne vous attend/)).toBeVisible();
  expect(screen.queryByText('Les cinq choses à essayer')).toBeNull();
});
