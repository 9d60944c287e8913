import { type DiImportCells, type DiImportColumn, diImportColumnOf, REQUIRED_DI_IMPORT_COLUMNS } from './columns.ts';
import { diImportFault, type DiImportFault } from './faults.ts';

/** The titles of a file, in their order; null for those that the format does not have. */
export interface DiImportHeader {
  readonly columns: readonly (DiImportColumn | null)[];
  readonly titles: readonly string[];
  readonly faults: readonly DiImportFault[];
  /** False when a compulsory column is missing or comes twice: nothing can be read. */
  readonly usable: boolean;
}

/** Columns come in any order; an unknown one is told and left out, a missing one stops the reading. */
export function readDiImportHeader(titles: readonly string[]): DiImportHeader {
  const columns = titles.map((title) => diImportColumnOf(title) ?? null);
  const unknown = titles.flatMap((title, index) =>
    columns[index] === null && title.trim() !== '' && !OURS.has(title.trim())
      ? [diImportFault('DI-IMP-001', `La colonne «\u00a0${title.trim()}\u00a0» ne fait pas partie du modèle\u00a0: elle est laissée de côté. Vérifiez son titre si elle devait être lue.`, { line: 1, column: title.trim(), severity: 'WARNING' })]
      : [],
  );
  const missing = REQUIRED_DI_IMPORT_COLUMNS.filter((column) => !columns.includes(column)).map((column) =>
    diImportFault('DI-IMP-002', `La colonne «\u00a0${column}\u00a0» manque\u00a0: ajoutez-la, ou repartez du modèle.`, { line: 1, column }),
  );
  const twice = columns.flatMap((column, index) =>
    column !== null && columns.indexOf(column) !== index ? [diImportFault('DI-IMP-002', `La colonne «\u00a0${column}\u00a0» figure deux fois\u00a0: gardez-en une.`, { line: 1, column })] : [],
  );
  const hours = columns.some((column) => column !== null && /^(?:semaine$|s\d_)/.test(column))
    ? []
    : [diImportFault('DI-IMP-002', 'Aucune semaine n’est donnée\u00a0: ajoutez la colonne «\u00a0semaine\u00a0» (une ligne par salarié et par semaine), ou les colonnes «\u00a0s1_chomees\u00a0» à «\u00a0s5_chomees\u00a0» du modèle.', { line: 1, column: 'semaine' })];
  const errors = [...missing, ...twice, ...hours];
  return { columns, titles, faults: [...unknown, ...errors], usable: errors.length === 0 };
}

/** The column that our own error file adds. */
export const DI_IMPORT_ERROR_COLUMN = 'a_corriger';
const OURS: ReadonlySet<string> = new Set([DI_IMPORT_ERROR_COLUMN]);

/** The cells of a record under their columns. The apostrophe that neutralises a formula in our files is taken off again. */
export function diImportCells({ columns }: DiImportHeader, record: readonly string[]): DiImportCells {
  const cells: Partial<Record<DiImportColumn, string>> = {};
  for (const [index, column] of columns.entries()) if (column !== null) cells[column] = (record[index] ?? '').trim().replace(/^'(?=[=+\-@])/, '');
  return cells;
}
