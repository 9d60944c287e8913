import { EndMandateDocument, type MandateFieldsFragment, MandatesDocument } from '@apart/schema';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const mandate: MandateFieldsFragment = {
  id: 'm1', siren: '732829320', companyName: 'Boulangerie Martin', state: 'ACTIVE', stateLabel: 'En cours', nearEnd: false, rightsSentence: 'Demandes et indemnisations.', fromDay: '2020-01-01', untilDay: null, signatoryEmail: null, signedAt: '2020-01-01T08:00:00Z',
  signatoryName: 'Claire Martin', signatoryTitle: 'Gérante', endReason: null, version: 1, wholeCompany: true, establishmentCount: 1, companyWithoutUser: false, cabinet: { siren: '443061841', name: 'Cabinet Duval' },
  establishments: [{ siret: '73282932000074', name: 'Boulangerie Martin', open: true }], possibleActions: [{ act: 'mandate.end', label: 'Mettre fin au mandat' }], document: null,
};

test('a mandate that changed meanwhile is read again under its dialog: what was typed stays, and is sent over what was read', async () => {
  const user = userEvent.setup();
  let stored = mandate;
  const sent: unknown[] = [];
  const end = answer(EndMandateDocument, ({ target, reason }) => {
    sent.push([target.expectedVersion, reason]);
    if (stored.version === 1) stored = { ...mandate, signatoryTitle: 'Présidente', version: 2 };
    const refusals = target.expectedVersion === stored.version ? [] : [{ code: 'VERSION_CONFLICT', path: '', message: 'Ce mandat a changé entre-temps.', article: null, numbers: [] }];
    return { endMandate: { refusals } } as never;
  });
  renderAt({ at: '/etablissements/73282932000074/mandats', mocks: [meIs(mme), serviceIs(), answer(MandatesDocument, () => ({ mandates: { nodes: [stored], pageInfo: { hasNextPage: false, endCursor: null } } })), end] });
  await user.click(await screen.findByRole('button', { name: /^Mettre fin au mandat/ }));
  const dialog = screen.getByRole('dialog');
  await user.type(screen.getByLabelText(/^Motif/), 'Autre cabinet.');
  await user.click([...dialog.querySelectorAll('button')].at(-1) as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Lire le nouvel état' }));
  expect(await screen.findByText(/La page montre maintenant le nouvel état/)).toBeVisible();
  expect(screen.getByLabelText(/^Motif/)).toHaveValue('Autre cabinet.');
  await user.click([...dialog.querySelectorAll('button')].at(-1) as HTMLElement);
  expect(await screen.findByText(/C’est fait, aussitôt/)).toBeVisible();
  expect(sent).toEqual([[1, 'Autre cabinet.'], [2, 'Autre cabinet.']]);
});
