import { z } from 'zod';
import type { ReasonNumber } from '../law/index.ts';
import { isDay, type Day } from '../time/index.ts';
import { justificationsSchema } from './justifications.ts';
import { COMMITMENT_KINDS, COMMITMENT_OUTCOMES, commitmentsOf } from './commitments.ts';
import { DAP_WARNING_CODES } from './warnings.ts';

export const DAP_REASONS = ['ECONOMIC', 'SUPPLY', 'DISASTER', 'TRANSFORMATION', 'OTHER_EXCEPTIONAL'] as const;
export type DapReason = (typeof DAP_REASONS)[number];
/** Their numbers in R. 5122-1. */
export const DAP_REASON_NUMBERS: Readonly<Record<DapReason, ReasonNumber>> = { ECONOMIC: 1, SUPPLY: 2, DISASTER: 3, TRANSFORMATION: 4, OTHER_EXCEPTIONAL: 5 };

export const DAP_SUB_REASONS = ['CORONAVIRUS', 'OTHER'] as const;
export type DapSubReason = (typeof DAP_SUB_REASONS)[number];

export const DAP_PERIMETERS = ['REDUCTION_WHOLE', 'REDUCTION_PART', 'CLOSURE_WHOLE', 'CLOSURE_PART'] as const;
export type DapPerimeter = (typeof DAP_PERIMETERS)[number];

export const CSE_OPINIONS = ['NOT_REQUIRED', 'FAVOURABLE', 'UNFAVOURABLE', 'TO_COME'] as const;
export type CseOpinionGiven = (typeof CSE_OPINIONS)[number];

export const PREVIOUS_USES = ['NONE', 'WITHIN_36_MONTHS'] as const;
export type PreviousUse = (typeof PREVIOUS_USES)[number];

const NOT_A_DAY = 'Date\u00a0: écrivez un jour du calendrier.';
const dayField = z.string({ error: NOT_A_DAY }).refine((text): text is Day => isDay(text), NOT_A_DAY) as unknown as z.ZodType<Day>;
const text = (max: number) => z.string({ error: 'Du texte est attendu.' }).max(max, `${max} caractères au plus.`);
const choice = <const T extends readonly string[]>(values: T) => z.enum(values, { error: 'Choisissez une des réponses proposées.' });
const count = (what: string, max: number) =>
  z.number({ error: `${what} est attendu.` }).int(`${what} est attendu.`).min(0, 'Ce nombre ne peut pas être négatif.').max(max, 'Ce nombre est trop grand.');

const MOST_COMMITMENTS = 20;
const NOT_A_COMMITMENT = { error: 'Un engagement est attendu.' };
const commitmentParts = { kind: choice(COMMITMENT_KINDS).nullable().default(null), description: text(2000).nullable().default(null), dueDay: dayField.nullable().default(null) };

/** The commitments of a form or of a decision, as they are being written. */
export const commitmentsSchema = z.array(z.object(commitmentParts, NOT_A_COMMITMENT), { error: 'Une liste d’engagements est attendue.' }).max(MOST_COMMITMENTS, `${MOST_COMMITMENTS} engagements au plus.`);

/**
 * The form of a request or of an avenant, as it is being written: every field may be empty. Saving is refused only for
 * what could not be kept (a text without end, an impossible number); sending runs the rules.
 */
export const dapFormSchema = z.object({
  reason: choice(DAP_REASONS).nullable().default(null),
  subReason: choice(DAP_SUB_REASONS).nullable().default(null),
  circumstances: text(10_000).nullable().default(null),
  perimeter: choice(DAP_PERIMETERS).nullable().default(null),
  units: text(2000).nullable().default(null),
  /** First day on which employees were placed, when it is not the first day of the period. */
  placementDay: dayField.nullable().default(null),
  startDay: dayField.nullable().default(null),
  endDay: dayField.nullable().default(null),
  employeesConcerned: count('Un nombre entier', 2_000_000).nullable().default(null),
  /** All employees, whole period; hundredths of an hour. An avenant states the new total. */
  forecastHours: count('Un nombre d’heures', 1_000_000_000_000).nullable().default(null),
  cseOpinion: choice(CSE_OPINIONS).nullable().default(null),
  cseOpinionDay: dayField.nullable().default(null),
  previousUse: choice(PREVIOUS_USES).nullable().default(null),
  /** What the employer proposes (R. 5122-9 II). */
  commitments: commitmentsSchema.nullable().default(null),
  /** Those of earlier requests and what became of them; fixed by the service when a renewal begins. */
  earlierCommitments: z
    .array(z.object({ ...commitmentParts, outcome: choice(COMMITMENT_OUTCOMES).nullable().default(null), outcomeText: text(2000).nullable().default(null) }, NOT_A_COMMITMENT), { error: 'Une liste d’engagements est attendue.' })
    .nullable()
    .default(null),
  /** What answers each warning: one text a code. */
  justifications: justificationsSchema(DAP_WARNING_CODES).nullable().default(null),
});
export type DapForm = z.output<typeof dapFormSchema>;
export type DapFormDraft = z.input<typeof dapFormSchema>;

export const EMPTY_DAP_FORM: DapForm = dapFormSchema.parse({});

/** Absent and `undefined` fields become `null`: what is kept has always the same shape. */
export function normaliseDapForm(form: Readonly<Record<string, unknown>>): z.ZodSafeParseResult<DapForm> {
  const shaped = Object.fromEntries(Object.entries(form).map(([key, value]) => [key, value === undefined ? null : value]));
  // A form kept when commitments were a free text.
  return dapFormSchema.safeParse(typeof shaped.commitments === 'string' ? { ...shaped, commitments: commitmentsOf({ commitments: shaped.commitments }) } : shaped);
}
