import { APPEALS, formatInstant, itemText, refusalReason } from '@apart/shared';
import type { JournalEntry } from '../../../journal/index.ts';
import type { DapRow } from '../repository.ts';
import { fixedCommitments, NEXT, whatIsAuthorised } from './authorised.ts';
import { LETTER } from './refused.ts';
import { tellPeople, theFile } from './tell-people.ts';

function text(entry: JournalEntry, name: string): string {
  const value = entry.changes?.[name];
  return typeof value === 'string' ? value : '';
}

export const tellReplaced = tellPeople((row, entry) => ({
  kind: 'dap.replaceDecision',
  about: 'une nouvelle décision remplace la précédente',
  text: [
    `L’unité départementale remplace sa décision sur ${theFile(row)}.`,
    `Décision précédente\u00a0: ${text(entry, 'before').toLowerCase()}.`,
    `Pourquoi elle est remplacée\u00a0: ${text(entry, 'why')}`,
    ...newDecision(row, entry),
  ],
}));

/** A refusal that gives way to no decision yet is withdrawn by a letter of its own. */
const WITHDRAWAL_LETTER = 'La lettre de retrait du refus est dans votre espace, sur la page de la demande.';

function newDecision(row: DapRow, entry: JournalEntry): readonly string[] {
  const reason = refusalReason(row.decisionReasonCode ?? '');
  const typed = row.decisionText ? [row.decisionText] : [];
  switch (row.status) {
    case 'AUTHORISED':
      return ['Nouvelle décision\u00a0: autorisation.', whatIsAuthorised(row), ...fixedCommitments(entry), ...typed, NEXT];
    case 'RETURNED':
      return ['La demande vous est renvoyée pour être complétée\u00a0:', row.itemsToComplete.map((item) => `- ${itemText(item)}`).join('\n'), ...typed, 'Un nouveau délai commencera à votre prochain envoi\u00a0; la date du premier reste acquise.', WITHDRAWAL_LETTER];
    case 'UNDER_REVIEW':
      return [`L’instruction reprend, et le terme du silence ne change pas\u00a0: sans réponse le ${row.tacitDueAt ? formatInstant(row.tacitDueAt) : ''} (heure de Paris), elle est acceptée. Vous n’avez rien à faire.`, WITHDRAWAL_LETTER];
    default:
      return [`Nouvelle décision\u00a0: refus. ${reason ? `Motif\u00a0: ${reason.label} (${reason.article}).` : ''}`, ...typed, LETTER, APPEALS];
  }
}

export const tellDaWithdrawn = tellPeople((row, entry) => ({
  kind: 'da.withdraw',
  about: 'autorisation retirée par l’administration',
  text: [
    `L’unité départementale retire l’autorisation donnée à ${theFile(row)}, après que votre entreprise a été entendue (code des relations entre le public et l’administration, articles L. 121-1 et L. 242-1).`,
    `Pourquoi\u00a0: ${row.decisionText ?? ''}`,
    ...(entry.changes?.inForceAgain ? [`La décision ${text(entry, 'inForceAgain')}, que celle-ci avait remplacée, est de nouveau en vigueur.`] : []),
    'Aucune demande d’indemnisation ne peut plus être ouverte ni envoyée sur cette décision\u00a0; ce qui a déjà été payé sur elle est à récupérer, et vous serez écrit à ce sujet.',
    'La lettre de retrait est dans votre espace, sur la page de la décision.',
    APPEALS,
  ],
}));
