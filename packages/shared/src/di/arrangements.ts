/** How the time of an employee is arranged: it decides what is payable (R. 5122-19, D. 5122-15, L. 5122-3). */
export const WORKING_TIME_ARRANGEMENTS = ['WEEKLY', 'PART_TIME', 'OVER_35_AGREEMENT', 'FORFAIT_HOURS', 'FORFAIT_DAYS', 'EQUIVALENCE', 'MODULATION'] as const;
export type WorkingTimeArrangement = (typeof WORKING_TIME_ARRANGEMENTS)[number];

export const WORKING_TIME_ARRANGEMENT_LABELS: Readonly<Record<WorkingTimeArrangement, string>> = {
  WEEKLY: 'Horaire hebdomadaire',
  PART_TIME: 'Temps partiel',
  OVER_35_AGREEMENT: 'Plus de 35 h par accord ou forfait hebdomadaire',
  FORFAIT_HOURS: 'Forfait en heures sur le mois ou l’année',
  FORFAIT_DAYS: 'Forfait en jours',
  EQUIVALENCE: 'Régime d’équivalence',
  MODULATION: 'Répartition sur plusieurs semaines (modulation)',
};

export interface ArrangementRule {
  /** What is typed of a week. Half-days are converted, then counted as hours. */
  readonly typedIn: 'HOURS' | 'HALF_DAYS';
  /** Each week alone, or the weeks of the month together: a long week then makes up for a short one. */
  readonly countedOver: 'WEEK' | 'MONTH';
  /**
   * The most that counts in a whole week: 35 hours or less of contract; 35 hours whatever the contract; the contract, where the
   * law lifts the cap for what an agreement or a forfait sets (its date may decide), or for hours of equivalence.
   */
  readonly cap: 'LEGAL_OR_CONTRACT' | 'LEGAL' | 'LIFTED_BY_AGREEMENT' | 'LIFTED';
  readonly article: string;
}

const hours = (more: Partial<ArrangementRule>): ArrangementRule => ({ typedIn: 'HOURS', countedOver: 'WEEK', cap: 'LEGAL_OR_CONTRACT', article: 'R. 5122-19', ...more });

export const ARRANGEMENT_RULES: Readonly<Record<WorkingTimeArrangement, ArrangementRule>> = {
  WEEKLY: hours({}),
  PART_TIME: hours({}),
  OVER_35_AGREEMENT: hours({ cap: 'LIFTED_BY_AGREEMENT', article: 'L. 5122-3 et R. 5122-19' }),
  FORFAIT_HOURS: hours({ cap: 'LIFTED_BY_AGREEMENT', countedOver: 'MONTH', article: 'L. 5122-3 et R. 5122-19' }),
  FORFAIT_DAYS: hours({ typedIn: 'HALF_DAYS', cap: 'LEGAL', article: 'D. 5122-15' }),
  EQUIVALENCE: hours({ cap: 'LIFTED', article: 'L. 5122-3 et R. 5122-19' }),
  MODULATION: hours({ countedOver: 'MONTH', article: 'R. 5122-5 et R. 5122-19' }),
};
