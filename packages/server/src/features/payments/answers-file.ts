import { isDay, parseDay, refusal, refused, ok, type Day, type Result } from '@apart/shared';
import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';

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
export const MAX_ANSWERS = 50_000;
/** Characters read before others have their turn. */
const CHUNK = 65_536;

/**
 * Reads the answers of the bank: columns « ligne », « resultat » (ACCEPTE or REJETE), « reference_virement » and « date » (AAAA-MM-JJ or
 * JJ/MM/AAAA) when accepted, « motif » when rejected; `;`, `,` or a tab between them. Rows that cannot be read are told, the others kept.
 * Refusals of the whole: FILE_UNREADABLE, COLUMNS_MISSING, TOO_MANY_LINES.
 */
export async function readAnswers(csv: string): Promise<Result<{ readonly answers: readonly BankAnswer[]; readonly unread: readonly UnreadRow[] }>> {
  const columnsMissing = refusal('COLUMNS_MISSING', 'csv', 'Les colonnes «\u00a0ligne\u00a0» et «\u00a0resultat\u00a0» sont attendues en première ligne, et au moins une réponse ensuite.');
  const answers: BankAnswer[] = [];
  const unread: UnreadRow[] = [];
  let row = 1;
  try {
    for await (const record of recordsOf(csv)) {
      row += 1;
      if (row === 2 && !['ligne', 'resultat'].every((title) => title in record)) return refused(columnsMissing);
      if (row > MAX_ANSWERS + 1) return refused(refusal('TOO_MANY_LINES', 'csv', `${MAX_ANSWERS.toLocaleString('fr-FR')} réponses au plus par fichier\u00a0: coupez-le en plusieurs.`, { numbers: { max: MAX_ANSWERS } }));
      const at = { row, line: record.ligne ?? '' };
      const read = readAnswer(record);
      if (typeof read === 'string') unread.push({ ...at, problem: read });
      else answers.push({ ...at, answer: read });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused(refusal('FILE_UNREADABLE', 'csv', 'Ce fichier ne se lit pas comme un CSV\u00a0: vérifiez les guillemets et le séparateur.'));
  }
  return row === 1 ? refused(columnsMissing) : ok({ answers, unread });
}

/** The records of the file, by chunks: a large one lets others have their turn. */
function recordsOf(csv: string): AsyncIterable<Record<string, string>> {
  const parser = parse({
    bom: true,
    delimiter: [';', ',', '\t'],
    skip_empty_lines: true,
    trim: true,
    relax_column_count: true,
    columns: (titles: string[]) => titles.map((title) => title.trim().toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '')),
  });
  return Readable.from(chunksOf(csv)).pipe(parser);
}

function* chunksOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += CHUNK) yield text.slice(start, start + CHUNK);
}

function readAnswer(record: Record<string, string>): BankAnswer['answer'] | string {
  const result = (record.resultat ?? '').toUpperCase();
  if (!record.ligne) return 'La colonne «\u00a0ligne\u00a0» est vide.';
  if (REJECTED.includes(result)) return record.motif ? { kind: 'REJECTED', reason: record.motif } : 'Un rejet a besoin de son motif.';
  if (!ACCEPTED.includes(result)) return `«\u00a0${record.resultat ?? ''}\u00a0»\u00a0: le résultat est ACCEPTE ou REJETE.`;
  const paidOn = readDay(record.date ?? '');
  if (!paidOn) return `«\u00a0${record.date ?? ''}\u00a0»\u00a0: une date est attendue, par exemple 2026-12-01.`;
  return record.reference_virement ? { kind: 'PAID', paymentReference: record.reference_virement, paidOn } : 'Un virement fait a besoin de sa référence.';
}

function readDay(text: string): Day | null {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  const iso = french ? `${french[3]}-${french[2]}-${french[1]}` : text;
  if (!isDay(iso)) return null;
  const read = parseDay(iso);
  return read.ok ? read.value : null;
}
