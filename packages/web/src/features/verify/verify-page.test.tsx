import { VerifyDocumentDocument } from '@apart/schema';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, renderAt, serviceIs } from '../../testing/index.ts';

const verification = answer(VerifyDocumentDocument, ({ code }) => ({
  verifyDocument: code === '7K3M-9QTZ-0ABC' ? { valid: true, reference: '069-0000CK-00-202003-1', date: '2020-04-02' } : { valid: false, reference: null, date: null },
}));

test('a visitor learns that a document is of the service, its reference and its day; or that it is not', async () => {
  const user = userEvent.setup();
  const { container } = renderAt({ at: '/verifier', mocks: [meIs(null), serviceIs(), verification, verification] });
  await user.type(await screen.findByLabelText(/^Code de vérification/), '7K3M-9QTZ-0ABC');
  await user.click(screen.getByRole('button', { name: 'Vérifier' }));
  expect(await screen.findByText('Ce document vient bien de ce service')).toBeVisible();
  expect(screen.getByText('069-0000CK-00-202003-1')).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await user.clear(screen.getByLabelText(/^Code de vérification/));
  await user.type(screen.getByLabelText(/^Code de vérification/), '0000');
  await user.click(screen.getByRole('button', { name: 'Vérifier' }));
  expect(await screen.findByText('Ce code ne correspond à aucun document de ce service')).toBeVisible();
});
