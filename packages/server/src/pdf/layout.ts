import type PDFDocument from 'pdfkit';
import { colours, PAGE, sizes } from './style.ts';
import { drawTable, type Column } from './table.ts';

export type Doc = InstanceType<typeof PDFDocument>;
export type Struct = ReturnType<Doc['struct']>;

/** A field as it reads: its label, and its value already written in French. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** « R. 5122-4 » is never cut at the end of a line. */
const unbroken = (text: string): string => text.replaceAll(/\b([DLR]\.) (?=\d)/g, '$1\u00a0');

/**
 * Writes a tagged document from top to bottom: each call adds a block under the last one, on a new page when it does not
 * fit. Values arrive as the texts to print: this thread knows neither the law nor the calendar.
 */
export class Layout {
  readonly doc: Doc;
  readonly #root: Struct;

  constructor(doc: Doc) {
    this.doc = doc;
    // A tagged document has one root, « Document », that holds its blocks.
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
  }

  /** Closes the structure; nothing may be written after. */
  end(): void {
    this.#root.end();
  }

  /** The name of the service, then the title of the document and what it is about. */
  masthead(title: string, subtitle: string): void {
    const { doc } = this;
    const top = doc.y;
    this.#structured('P', () => {
      doc.font('bold').fontSize(sizes.brand).fillColor(colours.accent).text('APART', PAGE.margin, top, { continued: true, width: PAGE.width });
      doc.font('regular').fillColor(colours.muted).text(' — Activité partielle');
    });
    this.#rule(doc.y + 6, colours.accent, 1.5);
    doc.y += 26;
    this.#structured('H1', () => doc.font('bold').fontSize(sizes.title).fillColor(colours.ink).text(title, PAGE.margin, doc.y, { width: PAGE.width }));
    doc.y += 2;
    this.#structured('P', () => doc.font('regular').fontSize(sizes.subtitle).fillColor(colours.muted).text(subtitle, { width: PAGE.width }));
    doc.y += 12;
  }

  /** `together`: in points, what has to fit on the same page below it. */
  heading(text: string, { together = 50 }: { readonly together?: number } = {}): void {
    const { doc } = this;
    // A heading never stays alone at the foot of a page.
    this.#need(together + 20);
    doc.y += 10;
    this.#structured('H2', () => doc.font('bold').fontSize(sizes.heading).fillColor(colours.accent).text(text, PAGE.margin, doc.y, { width: PAGE.width }));
    doc.y += 5;
  }

  paragraph(typed: string, options: { readonly strong?: boolean; readonly small?: boolean } = {}): void {
    const { doc } = this;
    const text = unbroken(typed);
    doc.font(options.strong ? 'bold' : 'regular').fontSize(options.small ? sizes.small : sizes.body);
    this.#need(Math.min(doc.heightOfString(text, { width: PAGE.width, lineGap: 2 }), 120));
    this.#structured('P', () =>
      doc.fillColor(options.small ? colours.muted : colours.ink).text(text, PAGE.margin, doc.y, { width: PAGE.width, lineGap: 2 }),
    );
    doc.y += options.small ? 3 : 6;
  }

  /** What must not be missed: a tinted block with a bar on its left. */
  highlight(title: string, typed: readonly string[]): void {
    const { doc } = this;
    const lines = typed.map(unbroken);
    const width = PAGE.width - 32;
    const titleHeight = doc.font('bold').fontSize(sizes.lead).heightOfString(title, { width });
    doc.font('regular').fontSize(sizes.body);
    const heights = lines.map((line) => doc.heightOfString(line, { width, lineGap: 2 }) + 3);
    const height = titleHeight + heights.reduce((sum, one) => sum + one, 0) + 24;
    this.#need(height + 8);
    const top = doc.y + 4;
    this.#artifact(() => {
      doc.rect(PAGE.margin, top, PAGE.width, height).fill(colours.tint);
      doc.rect(PAGE.margin, top, 4, height).fill(colours.accent);
    });
    doc.y = top + 10;
    this.#structured('P', () => doc.font('bold').fontSize(sizes.lead).fillColor(colours.ink).text(title, PAGE.margin + 18, doc.y, { width }));
    doc.y += 3;
    for (const line of lines) {
      this.#structured('P', () => doc.font('regular').fontSize(sizes.body).fillColor(colours.ink).text(line, PAGE.margin + 18, doc.y, { width, lineGap: 2 }));
      doc.y += 3;
    }
    doc.x = PAGE.margin;
    doc.y = top + height + 10;
  }

  /** Labels on the left, values on the right: a table of two columns whose rows are headed by their label. */
  facts(facts: readonly Fact[]): void {
    drawTable(this.doc, this.#root, {
      columns: [{ title: '', width: 0.36 }, { title: '', width: 0.64 }],
      rows: facts.flatMap((fact) => inParts(fact.value).map((part, index) => [index === 0 ? fact.label : `${fact.label} (suite)`, part])),
      rowHeaders: true,
      bare: true,
    });
  }

  table(columns: readonly Column[], rows: readonly (readonly string[])[], totals?: readonly string[]): void {
    drawTable(this.doc, this.#root, { columns, rows, totals });
  }

  #need(height: number): void {
    if (this.doc.y + height > PAGE.bottom) this.doc.addPage();
  }

  #structured(kind: string, draw: () => void): void {
    this.#root.add(this.doc.struct(kind, {}, draw));
  }

  #artifact(draw: () => void): void {
    const { doc } = this;
    doc.markContent('Artifact', { type: 'Layout' });
    doc.save();
    draw();
    doc.restore();
    doc.endMarkedContent();
  }

  #rule(y: number, colour: string, width: number): void {
    const { doc } = this;
    this.#artifact(() => doc.lineWidth(width).strokeColor(colour).moveTo(PAGE.margin, y).lineTo(PAGE.margin + PAGE.width, y).stroke());
  }
}

/** A row is never cut over two pages: a long text takes several, cut between words. */
const MAX_CELL = 1200;
const MAX_LINES = 25;

function inParts(text: string): readonly string[] {
  const lines = text.split('\n');
  if (lines.length > MAX_LINES) {
    return [...inParts(lines.slice(0, MAX_LINES).join('\n')), ...inParts(lines.slice(MAX_LINES).join('\n'))];
  }
  if (text.length <= MAX_CELL) return [text];
  const space = text.lastIndexOf(' ', MAX_CELL);
  const end = space > 0 ? space : MAX_CELL;
  return [text.slice(0, end), ...inParts(text.slice(end).trimStart())];
}

/** Writes « reference — title » and « page n sur m » at the foot of each page, once all are drawn. */
export function drawFooters(doc: Doc, text: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    // Below the text area: without this, writing there would start a new page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular').fontSize(sizes.small).fillColor(colours.muted);
    doc.text(text, PAGE.margin, PAGE.footer, { width: PAGE.width * 0.8, lineBreak: false });
    doc.text(`Page ${index - start + 1} sur ${count}`, PAGE.margin, PAGE.footer, { width: PAGE.width, align: 'right' });
    doc.endMarkedContent();
  }
}
