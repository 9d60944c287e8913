import type { PieceKind, ServiceQuery } from '@apart/schema';
import { untilSignedIn } from '../../apollo/signed-out.ts';
import { sizeText } from '../../ui/format.ts';

export interface UploadRefusal {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly article: string | null;
}

type Limits = Pick<ServiceQuery['service'], 'maxDocumentBytes' | 'acceptedDocumentTypes'>;

const refusal = (code: string, message: string): UploadRefusal => ({ code, path: 'file', message, article: null });

const NAMES: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' };

export const typesText = (types: readonly string[]): string => types.map((type) => NAMES[type] ?? type).join(', ');

export interface Sent {
  /** What refuses it; nothing when it is attached. */
  readonly refusals: readonly UploadRefusal[];
  readonly documentId?: string;
}

const refusedBy = (one: UploadRefusal): Sent => ({ refusals: [one] });

/** Sends one piece of a request. */
export async function sendDocument(reference: string, file: File, kind: PieceKind, limits: Limits): Promise<Sent> {
  if (file.size > limits.maxDocumentBytes) {
    return refusedBy(refusal('DOCUMENT_TOO_LARGE', `«\u00a0${file.name}\u00a0» pèse ${sizeText(file.size)}\u00a0; une pièce pèse ${sizeText(limits.maxDocumentBytes)} au plus.`));
  }
  const body = new FormData();
  // Before the file: the server reads in order.
  body.append('kind', kind);
  body.append('file', file);
  try {
    const response = await fetch(`/files/dap/${encodeURIComponent(reference)}`, { method: 'POST', body, credentials: 'same-origin' });
    if (response.status === 401) {
      await untilSignedIn();
      return await sendDocument(reference, file, kind, limits);
    }
    const answer = (await response.json().catch(() => ({}))) as { refusals?: readonly UploadRefusal[]; document?: { id: string } };
    if (response.ok && answer.document) return { refusals: [], documentId: answer.document.id };
    return { refusals: answer.refusals ?? [refusal('UPLOAD_FAILED', 'La pièce n’a pas pu être jointe. Réessayez dans un instant.')] };
  } catch {
    return refusedBy(refusal('UPLOAD_FAILED', 'La connexion a été coupée pendant l’envoi de la pièce. Choisissez-la à nouveau.'));
  }
}
