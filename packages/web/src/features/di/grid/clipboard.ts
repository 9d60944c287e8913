/** The cells of what a spreadsheet copies: tabs between cells, lines between rows, quotes around what holds either. */
export async function readTable(text: string): Promise<string[][]> {
  // Loaded at the first paste.
  const { parse } = await import('csv-parse/browser/esm/sync');
  return parse(text.replace(/\r?\n$/, ''), { delimiter: '\t', relax_quotes: true, relax_column_count: true, skip_empty_lines: false });
}

/** Rows of cells as a spreadsheet pastes them. A text that would be taken for a formula has an apostrophe before it. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  const safe = (cell: string): string => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell).replace(/[\t\r\n]+/g, ' ');
  return rows.map((row) => row.map(safe).join('\t')).join('\n');
}
