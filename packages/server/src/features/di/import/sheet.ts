import { DI_IMPORT_CHOICES, DI_IMPORT_COLUMN_HELP, type DiImportColumn } from '@apart/shared';
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';

export type SheetFormat = 'csv' | 'xlsx';

/** A table to download: titles, then rows of texts and numbers. */
export interface Sheet {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export const SHEET_TYPES: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The bytes of a table. CSV: semicolons, decimal commas and the mark of UTF-8, as French spreadsheets open it; a text that would be
 * taken for a formula has an apostrophe before it. XLSX: texts stay texts, so that numbers of people lose no digit.
 */
export async function sheetBytes(sheet: Sheet, format: SheetFormat): Promise<Buffer> {
  if (format === 'csv') {
    const rows = sheet.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : (cell ?? ''))));
    return Buffer.from(stringify([sheet.titles, ...rows], { bom: true, delimiter: ';', escape_formulas: true, record_delimiter: '\r\n' }));
  }
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const cell = (value: string | number | null) => (value === null ? null : { value, type: typeof value === 'number' ? Number : String });
  const lines = [sheet.titles.map(bold), ...sheet.rows.map((row) => row.map(cell))];
  return writeExcelFile([
    { data: lines, sheet: 'Lignes', columns: sheet.titles.map((title) => ({ width: Math.max(12, title.length + 2) })), stickyRowsCount: 1 },
    { data: help(), sheet: 'Aide', columns: [{ width: 24 }, { width: 90 }] },
  ] as never).toBuffer();
}

/** What each column holds, on a second sheet that the import does not read. */
function help(): { value: string; fontWeight?: 'bold' }[][] {
  const codes = (column: string): string => (column in DI_IMPORT_CHOICES ? ` Codes\u00a0: ${DI_IMPORT_CHOICES[column as keyof typeof DI_IMPORT_CHOICES].codes.join(', ')}.` : '');
  return [
    [{ value: 'Colonne', fontWeight: 'bold' }, { value: 'Ce qu’elle contient', fontWeight: 'bold' }],
    ...(Object.entries(DI_IMPORT_COLUMN_HELP) as [DiImportColumn, string][]).map(([column, text]) => [{ value: column }, { value: `${text}.${codes(column)}` }]),
    [{ value: 's1_… à s5_…' }, { value: 'Une ligne par salarié\u00a0: heures de la première, de la deuxième… semaine du mois. Deux des trois durées suffisent.' }],
  ];
}
