import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Outlet, type RouteObject } from 'react-router';
import { expect, test } from 'vitest';
import { meIs, mme, renderAt, serviceIs } from '../testing/index.ts';
import { pageRoutes } from './router.tsx';

test('what is typed in the frame while the first page is on its way is kept when it comes', async () => {
  const user = userEvent.setup();
  let arrive: (chunk: Partial<RouteObject>) => void = () => undefined;
  const chunk = new Promise<Partial<RouteObject>>((resolve) => (arrive = resolve));
  renderAt({ at: '/messages', routes: pageRoutes({ element: <Outlet />, lazy: () => chunk } as RouteObject), mocks: [meIs(mme), serviceIs()] });
  await user.type(await screen.findByRole('searchbox'), 'boulangerie');
  expect(screen.getByText('Ouverture d’APART…')).toBeInTheDocument();
  arrive({});
  await expect.poll(() => screen.queryByText('Ouverture d’APART…')).toBeNull();
  expect(screen.getByRole('searchbox')).toHaveValue('boulangerie');
});
