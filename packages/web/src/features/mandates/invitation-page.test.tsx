import { MandateInvitationDocument } from '@apart/schema';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, renderAt, serviceIs } from '../../testing/index.ts';

test('the terms that an invited person accepts are read in another window: what is typed stays', async () => {
  const user = userEvent.setup();
  const invitation = { joinsCabinet: true, cabinet: { siren: '443061841', name: 'Cabinet Duval' }, companyName: null, email: 'odile@duval.example', firstName: null, lastName: null, choosesPassword: true, refusals: [] };
  const { container, pathname } = renderAt({ at: '/cabinet/invitation/lien', mocks: [meIs(null), serviceIs(), answer(MandateInvitationDocument, { mandateInvitation: invitation })] });
  await user.type(await screen.findByLabelText('Nom'), 'Carret');
  const terms = screen.getByRole('link', { name: /^conditions générales d’utilisation.*nouvelle fenêtre/ });
  expect(terms).toHaveAttribute('target', '_blank');
  expect(await axeFaults(container)).toEqual([]);
  await user.click(terms);
  expect(pathname()).toBe('/cabinet/invitation/lien');
  expect(screen.getByLabelText('Nom')).toHaveValue('Carret');
});
