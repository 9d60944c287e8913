import { ok, refusal, refused, type Result } from '@apart/shared';
import { fileTypeFromBuffer } from 'file-type';
import type { Config } from '../../config.ts';

/** The files that people may attach, known by their bytes, with the ending that their name must have. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
};

export const acceptedDocumentTypes: readonly string[] = Object.keys(endings);

const MAX_NAME = 120;

/** « 400 ko »: the unit is 1,024 bytes, rounded up, as the limit is told. */
export function formatFileSize(bytes: number): string {
  return `${Math.ceil(bytes / 1024)}\u00a0ko`;
}

/** The type of a file by its bytes, whatever its name says; refused when it is empty, too large or of another type. */
export async function checkFile(config: Config, bytes: Buffer, tooLarge: boolean): Promise<Result<{ mimeType: string }>> {
  if (bytes.length === 0) return refused(refusal('DOCUMENT_EMPTY', 'file', 'Ce fichier est vide.'));
  if (tooLarge || bytes.length > config.maxDocumentBytes) return refused(documentTooLarge(config));
  const found = await fileTypeFromBuffer(bytes);
  if (!found || !acceptedDocumentTypes.includes(found.mime)) {
    return refused(refusal('DOCUMENT_TYPE', 'file', 'Ce fichier n’est ni un PDF, ni une image JPEG ou PNG\u00a0: enregistrez-le dans l’un de ces formats.'));
  }
  return ok({ mimeType: found.mime });
}

export const documentTooLarge = (config: Config) =>
  refusal('DOCUMENT_TOO_LARGE', 'file', `Ce fichier dépasse ${formatFileSize(config.maxDocumentBytes)}, le maximum par pièce.`, {
    numbers: { maxBytes: config.maxDocumentBytes },
  });

export const tooManyDocuments = (config: Config) =>
  refusal('TOO_MANY_DOCUMENTS', 'file', `Ce dossier a déjà ${config.maxDocuments} pièces, le maximum. Retirez-en une pour la remplacer.`, {
    numbers: { maxDocuments: config.maxDocuments },
  });

/** A name that is safe to show and to save: no folder, no control or direction mark, and the ending of its true type. */
export function safeFileName(given: string, mimeType: string): string {
  const allowed = endings[mimeType] ?? [''];
  const bare = (given.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim();
  const lower = bare.toLowerCase();
  const ending = allowed.find((one) => lower.endsWith(one)) ?? allowed[0] ?? '';
  const stem = lower.endsWith(ending) ? bare.slice(0, bare.length - ending.length) : bare;
  return `${stem.slice(0, MAX_NAME).trim() || 'piece'}${ending}`;
}
