/** The ways to contest a decision of the UD, as it is told to an employer: two months from its notification (R. 421-1 of the code de justice administrative). */
export const APPEALS =
  'Vous pouvez contester cette décision dans les deux mois qui suivent sa notification\u00a0: recours gracieux auprès de l’unité départementale, recours hiérarchique auprès du ministre chargé de l’emploi (DGEFP), ou recours contentieux devant le tribunal administratif (article R. 421-1 du code de justice administrative). Vous pouvez aussi déposer une nouvelle demande.';

/** The same, way by way, for a letter; the first two interrupt the time to go to the court (L. 411-2 of the code des relations entre le public et l’administration). */
export const APPEAL_WAYS = {
  limit: 'Vous pouvez contester cette décision dans les deux mois qui suivent sa notification (article R. 421-1 du code de justice administrative), de l’une de ces manières\u00a0:',
  ways: [
    { label: 'Recours gracieux', value: 'Auprès de l’unité départementale qui a pris la décision.' },
    { label: 'Recours hiérarchique', value: 'Auprès du ministre chargé de l’emploi (DGEFP).' },
    { label: 'Recours contentieux', value: 'Devant le tribunal administratif.' },
  ],
  interrupted:
    'Un recours gracieux ou hiérarchique formé dans ces deux mois interrompt ce délai\u00a0: vous gardez ensuite deux mois pour saisir le tribunal (article L. 411-2 du code des relations entre le public et l’administration).',
} as const;
