import { formatInstant, TACIT_REGIME_LABELS } from '@apart/shared';
import { tellPeople, theFile } from './tell-people.ts';

export const tellSubmitted = tellPeople((row) => ({
  kind: 'dap.submit',
  about: row.avenantNumber > 0 ? 'avenant bien reçu' : 'demande bien reçue',
  text: [
    `Nous avons reçu ${theFile(row)}${row.submittedAt ? ` le ${formatInstant(row.submittedAt)}` : ''}, ${row.avenantNumber > 0 ? 'envoyé' : 'envoyée'} par ${row.submittedByName ?? 'votre établissement'}.`,
    ...(row.tacitDueAt && row.tacitRegime
      ? [
          `Si l’administration ne répond pas, le silence vaudra acceptation le ${formatInstant(row.tacitDueAt)} (heure de Paris).`,
          `${TACIT_REGIME_LABELS[row.tacitRegime]}. Source\u00a0: ${row.tacitSource ?? ''}.`,
        ]
      : []),
    'Le récépissé de dépôt (R. 5122-26) est dans votre espace, sur la page de la demande.',
  ],
}));
