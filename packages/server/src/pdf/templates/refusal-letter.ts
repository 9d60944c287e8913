import type { Fact, Layout } from '../layout.ts';
import type { PdfHead } from '../pdf-maker.ts';
import { appealsOf, type Appeals } from './appeals.ts';
import { replacing, type Replaced } from './replacing.ts';

/** The decision that refuses, with its reasons (R. 5122-4). All texts are ready to print. */
export interface RefusalLetterData extends PdfHead {
  readonly subject: string;
  readonly administration: string;
  readonly refusedAt: string;
  readonly refusedBy: string;
  readonly establishment: readonly Fact[];
  readonly asked: readonly Fact[];
  /** The decision whose place it takes, and why. */
  readonly replaced: Replaced | null;
  readonly reason: { readonly label: string; readonly article: string } | null;
  /** The explanation, a paragraph a line. */
  readonly text: readonly string[];
  /** The ways to contest it and their time limits. */
  readonly appeals: Appeals;
}

export function refusalLetter(page: Layout, data: RefusalLetterData): void {
  page.masthead('Décision de refus', data.subject);
  page.facts([
    { label: 'Autorité compétente', value: data.administration },
    { label: 'Décision prise le', value: data.refusedAt },
    { label: 'Décidée par', value: data.refusedBy },
  ]);
  page.heading('Établissement');
  page.facts(data.establishment);
  page.heading('Demande');
  page.facts(data.asked);
  page.heading('Décision');
  if (data.replaced) page.paragraph(replacing(data.replaced));
  page.paragraph('Après examen de la demande, le placement en activité partielle est refusé, pour le motif suivant (article R. 5122-4 du code du travail).');
  if (data.reason) page.highlight(data.reason.label, [data.reason.article]);
  for (const line of data.text) page.paragraph(line);
  appealsOf(page, data.appeals);
  page.paragraph('Vous pouvez aussi déposer une nouvelle demande, complétée ou corrigée, dans l’espace de l’établissement.');
  page.paragraph('Document produit par le service APART en application de l’article R. 5122-4 du code du travail. Les heures sont celles de Paris.', { small: true });
}
