import { formatDay, parisDayOf, refusalReason } from '@apart/shared';
import { tellPeople, theFile } from './tell-people.ts';

/** The appeals of a refusal; two months from its notification. */
export const APPEALS =
  'Vous pouvez contester cette décision dans les deux mois qui suivent sa notification : recours gracieux auprès de l’unité départementale, recours hiérarchique auprès du ministre chargé de l’emploi (DGEFP), ou recours contentieux devant le tribunal administratif. Vous pouvez aussi déposer une nouvelle demande.';

export const tellRefused = tellPeople((row) => {
  const reason = refusalReason(row.decisionReasonCode ?? '');
  return {
    kind: 'dap.refuse',
    about: row.avenantNumber > 0 ? 'avenant refusé' : 'demande refusée',
    text: [
      `L’unité départementale a refusé ${theFile(row)}${row.decidedAt ? ` le ${formatDay(parisDayOf(row.decidedAt))}` : ''}.`,
      ...(reason ? [`Motif : ${reason.label} (${reason.article}).`] : []),
      ...(row.decisionText ? [row.decisionText] : []),
      APPEALS,
    ],
  };
});
