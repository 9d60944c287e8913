import { acceptedBySilenceSentence, DAP_STATUS_LABELS, formatDay, formatInstant, nextTacitSweepAt, parisDayOf, refusalReason } from '@apart/shared';
import { acceptedBySilence, isUndecided } from './refusals.ts';
import type { DapRow } from './repository.ts';
import { WITHDRAWN_BY_ADMINISTRATION } from './tables.ts';

const on = (instant: Date | null): string => (instant ? ` le ${formatDay(parisDayOf(instant))}` : '');
const at = (instant: Date | null): string => (instant ? formatInstant(instant) : '');

/** From its term on, a file is accepted for every reader, whether or not the sweep has issued its decision. */
export function statusLabel(row: DapRow, now: Date): string {
  return isUndecided(row) && acceptedBySilence(row, now) ? 'Acceptée par silence' : DAP_STATUS_LABELS[row.status];
}

/** Where the file is at `now` and what comes next, in one or two French sentences. */
export function statusSentence(row: DapRow, now: Date): string {
  switch (row.status) {
    case 'DRAFT':
      return 'Rien n’est encore envoyé. Complétez la demande, puis envoyez-la.';
    case 'SUBMITTED':
    case 'UNDER_REVIEW':
      if (row.tacitDueAt && acceptedBySilence(row, now)) return acceptedBySilenceSentence(row.tacitDueAt, nextTacitSweepAt(now));
      return `${row.status === 'SUBMITTED' ? `Envoyée le ${at(row.submittedAt)}` : `En cours d’instruction par ${row.takenByName ?? 'l’unité départementale'}`}. Sans réponse le ${at(row.tacitDueAt)}, elle est acceptée par silence.`;
    case 'RETURNED':
      return `Renvoyée${on(row.decidedAt)} pour être complétée. Le délai est arrêté\u00a0; un nouveau commencera au prochain envoi.`;
    case 'REFUSED': {
      const reason = refusalReason(row.decisionReasonCode ?? '')?.label;
      return `Refusée${on(row.decidedAt)}${reason ? `\u00a0: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}` : ''}. Un recours est possible dans les deux mois.`;
    }
    case 'AUTHORISED':
      return `Autorisée${on(row.decidedAt)}. L’indemnisation se demande mois par mois, à partir de la décision.`;
    case 'AUTHORISED_BY_SILENCE':
      return `Acceptée par silence le ${at(row.effectiveAt)}. L’indemnisation se demande mois par mois, à partir de la décision.`;
    case 'WITHDRAWN':
      if (row.decisionReasonCode === WITHDRAWN_BY_ADMINISTRATION) return `Autorisation retirée par l’administration${on(row.decidedAt)}, l’entreprise entendue. Un recours est possible dans les deux mois.`;
      return `Retirée par l’employeur${on(row.decidedAt)}.`;
  }
}
