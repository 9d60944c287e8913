import { isDay, parseDay, refusal, refused, ok, type Day, type Result } from '@apart/shared';
import { parse } from 'csv-parse/sync';

/** One answer of the bank, as it is read. */
export interface BankAnswer {
  /** Number of the row in the file, the titles being the first. */
  readonly row: number;
  readonly line: string;
  readonly answer: { readonly kind: 'PAID'; readonly paymentReference: string; readonly paidOn: Day } | { readonly kind: 'REJECTED'; readonly reason: string };
}

export interface UnreadRow {
  readonly row: number;
  readonly line: string;
  readonly problem: string;
}

const ACCEPTED = ['ACCEPTE', 'ACCEPTÉ', 'PAYE', 'PAYÉ'];
const REJECTED = ['REJETE', 'REJETÉ'];
export const MAX_ANSWERS = 5000;

/**
 * Reads the answers of the bank: columns « ligne », « resultat » (ACCEPTE or REJETE), « reference_virement » and « date » (AAAA-MM-JJ or
 * JJ/MM/AAAA) when accepted, « motif » when rejected; `;`, `,` or a tab between them. Rows that cannot be read are told, the others kept.
 * Refusals of the whole: FILE_UNREADABLE, COLUMNS_MISSING, TOO_MANY_LINES.
 */
export function readAnswers(csv: string): Result<{ readonly answers: readonly BankAnswer[]; readonly unread: readonly UnreadRow[] }> {
  let records: Record<string, string>[];
  try {
    records = parse(csv, {
      bom: true,
      delimiter: [';', ',', '\t'],
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
      columns: (titles: string[]) => titles.map((title) => title.trim().toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '')),
    });
  } catch {
    return refused(refusal('FILE_UNREADABLE', 'csv', 'Ce fichier ne se lit pas comme un CSV : vérifiez les guillemets et le séparateur.'));
  }
  if (records.length > MAX_ANSWERS) return refused(refusal('TOO_MANY_LINES', 'csv', `${MAX_ANSWERS} réponses au plus par fichier : coupez-le en plusieurs.`, { numbers: { max: MAX_ANSWERS, lines: records.length } }));
  if (records.length === 0 || !['ligne', 'resultat'].every((title) => title in records[0]!)) {
    return refused(refusal('COLUMNS_MISSING', 'csv', 'Les colonnes « ligne » et « resultat » sont attendues en première ligne, et au moins une réponse ensuite.'));
  }
  const answers: BankAnswer[] = [];
  const unread: UnreadRow[] = [];
  for (const [index, record] of records.entries()) {
    const at = { row: index + 2, line: record.ligne ?? '' };
    const read = readAnswer(record);
    if (typeof read === 'string') unread.push({ ...at, problem: read });
    else answers.push({ ...at, answer: read });
  }
  return ok({ answers, unread });
}

function readAnswer(record: Record<string, string>): BankAnswer['answer'] | string {
  const result = (record.resultat ?? '').toUpperCase();
  if (!record.ligne) return 'La colonne « ligne » est vide.';
  if (REJECTED.includes(result)) return record.motif ? { kind: 'REJECTED', reason: record.motif } : 'Un rejet a besoin de son motif.';
  if (!ACCEPTED.includes(result)) return `« ${record.resultat ?? ''} » : le résultat est ACCEPTE ou REJETE.`;
  const paidOn = readDay(record.date ?? '');
  if (!paidOn) return `« ${record.date ?? ''} » : une date est attendue, par exemple 2026-12-01.`;
  return record.reference_virement ? { kind: 'PAID', paymentReference: record.reference_virement, paidOn } : 'Un virement fait a besoin de sa référence.';
}

function readDay(text: string): Day | null {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  const iso = french ? `${french[3]}-${french[2]}-${french[1]}` : text;
  if (!isDay(iso)) return null;
  const read = parseDay(iso);
  return read.ok ? read.value : null;
}
