import { untilSignedIn } from '../../../apollo/signed-out.ts';
import { sizeText } from '../../../ui/format.ts';

export interface FileRefusal {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly article: string | null;
}

export type SentFile = { readonly id: string } | { readonly refusals: readonly FileRefusal[] };

const refusal = (code: string, message: string): SentFile => ({ refusals: [{ code, path: 'file', message, article: null }] });

/** Sends a file of lines; gives what names it from now on, or why it is refused. */
export async function sendFile(reference: string, file: File, maxBytes: number): Promise<SentFile> {
  if (file.size > maxBytes) return refusal('DI-IMP-005', `«\u00a0${file.name}\u00a0» pèse ${sizeText(file.size)}\u00a0; ${sizeText(maxBytes)} au plus. Coupez-le en plusieurs fichiers, chacun avec l’en-tête.`);
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await fetch(`/files/di/${encodeURIComponent(reference)}/lignes`, { method: 'POST', body, credentials: 'same-origin' });
    if (response.status === 401) {
      await untilSignedIn();
      return await sendFile(reference, file, maxBytes);
    }
    const answer = (await response.json().catch(() => ({}))) as { file?: { id: string }; refusals?: readonly FileRefusal[] };
    if (answer.file) return { id: answer.file.id };
    return answer.refusals ? { refusals: answer.refusals } : refusal('UPLOAD_FAILED', 'Le fichier n’a pas pu être envoyé. Réessayez dans un instant.');
  } catch {
    return refusal('UPLOAD_FAILED', 'La connexion a été coupée pendant l’envoi. Choisissez le fichier à nouveau.');
  }
}
