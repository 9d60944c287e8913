import type { Layout } from './layout.ts';
import { daLetter } from './templates/da-letter.ts';
import { diRecap } from './templates/di-recap.ts';
import { mandatePaper } from './templates/mandate.ts';
import { receipt } from './templates/receipt.ts';
import { refusalLetter } from './templates/refusal-letter.ts';
import { withdrawalLetter } from './templates/withdrawal-letter.ts';

/** Draws one kind of document from plain JSON data. */
export type PdfTemplate = (page: Layout, data: never) => void;

export const pdfTemplates: Readonly<Record<string, PdfTemplate>> = { receipt, 'da-letter': daLetter, 'refusal-letter': refusalLetter, 'withdrawal-letter': withdrawalLetter, 'di-recap': diRecap, mandate: mandatePaper };
