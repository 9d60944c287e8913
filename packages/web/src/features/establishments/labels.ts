import type { HabilitationRole } from '@apart/schema';
import { ESTABLISHMENT_FIELD_LABELS } from '@apart/shared';

export const ROLE_LABELS: Readonly<Record<HabilitationRole, string>> = { ADMINISTRATOR: 'Administrateur', DECLARANT: 'Déclarant', READER: 'Lecteur' };

/** The French names of the fields that the server says are missing. */
export function missingLabels(fields: readonly string[]): string[] {
  return fields.map((field) => (ESTABLISHMENT_FIELD_LABELS as Readonly<Record<string, string>>)[field] ?? field);
}

/** « 12 rue des Lilas, 69001 Lyon » on two lines. */
export function addressText(address: { number: string | null; extension: string | null; kind: string | null; street: string | null; complement: string | null; postalCode: string | null; city: string | null }): string {
  const way = [address.number, address.extension, address.kind, address.street].filter(Boolean).join(' ');
  return [way, address.complement, [address.postalCode, address.city].filter(Boolean).join(' ')].filter(Boolean).join('\n');
}
