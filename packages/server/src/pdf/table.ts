import type { Doc, Struct } from './layout.ts';
import { colours, PAGE, sizes } from './style.ts';

/** `width` is a share of the page's width; the shares of a table add up to 1. */
export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align?: 'left' | 'right';
}

export interface TableContent {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Last row, in bold. */
  readonly totals?: readonly string[] | undefined;
  /** The first cell of each row heads it. */
  readonly rowHeaders?: boolean;
  /** Without a row of titles. */
  readonly bare?: boolean;
}

interface CellStyle {
  readonly font: 'regular' | 'bold';
  readonly colour: string;
}

const PAD = 5;
const heading: CellStyle = { font: 'bold', colour: colours.ink };
const plain: CellStyle = { font: 'regular', colour: colours.ink };
const label: CellStyle = { font: 'regular', colour: colours.muted };

/** Draws a tagged table (Table, TR, TH with its scope, TD); a row is never cut, titles come again on each page. */
export function drawTable(doc: Doc, parent: Struct, content: TableContent): void {
  const table = doc.struct('Table');
  parent.add(table);
  if (!content.bare) drawTitles(doc, content, table);
  for (const row of content.rows) {
    const height = heightOf(doc, content, row, plain);
    if (doc.y + height > PAGE.bottom) {
      doc.addPage();
      if (!content.bare) drawTitles(doc, content, undefined);
    }
    drawRow(doc, content, row, height, table, (index) => (content.rowHeaders && index === 0 ? { style: label, tag: 'TH', scope: 'Row' } : { style: plain, tag: 'TD' }));
  }
  if (content.totals) {
    const height = heightOf(doc, content, content.totals, heading);
    if (doc.y + height > PAGE.bottom) doc.addPage();
    drawRow(doc, content, content.totals, height, table, (index) => ({ style: heading, tag: index === 0 ? 'TH' : 'TD', scope: 'Row' }));
  }
  table.end();
  doc.x = PAGE.margin;
  doc.y += 8;
}

function drawTitles(doc: Doc, content: TableContent, table: Struct | undefined): void {
  const titles = content.columns.map((column) => column.title);
  const height = heightOf(doc, content, titles, heading);
  if (doc.y + height * 2 > PAGE.bottom) doc.addPage();
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(PAGE.margin, doc.y, PAGE.width, height).fill(colours.tint);
  doc.endMarkedContent();
  drawRow(doc, content, titles, height, table, () => ({ style: heading, tag: 'TH', scope: 'Column' }));
}

function heightOf(doc: Doc, content: TableContent, row: readonly string[], style: CellStyle): number {
  doc.font(style.font).fontSize(sizes.table);
  const heights = row.map((text, index) => doc.heightOfString(text === '' ? ' ' : text, { width: innerWidth(content, index) }));
  return Math.max(...heights) + PAD * 2;
}

const widthOf = (content: TableContent, index: number): number => (content.columns[index]?.width ?? 0) * PAGE.width;
const innerWidth = (content: TableContent, index: number): number => widthOf(content, index) - PAD * 2;

function drawRow(
  doc: Doc,
  content: TableContent,
  row: readonly string[],
  height: number,
  table: Struct | undefined,
  cellOf: (index: number) => { style: CellStyle; tag: 'TH' | 'TD'; scope?: 'Row' | 'Column' },
): void {
  const top = doc.y;
  const tr = table ? doc.struct('TR') : undefined;
  if (table && tr) table.add(tr);
  let left = PAGE.margin;
  row.forEach((text, index) => {
    const { style, tag, scope } = cellOf(index);
    const x = left + PAD;
    const draw = () => {
      doc.font(style.font).fontSize(sizes.table).fillColor(style.colour);
      doc.text(text, x, top + PAD, { width: innerWidth(content, index), align: content.columns[index]?.align ?? 'left' });
    };
    if (tr) tr.add(cell(doc, tag, scope, draw));
    else asArtifact(doc, draw);
    left += widthOf(content, index);
  });
  tr?.end();
  doc.y = top + height;
  asArtifact(doc, () => {
    doc.lineWidth(0.5).strokeColor(colours.line);
    doc.moveTo(PAGE.margin, doc.y).lineTo(PAGE.margin + PAGE.width, doc.y).stroke();
  });
}

function cell(doc: Doc, tag: 'TH' | 'TD', scope: 'Row' | 'Column' | undefined, draw: () => void): Struct {
  const struct = doc.struct(tag, {}, draw);
  if (tag === 'TH' && scope) {
    // PDFKit has no option for a cell's scope; its own tables write this same dictionary.
    const attributes = doc.ref({ O: 'Table', Scope: scope });
    (struct as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data.A = attributes;
    attributes.end('');
  }
  return struct;
}

function asArtifact(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}
