import type { Category, Confidence, Territory } from '../law/index.ts';
import type { Cents, HundredthsOfHour } from '../measures/index.ts';
import type { Day } from '../time/index.ts';

/** What changes the floors of an employee. */
export const CONTRACT_KINDS = ['ORDINARY', 'PART_TIME', 'TEMPORARY_AGENCY', 'APPRENTICE', 'PROFESSIONALISATION', 'VRP', 'PIGISTE'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

export const CONTRACT_KIND_LABELS: Readonly<Record<ContractKind, string>> = {
  ORDINARY: 'Temps complet',
  PART_TIME: 'Temps partiel',
  TEMPORARY_AGENCY: 'Travail temporaire',
  APPRENTICE: 'Apprentissage',
  PROFESSIONALISATION: 'Professionnalisation',
  VRP: 'VRP',
  PIGISTE: 'Journaliste pigiste',
};

/** A line: one person, one contract period, one month. */
export interface LineAmountInput {
  /** The day that gives the parameters: the first day of the month of the hours. */
  readonly hourDay: Day;
  /** Gross hourly reference pay. */
  readonly hourlyRateCents: Cents;
  readonly payableHundredths: HundredthsOfHour;
  readonly category: Category;
  /** The sector of the employer, for a vulnerable or child-caring employee on days when the sector decides. */
  readonly sectorCategory?: Category;
  readonly territory: Territory;
  /** Of the company, not of the establishment: it decides the flat allowance before March 2020. */
  readonly companyHeadcount: number;
  readonly contractKind: ContractKind;
  /** Overrides the rule that decides whether the floor of the allowance applies. */
  readonly floorApplies?: boolean;
  /** The day the DI was sent: for hours of March 2020, the rate is the new one only from 26/03/2020 on. */
  readonly claimSentOn?: Day;
  /** Compute with what was published by that day; everything known by default. */
  readonly knownOn?: Day;
}

/** One line of the explanation shown to the employer. */
export interface Step {
  readonly labelFr: string;
  readonly valueFr: string;
  readonly article: string;
  readonly source: string;
  /** « depuis le 01/03/2020 », « du … au … »; empty for what the law does not date. */
  readonly periodFr: string;
  readonly confidence: Confidence;
}

/** A value that the amount should have used and that is not published: it will be computed again when it comes. */
export type Unpublished = 'ALLOWANCE_FLOOR' | 'INDEMNITY_FLOOR' | 'CEILING';

export interface LineAmount {
  readonly allowanceHourlyCents: Cents;
  readonly allowanceCents: Cents;
  readonly indemnityHourlyCents: Cents;
  readonly indemnityCents: Cents;
  /** What the employer bears of the legal minimum; never negative. */
  readonly leftToEmployerCents: Cents;
  /** True when a floor is missing: shown « plancher non publié ». */
  readonly floorUnpublished: boolean;
  readonly unpublished: readonly Unpublished[];
  /** The weakest confidence among the values used: « probable » is said where the amount is shown. */
  readonly confidence: Confidence;
  readonly steps: readonly Step[];
  /** Hours that the yearly quota of the person leaves unpaid; absent where the quota was not looked at. */
  readonly beyondQuota?: HundredthsOfHour;
}
