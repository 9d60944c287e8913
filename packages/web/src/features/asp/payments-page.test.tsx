import { type PaymentRowFragment, PaymentsDocument, type PaymentsQueryVariables, RecordDiPaymentDocument, RequestDiPaymentDocument } from '@apart/schema';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const asp = { ...mme, role: 'ASP' as const, acts: ['di.requestPayment', 'di.recordPayment'] };
const base = [meIs(asp), serviceIs()];

const validated: PaymentRowFragment = {
  id: 'di-1',
  reference: '069-0000CK-00-202003-1',
  version: 5,
  month: '2020-03',
  monthLabel: 'mars 2020',
  status: 'VALIDATED',
  statusLabel: 'Validée',
  siret: '73282932000074',
  establishmentName: 'Boulangerie Martin SARL',
  departement: '69',
  submittedAt: '2020-04-02T08:00:00Z',
  totals: { employees: 1, payableHours: 3500, allowance: 29_400 },
  paymentReference: null,
  companyLink: { level: 'DECLARED', label: 'Lien déclaré', sentence: 'Rien d’autre ne l’atteste encore.', at: null },
  da: { id: 'da-1', ibanMasked: 'FR76 •••• •••• •••• •••• •••• 189' },
  possibleActions: [{ act: 'di.requestPayment', label: 'Demander le paiement', needsReason: false }],
};
const requested: PaymentRowFragment = {
  ...validated,
  version: 6,
  status: 'PAYMENT_REQUESTED',
  statusLabel: 'Paiement demandé',
  possibleActions: [{ act: 'di.recordPayment', label: 'Enregistrer le paiement', needsReason: false }],
};

/** The list of the ASP, which writes down what it was asked. */
function list(nodes: readonly PaymentRowFragment[], asked: PaymentsQueryVariables[] = []) {
  return answer(PaymentsDocument, (variables) => {
    asked.push(variables);
    return { dis: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [...nodes] } };
  });
}

test('a validated claim is asked for payment, and the page says what was done', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const listed: PaymentsQueryVariables[] = [];
  const request = answer(RequestDiPaymentDocument, (variables) => {
    asked.push(variables);
    return { requestDiPayment: { di: requested, refusals: [] } };
  });
  const { container } = renderAt({ at: '/paiements', mocks: [...base, list([validated], listed), request] });
  expect(await screen.findByText('FR76 •••• •••• •••• •••• •••• 189')).toBeVisible();
  expect(listed[0]?.filter?.status).toEqual(['VALIDATED', 'PAYMENT_INVALIDATED']);
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: /^Demander le paiement/ }));
  expect(await screen.findByText(/Le paiement de 294,00.* est demandé/)).toBeVisible();
  expect(asked).toEqual([{ reference: validated.reference, expectedVersion: 5 }]);
});

test('a payment is recorded with the reference of the bank and its day, that of the service by default', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const record = answer(RecordDiPaymentDocument, (variables) => {
    sent.push(variables);
    return { recordDiPayment: { di: { ...requested, status: 'PAID' as const, statusLabel: 'Paiement effectué', paymentReference: 'VIR-12', possibleActions: [] }, refusals: [] } };
  });
  const { container } = renderAt({ at: '/paiements?etape=demandes', mocks: [...base, list([requested]), record] });
  await user.click(await screen.findByRole('button', { name: /^Enregistrer le paiement/ }));
  const dialog = screen.getByRole('dialog', { name: 'Enregistrer le paiement' });
  await waitFor(() => expect(within(dialog).getByLabelText('Jour du virement')).toHaveValue('2020-03-27'));
  await user.click(within(dialog).getByRole('button', { name: 'Enregistrer le paiement' }));
  expect((await within(dialog).findAllByText('Référence du virement : ce champ est obligatoire.')).length).toBeGreaterThan(0);
  expect(await axeFaults(container)).toEqual([]);
  await user.type(within(dialog).getByLabelText(/^Référence du virement/), 'VIR-12');
  await user.click(within(dialog).getByRole('button', { name: 'Enregistrer le paiement' }));
  expect(await screen.findByText(/est enregistré\. L’employeur en est averti/)).toBeVisible();
  expect(sent).toEqual([{ reference: requested.reference, expectedVersion: 6, paymentReference: 'VIR-12', paidOn: '2020-03-27' }]);
});

test('a refusal of the server is told and the claim stays as it was', async () => {
  const user = userEvent.setup();
  const refusal = { code: 'VERSION_CONFLICT', path: '', message: 'Cette demande a été modifiée entre-temps.', article: null, numbers: [] };
  renderAt({ at: '/paiements', mocks: [...base, list([validated]), answer(RequestDiPaymentDocument, { requestDiPayment: { di: null, refusals: [refusal] } })] });
  await user.click(await screen.findByRole('button', { name: /^Demander le paiement/ }));
  expect(await screen.findByText('Cette demande a été modifiée entre-temps.')).toBeVisible();
  expect(screen.getByText('Validée')).toBeVisible();
});

test('without any payment to ask for, the page says so', async () => {
  renderAt({ at: '/paiements', mocks: [...base, list([])] });
  expect(await screen.findByText('Aucun paiement à demander')).toBeVisible();
});
