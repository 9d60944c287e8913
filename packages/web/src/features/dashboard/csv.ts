/** A table as a file for a spreadsheet: semicolons, UTF-8 with its mark, and no cell that a spreadsheet would run as a formula. */
export async function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): Promise<Blob> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  return new Blob([stringify([[...header], ...rows.map((row) => [...row])], { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' })], { type: 'text/csv;charset=utf-8' });
}
