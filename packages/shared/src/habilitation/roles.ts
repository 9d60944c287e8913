export const HABILITATION_ROLES = ['ADMINISTRATOR', 'DECLARANT', 'READER'] as const;
export type HabilitationRole = (typeof HABILITATION_ROLES)[number];

export const HABILITATION_ROLE_LABELS: Readonly<Record<HabilitationRole, string>> = {
  ADMINISTRATOR: 'Administrateur',
  DECLARANT: 'Déclarant',
  READER: 'Lecteur',
};

/** Administrators and declarants write and send; readers read. */
export function writes(role: HabilitationRole): boolean {
  return role !== 'READER';
}
