import type { Fact, Layout } from '../layout.ts';
import type { PdfHead } from '../pdf-maker.ts';

/** « Récépissé de dépôt » of a request or an avenant (R.5122-26). All texts are ready to print. */
export interface ReceiptData extends PdfHead {
  /** « de la demande d’autorisation préalable 069-ABC12D-00 » */
  readonly subject: string;
  readonly author: string;
  /** Date and hour of reception, in Paris. */
  readonly receivedAt: string;
  readonly establishment: readonly Fact[];
  readonly content: readonly Fact[];
  readonly documents: readonly { readonly name: string; readonly size: string; readonly sha256: string }[];
  /** Null for a file of the old system whose term is not known. */
  readonly term: { readonly dueAt: string; readonly regime: string; readonly source: string } | null;
}

export function receipt(page: Layout, data: ReceiptData): void {
  page.masthead('Récépissé de dépôt', data.subject);
  page.facts([
    { label: 'Auteur du dépôt', value: data.author },
    { label: 'Date et heure de réception', value: data.receivedAt },
  ]);
  if (data.term) {
    page.highlight(`Sans réponse de l’administration, la demande est acceptée le ${data.term.dueAt}.`, [
      `${data.term.regime}.`,
      `Source\u00a0: ${data.term.source}. Ce terme a été calculé au dépôt\u00a0; il ne change plus.`,
      'Une autorisation, un refus ou un renvoi pour complément peut intervenir avant ce terme.',
    ]);
  }
  page.heading('Établissement');
  page.facts(data.establishment);
  page.heading('Contenu de la demande');
  page.facts(data.content);
  page.heading('Pièces jointes');
  if (data.documents.length === 0) page.paragraph('Aucune pièce n’est jointe.');
  else {
    page.table(
      [
        { title: 'Nom', width: 0.4 },
        { title: 'Taille', width: 0.12, align: 'right' },
        { title: 'Empreinte SHA-256', width: 0.48 },
      ],
      data.documents.map((piece) => [piece.name, piece.size, piece.sha256]),
    );
  }
  page.paragraph(
    'Récépissé électronique délivré en application de l’article R. 5122-26 du code du travail. Les heures sont celles de Paris. Conservez ce document.',
    { small: true },
  );
}
