import { ok, refusal, refused, type Result } from '@apart/shared';
import { stringify } from 'csv-stringify/sync';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { findOrder, linesOfOrder } from './repository.ts';
import type { PaymentLineRow, PaymentOrderRow } from './tables.ts';

const HEADER = ['type', 'ligne', 'demande', 'siret', 'etablissement', 'departement', 'titulaire', 'iban', 'bic', 'nombre', 'montant_centimes'];

export interface OrderFile {
  readonly order: PaymentOrderRow;
  readonly name: string;
  /** UTF-8 with its mark, `;` between columns, so that a spreadsheet opens it as it is. */
  readonly csv: string;
}

/**
 * The file of a payment order, the only place where accounts are in clear; each time it is handed over is in the journal.
 * After its lines come the control totals: number and sum for each département, then for the whole.
 */
export async function exportPaymentOrder(deps: Deps, viewer: Viewer, reference: string): Promise<Result<OrderFile>> {
  return perform(deps, viewer, 'payment.export', async (tx) => {
    const order = await findOrder(tx, reference);
    if (!order) return refused(refusal('NOT_FOUND', 'reference', 'Bordereau introuvable.'));
    const lines = await linesOfOrder(tx, order.id);
    const csv = orderCsv(lines, (sealed) => deps.secrets.decrypt(sealed, 'iban'));
    await tx.record({ act: 'payment.export', subjectKind: 'payment', subjectId: order.id, detail: order.reference });
    return ok({ order, name: `${order.reference}.csv`, csv });
  });
}

function orderCsv(lines: readonly PaymentLineRow[], open: (sealed: string) => string): string {
  const rows = lines.map((line) => ['LIGNE', line.reference, line.diReference, line.siret, line.establishmentName, line.departement, line.bankHolder, open(line.ibanSealed), line.bic, 1, line.amountCents]);
  const departements = [...new Set(lines.map(({ departement }) => departement))].toSorted();
  const total = (type: string, departement: string, of: readonly PaymentLineRow[]) => [type, '', '', '', '', departement, '', '', '', of.length, of.reduce((sum, { amountCents }) => sum + amountCents, 0)];
  const totals = departements.map((departement) => total('TOTAL_DEPARTEMENT', departement, lines.filter((line) => line.departement === departement)));
  return stringify([HEADER, ...rows, ...totals, total('TOTAL', '', lines)], { delimiter: ';', bom: true, escape_formulas: true });
}
