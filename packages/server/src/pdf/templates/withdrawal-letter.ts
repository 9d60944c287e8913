import type { Fact, Layout } from '../layout.ts';
import type { PdfHead } from '../pdf-maker.ts';
import { appealsOf, type Appeals } from './appeals.ts';

/** The decision that withdraws another one. All texts are ready to print; texts of several lines are a paragraph a line. */
export interface WithdrawalLetterData extends PdfHead {
  /** « Retrait d’une décision d’autorisation » */
  readonly name: string;
  readonly subject: string;
  readonly administration: string;
  readonly withdrawnAt: string;
  readonly withdrawnBy: string;
  readonly establishment: readonly Fact[];
  /** The decision that is withdrawn. */
  readonly decision: readonly Fact[];
  /** By what law. */
  readonly law: string;
  readonly reason: readonly string[];
  /** What follows from it. */
  readonly next: readonly string[];
  /** Null when it takes nothing from the employer. */
  readonly appeals: Appeals | null;
}

export function withdrawalLetter(page: Layout, data: WithdrawalLetterData): void {
  page.masthead(data.name, data.subject);
  page.facts([
    { label: 'Autorité compétente', value: data.administration },
    { label: 'Retrait prononcé le', value: data.withdrawnAt },
    { label: 'Prononcé par', value: data.withdrawnBy },
  ]);
  page.heading('Établissement');
  page.facts(data.establishment);
  page.heading('Décision retirée');
  page.facts(data.decision);
  page.heading('Retrait');
  page.paragraph(data.law);
  for (const line of data.reason) page.paragraph(line);
  page.heading('Suite');
  for (const line of data.next) page.paragraph(line);
  if (data.appeals) appealsOf(page, data.appeals);
  page.paragraph('Document produit par le service APART. Les heures sont celles de Paris.', { small: true });
}
