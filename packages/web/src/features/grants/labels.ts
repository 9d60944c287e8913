import type { HabilitationRequestStatus, HabilitationRole } from '@apart/schema';
import { HABILITATION_ROLE_LABELS } from '@apart/shared';

export const ROLES = (['ADMINISTRATOR', 'DECLARANT', 'READER'] as const satisfies readonly HabilitationRole[]).map((value) => ({ value, label: HABILITATION_ROLE_LABELS[value] }));

/** What each role may do, said where it is chosen. */
export const ROLE_HINT = 'Administrateur\u00a0: tout, dont les habilitations et le compte bancaire. Déclarant\u00a0: saisit et envoie. Lecteur\u00a0: consulte.';

export const STATUS_WORDS: Readonly<Record<HabilitationRequestStatus, string>> = {
  PENDING: 'Attend la réponse de l’établissement',
  ARBITRATION: 'En arbitrage',
  COOLING: 'Accordée par arbitrage, bientôt ouverte',
  GRANTED: 'Accordée',
  REFUSED: 'Refusée',
};
