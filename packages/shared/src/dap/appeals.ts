/** The ways to contest a decision of the UD, as it is told to an employer: two months from its notification (R. 421-1 of the code de justice administrative). */
export const APPEALS =
  'Vous pouvez contester cette décision dans les deux mois qui suivent sa notification : recours gracieux auprès de l’unité départementale, recours hiérarchique auprès du ministre chargé de l’emploi (DGEFP), ou recours contentieux devant le tribunal administratif (article R. 421-1 du code de justice administrative). Vous pouvez aussi déposer une nouvelle demande.';
