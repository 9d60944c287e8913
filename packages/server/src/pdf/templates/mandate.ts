import type { Fact, Layout } from '../layout.ts';
import type { PdfHead } from '../pdf-maker.ts';

/** A mandate that a company signed. All texts are ready to print. */
export interface MandatePaperData extends PdfHead {
  readonly subject: string;
  readonly company: readonly Fact[];
  readonly cabinet: readonly Fact[];
  readonly terms: readonly Fact[];
  readonly signature: readonly Fact[];
  readonly wholeCompany: boolean;
  /** SIRET and name. */
  readonly establishments: readonly (readonly string[])[];
}

export function mandatePaper(page: Layout, data: MandatePaperData): void {
  page.masthead('Mandat', data.subject);
  page.heading('L’entreprise qui donne le mandat');
  page.facts(data.company);
  page.heading('Le cabinet qui le reçoit');
  page.facts(data.cabinet);
  page.heading('Ce qui est convenu');
  page.facts(data.terms);
  page.paragraph('L’entreprise et le cabinet peuvent y mettre fin à tout moment, en ligne\u00a0: l’accès du cabinet cesse aussitôt. Les demandes, les brouillons et leur histoire restent à l’entreprise. Le cabinet n’administre jamais l’espace de l’entreprise.');
  page.heading('Signature');
  page.facts(data.signature);
  page.heading(data.wholeCompany ? 'Établissements' : `Établissements (${data.establishments.length})`);
  if (data.wholeCompany) page.paragraph('Tous les établissements de l’entreprise, ceux à venir compris.');
  else {
    page.table(
      [
        { title: 'SIRET', width: 0.32 },
        { title: 'Dénomination', width: 0.68 },
      ],
      data.establishments,
    );
  }
}
