import PDFDocument from 'pdfkit';
import { registerFonts } from './fonts.ts';
import { drawFooters, Layout } from './layout.ts';
import type { PdfRequest } from './pdf-maker.ts';
import { PAGE } from './style.ts';
import { pdfTemplates } from './templates.ts';

/**
 * Draws one document as PDF/A-2a: tagged, in French, fonts embedded. The same data give the same bytes: its date is
 * the one that the data carry. Throws when no template has that name.
 */
export function drawPdf(request: PdfRequest): Promise<Uint8Array> {
  const template = pdfTemplates[request.template];
  if (!template) throw new Error(`No PDF template is named ${request.template}`);
  const { title, footer, madeAt } = request.data;
  return new Promise((resolve, reject) => {
    const doc = new PDFDocument({
      size: 'A4',
      margins: { top: PAGE.margin, bottom: PAGE.height - PAGE.bottom, left: PAGE.margin, right: PAGE.margin },
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      lang: 'fr-FR',
      displayTitle: true,
      bufferPages: true,
      info: { Title: title, Author: 'APART', Creator: 'APART', Producer: 'APART', CreationDate: new Date(madeAt), ModDate: new Date(madeAt) },
    });
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    registerFonts(doc);
    doc.font('regular');
    const page = new Layout(doc);
    template(page, request.data as never);
    page.end();
    drawFooters(doc, footer);
    doc.end();
  });
}
