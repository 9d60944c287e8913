/** Why a request may be refused; a text of the agent always goes with it (R. 5122-4: the refusal states its reasons). */
export interface RefusalReason {
  readonly code: string;
  readonly label: string;
  readonly article: string;
}

export const REFUSAL_REASONS: readonly RefusalReason[] = [
  { code: 'REASON_NOT_COVERED', label: 'Le motif invoqué n’entre dans aucun des cinq cas prévus', article: 'R. 5122-1' },
  { code: 'NO_LOSS_OF_PAY', label: 'Aucune perte de rémunération liée à une fermeture ou à une réduction d’horaire', article: 'L. 5122-1' },
  { code: 'CIRCUMSTANCES_NOT_SHOWN', label: 'Les circonstances ne sont pas établies par les éléments fournis', article: 'R. 5122-2' },
  { code: 'CSE_OPINION_MISSING', label: 'L’avis du CSE, obligatoire, n’est pas joint', article: 'R. 5122-2' },
  { code: 'FILED_TOO_LATE', label: 'La demande est déposée hors délai sans justification recevable', article: 'R. 5122-3' },
  { code: 'LABOUR_DISPUTE', label: 'L’arrêt de travail résulte d’un conflit collectif', article: 'R. 5122-8' },
  { code: 'PERIOD_TOO_LONG', label: 'La durée demandée dépasse le maximum autorisé', article: 'R. 5122-9' },
  { code: 'COMMITMENTS_INSUFFICIENT', label: 'Les engagements proposés sont absents ou insuffisants', article: 'R. 5122-9' },
  { code: 'EMPLOYER_NOT_ELIGIBLE', label: 'L’employeur n’entre pas dans le champ du dispositif', article: 'L. 5122-1' },
  { code: 'OTHER', label: 'Autre motif, exposé dans le texte de la décision', article: 'R. 5122-4' },
];

export function refusalReason(code: string): RefusalReason | undefined {
  return REFUSAL_REASONS.find((reason) => reason.code === code);
}
