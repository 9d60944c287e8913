import { addDays, formatDay, type Day } from '@apart/shared';
import type { MandateRow } from './repository.ts';

/** What a mandate is on a day: its status, and where the day stands between its dates. */
export const mandateStates = ['PROPOSED', 'TO_COME', 'ACTIVE', 'EXPIRED', 'ENDED', 'DECLINED', 'CANCELLED'] as const;
export type MandateState = (typeof mandateStates)[number];

type Dated = Pick<MandateRow, 'status' | 'fromDay' | 'untilDay'>;

/** The last day is open, the day after is not. */
export function stateOn(today: Day, { status, fromDay, untilDay }: Dated): MandateState {
  if (status !== 'SIGNED') return status;
  if (today < fromDay) return 'TO_COME';
  return untilDay !== null && untilDay < today ? 'EXPIRED' : 'ACTIVE';
}

/** Days before its last one on which both sides are told. */
export const WARNING_DAYS = [30, 7] as const;

export const isNearEnd = (today: Day, row: Dated): boolean => row.untilDay !== null && stateOn(today, row) === 'ACTIVE' && row.untilDay <= addDays(today, WARNING_DAYS[0]);

export function stateLabel(today: Day, row: Dated): string {
  switch (stateOn(today, row)) {
    case 'PROPOSED':
      return 'À signer par l’entreprise';
    case 'TO_COME':
      return `Signé, commence le ${formatDay(row.fromDay)}`;
    case 'ACTIVE':
      return row.untilDay ? `En cours, jusqu’au ${formatDay(row.untilDay)} inclus` : 'En cours, sans date de fin';
    case 'EXPIRED':
      return row.untilDay ? `Terminé depuis le ${formatDay(row.untilDay)}` : 'Terminé';
    case 'ENDED':
      return 'Il y a été mis fin';
    case 'DECLINED':
      return 'Refusé par l’entreprise';
    case 'CANCELLED':
      return 'Retiré par le cabinet';
  }
}

/** « les demandes d’autorisation et les demandes d’indemnisation ». */
export function rightsSentence({ mayDap, mayDi }: Pick<MandateRow, 'mayDap' | 'mayDi'>): string {
  if (mayDap && mayDi) return 'Lire les dossiers, préparer et envoyer les demandes d’autorisation (DAP) et les demandes d’indemnisation (DI)';
  if (mayDap) return 'Lire les dossiers, préparer et envoyer les demandes d’autorisation (DAP)';
  return mayDi ? 'Lire les dossiers, préparer et envoyer les demandes d’indemnisation (DI)' : 'Lire les dossiers, sans rien modifier';
}

export const datesSentence = ({ fromDay, untilDay }: Pick<MandateRow, 'fromDay' | 'untilDay'>): string =>
  untilDay ? `du ${formatDay(fromDay)} au ${formatDay(untilDay)} inclus` : `à partir du ${formatDay(fromDay)}, sans date de fin`;

/** The warning that is due with what is left; `null` when none is, or when it was already given. A missed day is made up for. */
export function mandateWarningDue(today: Day, untilDay: Day, given: number | null): number | null {
  if (untilDay < today) return null;
  const due = WARNING_DAYS.findLast((days) => untilDay <= addDays(today, days));
  return due !== undefined && (given === null || due < given) ? due : null;
}
