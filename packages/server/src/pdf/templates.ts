import type PDFDocument from 'pdfkit';

/** Draws one kind of document from plain JSON data. */
export type PdfTemplate = (doc: InstanceType<typeof PDFDocument>, data: never) => void;

export const pdfTemplates: Readonly<Record<string, PdfTemplate>> = {};
