import { ExportPaymentOrderDocument, ImportBankAnswersDocument, OrderDiPaymentsDocument, PaymentOrderDocument, type PaymentOrderRowFragment, PaymentOrdersDocument } from '@apart/schema';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, axeFaults, meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

const asp = { ...mme, role: 'ASP' as const, acts: ['payment.read', 'payment.order', 'payment.export', 'payment.importAnswers'] };
const base = [meIs(asp), serviceIs()];
const total = (count: number, amount: number) => ({ count, amount });
const order: PaymentOrderRowFragment = {
  reference: 'BP-20201201-1', createdAt: '2020-12-01T09:00:00Z', createdBy: 'Zoé Payeur', departement: null,
  ordered: total(3, 90_000), paid: total(1, 30_000), rejected: total(1, 30_000), unanswered: total(1, 30_000),
};
const list = (nodes: readonly PaymentOrderRowFragment[]) => answer(PaymentOrdersDocument, { paymentOrders: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [...nodes] } });

test('payment orders show what is ordered, paid, rejected and without answer; a new one tells what it left', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const make = answer(OrderDiPaymentsDocument, (variables) => {
    sent.push(variables);
    return { orderDiPayments: { order, refusals: [], warnings: [{ code: 'NO_ACCOUNT', path: '', message: 'Maison Durand : aucun compte bancaire n’est connu.', article: null, numbers: [] }] } };
  });
  const { container } = renderAt({ at: '/paiements/bordereaux', mocks: [...base, list([order]), make] });
  expect(await screen.findByRole('row', { name: /BP-20201201-1/ })).toHaveTextContent(/900,00.*300,00.*300,00.*300,00/);
  await user.type(screen.getByLabelText(/^Département/), '69');
  await user.click(screen.getByRole('button', { name: 'Établir le bordereau' }));
  expect(await screen.findByText('Maison Durand : aucun compte bancaire n’est connu.')).toBeVisible();
  expect(sent).toMatchObject([{ departement: '69' }]);
  expect(await axeFaults(container)).toEqual([]);
});

test('the answers of the bank are shown before they are written', async () => {
  const user = userEvent.setup();
  const runs: boolean[] = [];
  const answers = answer(ImportBankAnswersDocument, ({ dryRun }) => {
    runs.push(dryRun);
    return {
      importBankAnswers: {
        outcomes: [
          { row: 2, line: 'BP-20201201-1-0001', diReference: '069-0000CK-00-202003-1', state: 'RECORDED' as const, message: 'Sera enregistrée.' },
          { row: 3, line: 'BP-INCONNU', diReference: null, state: 'UNKNOWN' as const, message: 'Cette ligne n’est dans aucun bordereau.' },
        ],
        work: null,
        refusals: [],
      },
    };
  });
  renderAt({ at: '/paiements/bordereaux', mocks: [...base, list([order]), answers] });
  await user.upload(await screen.findByLabelText(/^Fichier des réponses/), new File(['ligne;resultat'], 'reponses.csv', { type: 'text/csv' }));
  expect(await screen.findByText('Cette ligne n’est dans aucun bordereau.')).toBeVisible();
  expect(runs).toEqual([true]);
  await user.click(screen.getByRole('button', { name: 'Enregistrer ces réponses' }));
  expect(await screen.findByText('Enregistrée')).toBeVisible();
  expect(runs).toEqual([true, false]);
});

test('one order has its control totals, its transfers, and its file on demand alone', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const page = answer(PaymentOrderDocument, {
    paymentOrder: {
      ...order,
      byDepartement: [{ departement: '69', ...total(3, 90_000) }],
      lines: {
        pageInfo: { hasNextPage: false, endCursor: null },
        nodes: [{ reference: 'BP-20201201-1-0001', diReference: '069-0000CK-00-202003-1', siret: '73282932000074', establishmentName: 'Boulangerie Martin', amount: 30_000, ibanMasked: 'FR76 •••• 189', status: 'REJECTED' as const, paymentReference: null, paidOn: null, reason: 'Compte clos' }],
      },
    },
  });
  const file = answer(ExportPaymentOrderDocument, (variables) => {
    asked.push(variables);
    return { exportPaymentOrder: { name: null, csv: null, refusals: [] } };
  });
  const { container } = renderAt({ at: '/paiements/bordereaux/BP-20201201-1', mocks: [...base, page, file] });
  expect(await screen.findByText('Compte clos')).toBeVisible();
  expect(screen.getByText('Département 69')).toBeVisible();
  expect(asked).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Télécharger le fichier' }));
  await waitFor(() => expect(asked).toEqual([{ reference: 'BP-20201201-1' }]));
  expect(await axeFaults(container)).toEqual([]);
});
