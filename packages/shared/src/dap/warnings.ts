/** What a rule of sending warns about without blocking, in a few words; each asks for a justification. */
export const DAP_WARNING_LABELS = {
  LATE_FILING: 'Dépôt tardif',
  MORE_THAN_HEADCOUNT: 'Plus de salariés que l’effectif déclaré',
  MORE_HOURS_THAN_USUAL: 'Plus d’heures que la durée légale',
  PREVIOUS_USE_KNOWN: 'Recours antérieur connu du service',
  FEWER_HOURS_THAN_CLAIMED: 'Moins d’heures que celles déjà demandées',
  FEWER_EMPLOYEES_THAN_CLAIMED: 'Moins de salariés que ceux déjà déclarés',
  CLAIMED_WEEKS_LEFT_OUT: 'Semaines déjà déclarées hors de la période',
  CSE_OPINION_NOT_ATTACHED: 'Avis du CSE non joint',
} as const;

export type DapWarningCode = keyof typeof DAP_WARNING_LABELS;
export const DAP_WARNING_CODES = Object.keys(DAP_WARNING_LABELS) as readonly DapWarningCode[];
