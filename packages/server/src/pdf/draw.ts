import PDFDocument from 'pdfkit';
import type { PdfRequest } from './pdf-maker.ts';
import { pdfTemplates } from './templates.ts';

/** Draws one document; throws when no template has that name. */
export function drawPdf(request: PdfRequest): Promise<Uint8Array> {
  const template = pdfTemplates[request.template];
  if (!template) throw new Error(`No PDF template is named ${request.template}`);
  return new Promise((resolve, reject) => {
    const doc = new PDFDocument({ size: 'A4', margin: 56, tagged: true, lang: 'fr-FR', displayTitle: true });
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    template(doc, request.data as never);
    doc.end();
  });
}
