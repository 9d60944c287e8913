import { APPEALS, formatDay, parisDayOf, refusalReason } from '@apart/shared';
import { tellPeople, theFile } from './tell-people.ts';

/** Where the letter of a refusal is. */
export const LETTER = 'La lettre de refus, avec les voies et délais de recours, est dans votre espace, sur la page de la demande.';

export const tellRefused = tellPeople((row) => {
  const reason = refusalReason(row.decisionReasonCode ?? '');
  return {
    kind: 'dap.refuse',
    about: row.avenantNumber > 0 ? 'avenant refusé' : 'demande refusée',
    text: [
      `L’unité départementale a refusé ${theFile(row)}${row.decidedAt ? ` le ${formatDay(parisDayOf(row.decidedAt))}` : ''}.`,
      ...(reason ? [`Motif\u00a0: ${reason.label} (${reason.article}).`] : []),
      ...(row.decisionText ? [row.decisionText] : []),
      LETTER,
      APPEALS,
    ],
  };
});
