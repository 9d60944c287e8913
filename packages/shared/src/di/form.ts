import { z } from 'zod';
import { filled } from '../accounts/form.ts';
import { addRefusals } from '../accounts/zod-refusals.ts';
import { justificationsSchema } from '../dap/justifications.ts';
import { refusal, type Refusal } from '../foundation/index.ts';
import { parseNir, parsePersonIdentifier, PERSON_IDENTIFIER_KINDS, type PersonIdentifierKind } from '../identifiers/index.ts';
import { CATEGORIES } from '../law/index.ts';
import { isDay, type Day } from '../time/index.ts';
import { CONTRACT_KINDS } from './amounts-input.ts';
import { WORKING_TIME_ARRANGEMENTS } from './arrangements.ts';
import { DI_WARNING_CODES } from './warnings.ts';

export const SOCIO_PROFESSIONAL_CATEGORIES = ['WORKER', 'EMPLOYEE', 'TECHNICIAN', 'MANAGER', 'APPRENTICE'] as const;
export type SocioProfessionalCategory = (typeof SOCIO_PROFESSIONAL_CATEGORIES)[number];
export const SOCIO_PROFESSIONAL_CATEGORY_LABELS: Readonly<Record<SocioProfessionalCategory, string>> = {
  WORKER: 'Ouvrier',
  EMPLOYEE: 'Employé',
  TECHNICIAN: 'Technicien, agent de maîtrise',
  MANAGER: 'Cadre',
  APPRENTICE: 'Apprenti',
};

/** What answers the warnings of a claim, one text for each kind. */
export const diJustificationsSchema = justificationsSchema(DI_WARNING_CODES);

export const RECAP_STAGES = ['REQUEST', 'VALIDATION'] as const;
export type RecapStage = (typeof RECAP_STAGES)[number];

const hundredths = (label: string, min: number, max: number, tooMuch: string) =>
  z
    .number({ error: `${label}\u00a0: un nombre d’heures est attendu.` })
    .int(`${label}\u00a0: un nombre d’heures est attendu.`)
    .min(min, min > 0 ? `${label}\u00a0: plus de zéro.` : `${label}\u00a0: un nombre d’heures ne peut pas être négatif.`)
    .max(max, `${label}\u00a0: ${tooMuch}`);
const weekHours = (label: string) => hundredths(label, 0, 16_800, 'une semaine compte 168 heures.');
const choice = <const T extends readonly string[]>(label: string, values: T) => z.enum(values, { error: `${label}\u00a0: choisissez une des réponses proposées.` });
const known = z.string({ error: 'Du texte est attendu.' }).max(60, '60 caractères au plus.').nullish();

const NOT_A_WEEK = 'Semaine\u00a0: le jour du lundi est attendu.';
const dayField = (fault: string) => z.string({ error: fault }).refine((text): text is Day => isDay(text), fault) as unknown as z.ZodType<Day>;
/** An empty date of the screens is no date. */
const optionalDay = (label: string) => z.preprocess((value) => (value === '' ? null : value), dayField(`${label}\u00a0: cette date n’existe pas.`).nullish());
const halfDays = (label: string) => {
  const whole = `${label}\u00a0: un nombre entier de demi-journées est attendu.`;
  return z.number({ error: whole }).int(whole).min(0, whole).max(14, `${label}\u00a0: une semaine compte quatorze demi-journées.`).nullish();
};

/** One week of a line. A forfait in days is typed in half-days, and its hours are left at zero: they are converted. */
export const diLineWeekSchema = z.object(
  {
    monday: dayField(NOT_A_WEEK),
    worked: weekHours('Heures travaillées'),
    assimilated: weekHours('Heures assimilées'),
    idle: weekHours('Heures chômées'),
    workedHalfDays: halfDays('Demi-journées travaillées'),
    assimilatedHalfDays: halfDays('Demi-journées assimilées'),
    idleHalfDays: halfDays('Demi-journées chômées'),
  },
  { error: NOT_A_WEEK },
);

const RATE = 'Taux horaire brut\u00a0: un montant est attendu.';

/** One line of a claim as it is typed: the shape of the input `DiLineInput`. Hours in hundredths, the rate in cents. */
export const diLineSchema = z
  .object({
    id: known,
    employeeId: known,
    lastName: filled('Nom', 80),
    firstName: filled('Prénom', 80),
    identifierKind: choice('Numéro', PERSON_IDENTIFIER_KINDS),
    /** Absent: the number already known of this person is kept. */
    identifier: known,
    category: choice('Catégorie', SOCIO_PROFESSIONAL_CATEGORIES),
    arrangement: choice('Aménagement du temps de travail', WORKING_TIME_ARRANGEMENTS),
    contractKind: choice('Contrat', CONTRACT_KINDS),
    allowanceCategory: choice('Taux d’allocation', CATEGORIES),
    contractWeeklyHours: hundredths('Durée hebdomadaire', 1, 6000, '60 heures au plus.'),
    hourlyRate: z.number({ error: RATE }).int(RATE).min(1, 'Taux horaire brut\u00a0: plus de zéro.').max(100_000, 'Taux horaire brut\u00a0: 1 000\u00a0€ au plus.'),
    /** The agreement or the forfait that sets more than 35 hours: decides in 2020 and 2021 (ordinance 2020-346). */
    agreementSignedOn: optionalDay('Date de l’accord'),
    /** Modulation: paid each month, only when it is asked (R. 5122-5). */
    monthlyClaim: z.boolean({ error: 'Remboursement mensuel\u00a0: oui ou non.' }).nullish(),
    /** The contract, when it begins or ends inside the month: days outside it take no hours. */
    contractStart: optionalDay('Début du contrat'),
    contractEnd: optionalDay('Fin du contrat'),
    weeks: z.array(diLineWeekSchema, { error: 'Les semaines du mois sont attendues.' }).max(5, 'Un mois compte cinq semaines au plus.'),
  })
  .superRefine(({ identifierKind, identifier }, context) => {
    addRefusals(context, identifierRefusals(identifierKind, identifier ?? ''), ['identifier']);
  }, { when: ({ value }) => identifierTyped(value) })
  .refine(({ contractStart, contractEnd }) => !contractStart || !contractEnd || contractStart <= contractEnd, { path: ['contractEnd'], message: 'Fin du contrat\u00a0: après son début.' });
export type DiLineForm = z.infer<typeof diLineSchema>;

/** The number is checked as soon as it is typed, even while other fields are still wrong: everything is said at once. */
function identifierTyped(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { identifierKind, identifier } = value as Partial<Record<string, unknown>>;
  return typeof identifier === 'string' && identifier.trim() !== '' && (PERSON_IDENTIFIER_KINDS as readonly unknown[]).includes(identifierKind);
}

/**
 * A NIR given as an NTT is refused: an NTT has no key and its mask hides less, so the number would be neither checked nor
 * hidden. An NTT that bears a real SIREN is taken at its word, even when it happens to have the key of a NIR.
 */
function identifierRefusals(kind: PersonIdentifierKind, text: string): readonly Refusal[] {
  const read = parsePersonIdentifier(kind, text);
  if (!read.ok) return read.refusals;
  if (kind !== 'NTT' || read.warnings.length === 0 || !parseNir(text).ok) return [];
  return [refusal('NTT_IS_NIR', '', 'Ce numéro est un numéro de sécurité sociale\u00a0: choisissez «\u00a0NIR\u00a0».')];
}
