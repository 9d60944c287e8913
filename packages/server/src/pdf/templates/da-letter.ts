import type { Fact, Layout } from '../layout.ts';
import type { PdfHead } from '../pdf-maker.ts';
import { replacing, type Replaced } from './replacing.ts';

/** The decision that authorises, express or by silence (R.5122-4). All texts are ready to print. */
export interface DaLetterData extends PdfHead {
  readonly reference: string;
  readonly bySilence: boolean;
  /** « avenant n° 1 », empty for the request itself. */
  readonly version: string;
  readonly administration: string;
  readonly issuedAt: string;
  readonly effectiveAt: string;
  readonly decidedBy: string;
  readonly establishment: readonly Fact[];
  readonly authorised: readonly Fact[];
  /** The decision whose place it takes, and why. */
  readonly replaced: Replaced | null;
  readonly comment: string | null;
  /** The administration fixed them; else they are those that the employer proposed. */
  readonly commitmentsFixed: boolean;
  /** What the employer commits to, each by its nature. */
  readonly commitments: readonly Fact[];
  /** The CSE is to be informed when it ends: the last authorised day, or null. */
  readonly cseInformedOn: string | null;
  /** The ways to contest it. */
  readonly appeals: string;
}

export function daLetter(page: Layout, data: DaLetterData): void {
  page.masthead(
    data.bySilence ? 'Décision d’autorisation née du silence' : 'Décision d’autorisation',
    `Activité partielle — ${data.version ? `${data.version}, ` : ''}dossier ${data.reference}`,
  );
  page.facts([
    { label: 'Autorité compétente', value: data.administration },
    { label: 'Décision éditée le', value: data.issuedAt },
    { label: 'Décision effective le', value: data.effectiveAt },
    ...(data.bySilence ? [] : [{ label: 'Décidée par', value: data.decidedBy }]),
  ]);
  page.heading('Établissement');
  page.facts(data.establishment);
  page.heading('Décision');
  if (data.replaced) page.paragraph(replacing(data.replaced));
  page.paragraph(
    data.bySilence
      ? 'Aucune décision n’ayant été notifiée avant le terme fixé au dépôt, le silence de l’administration vaut acceptation de la demande (article R. 5122-4 du code du travail). Le placement en activité partielle est autorisé dans les limites suivantes.'
      : 'Après examen de la demande, le placement en activité partielle est autorisé dans les limites suivantes (articles L. 5122-1 et R. 5122-4 du code du travail).',
  );
  page.facts(data.authorised);
  if (data.comment) {
    page.heading('Observations');
    page.paragraph(data.comment);
  }
  if (data.commitments.length > 0) {
    page.heading('Engagements');
    page.paragraph(`${data.commitmentsFixed ? 'L’administration fixe les engagements suivants, et vérifie qu’ils sont tenus' : 'L’employeur s’engage à ce qui suit\u00a0; l’administration vérifie que ces engagements sont tenus'} (article R. 5122-9 du code du travail).`);
    page.facts(data.commitments);
  }
  page.heading('Suite');
  page.paragraph(
    'Les demandes d’indemnisation s’ouvrent mois par mois depuis cette décision, dans l’espace de l’établissement. Informez le comité social et économique, s’il existe, de la présente décision.',
  );
  if (data.cseInformedOn) {
    page.paragraph(`À la fin de l’autorisation, le ${data.cseInformedOn}, informez le comité social et économique des conditions dans lesquelles l’activité partielle a été mise en œuvre\u00a0: votre entreprise compte au moins cinquante salariés (article R. 5122-2 du code du travail).`);
  }
  page.heading('Voies et délais de recours');
  page.paragraph(data.appeals);
  page.paragraph(
    'Document produit par le service APART en application de l’article R. 5122-4 du code du travail. Les heures sont celles de Paris.',
    { small: true },
  );
}
