import { formatSiren, formatSiret, type Siren, type Siret } from '@apart/shared';
import type { TypedText } from '../dap/index.ts';

/** One way in which the text was read, shown to the person. */
export interface Understood {
  readonly kind: 'SIRET' | 'PARTIAL_SIRET' | 'SIREN' | 'REFERENCE' | 'NAME' | 'EMAIL';
  readonly value: string;
  /** A French phrase: « SIRET 732 829 320 00074 ». */
  readonly label: string;
  readonly corrected: boolean;
}

/** All the readings of a text, the surest first. */
export function understoodOf(read: TypedText): Understood[] {
  const found: Understood[] = [];
  if (read.siret) {
    found.push({ kind: 'SIRET', ...read.siret, label: `SIRET ${formatSiret(read.siret.value as Siret)}` });
  }
  if (read.reference) found.push({ kind: 'REFERENCE', ...read.reference, label: `Référence ${read.reference.value}` });
  if (read.siren) found.push({ kind: 'SIREN', ...read.siren, label: `SIREN ${formatSiren(read.siren.value as Siren)}` });
  if (!read.reference && read.referenceKey) {
    found.push({ kind: 'REFERENCE', value: read.referenceKey, corrected: false, label: `Référence commençant par ${read.referenceKey}` });
  }
  if (!read.siren && read.partialSiret) {
    found.push({ kind: 'PARTIAL_SIRET', ...read.partialSiret, label: `SIRET commençant par ${read.partialSiret.value}` });
  }
  if (read.email) found.push({ kind: 'EMAIL', value: read.email, corrected: false, label: `Adresse électronique ${read.email}` });
  if (read.nameKey) found.push({ kind: 'NAME', value: read.nameKey, corrected: false, label: nameLabel(read.nameKey) });
  return found;
}

function nameLabel(nameKey: string): string {
  const words = nameKey.split(' ');
  return words.length === 1 ? `Nom dont un mot commence par «\u00a0${nameKey}\u00a0»` : `Nom dont des mots commencent par ${words.map((word) => `«\u00a0${word}\u00a0»`).join(', ')}`;
}
