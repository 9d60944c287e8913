import { parisDayOf } from '@apart/shared';
import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null;

/** A column of a file: its name, and what it holds of a row. */
export interface ListColumn<Row> {
  readonly name: string;
  readonly of: (row: Row) => Cell;
}

/** For a spreadsheet in French: semicolons; a cell is never a formula. */
const OPTIONS = { delimiter: ';', escape_formulas: true, record_delimiter: '\r\n' } as const;

/** The first line, after the mark that says UTF-8. */
export const headOf = <Row>(columns: readonly ListColumn<Row>[]): string => stringify([columns.map(({ name }) => name)], { ...OPTIONS, bom: true });

export const linesOf = <Row>(columns: readonly ListColumn<Row>[], rows: readonly Row[]): string => stringify(rows.map((row) => columns.map(({ of }) => of(row))), OPTIONS);

/** Hundredths as a spreadsheet in French reads them: « 1200,50 ». */
export const decimal = (hundredths: number | null | undefined): Cell => (typeof hundredths === 'number' ? (hundredths / 100).toFixed(2).replace('.', ',') : null);

/** The day in Paris, `YYYY-MM-DD`. */
export const dayOf = (at: Date | null | undefined): Cell => (at ? parisDayOf(at) : null);
