import { refusal } from '@apart/shared';

/** A mandate, as its page was read. */
export interface MandateTarget {
  readonly id: string;
  readonly expectedVersion: number;
}

export const MANDATE_NOT_FOUND = refusal('NOT_FOUND', '', 'Mandat introuvable.');
export const MANDATE_CHANGED = refusal('VERSION_CONFLICT', '', 'Ce mandat a changé entre-temps.');
export const NOT_TO_SIGN = refusal('NOT_TO_SIGN', '', 'Ce mandat n’attend plus de signature\u00a0: il est déjà signé, refusé ou retiré.');
export const PARTY_ONLY = refusal('ADMINISTRATOR_ONLY', '', 'Seuls un administrateur de l’entreprise et le cabinet peuvent le faire\u00a0: demandez-le à l’un d’eux.');
export const CABINET_NOT_FOUND = refusal('NOT_FOUND', 'cabinetId', 'Cabinet introuvable.');
export const AGENT_ADDRESS = refusal('AGENT_ADDRESS', 'email', 'Cette adresse est celle d’un compte de l’administration\u00a0: prenez une adresse de l’entreprise.');
/** Architecture §7: a company owns its SIRET. */
export const ACCOUNTANT_NOT_ADMINISTRATOR = refusal('ACCOUNTANT_NOT_ADMINISTRATOR', 'email', 'Cette adresse est celle d’une personne du cabinet\u00a0: un expert-comptable n’administre jamais l’espace de son client. Donnez celle de l’entreprise.');
