import { z } from 'zod';
import { filled } from '../accounts/form.ts';
import { PERSON_IDENTIFIER_KINDS } from '../identifiers/index.ts';
import { CATEGORIES } from '../law/index.ts';
import { isDay, type Day } from '../time/index.ts';
import { CONTRACT_KINDS } from './amounts-input.ts';

export const SOCIO_PROFESSIONAL_CATEGORIES = ['WORKER', 'EMPLOYEE', 'TECHNICIAN', 'MANAGER', 'APPRENTICE'] as const;
export type SocioProfessionalCategory = (typeof SOCIO_PROFESSIONAL_CATEGORIES)[number];
export const SOCIO_PROFESSIONAL_CATEGORY_LABELS: Readonly<Record<SocioProfessionalCategory, string>> = {
  WORKER: 'Ouvrier',
  EMPLOYEE: 'Employé',
  TECHNICIAN: 'Technicien, agent de maîtrise',
  MANAGER: 'Cadre',
  APPRENTICE: 'Apprenti',
};

export const WORKING_TIME_ARRANGEMENTS = ['WEEKLY', 'OVER_35_AGREEMENT', 'FORFAIT_DAYS'] as const;
export type WorkingTimeArrangement = (typeof WORKING_TIME_ARRANGEMENTS)[number];
export const WORKING_TIME_ARRANGEMENT_LABELS: Readonly<Record<WorkingTimeArrangement, string>> = {
  WEEKLY: 'Horaire hebdomadaire',
  OVER_35_AGREEMENT: 'Plus de 35 h par accord ou forfait en heures',
  FORFAIT_DAYS: 'Forfait en jours (7 h par jour)',
};

export const RECAP_STAGES = ['REQUEST', 'VALIDATION'] as const;
export type RecapStage = (typeof RECAP_STAGES)[number];

const hoursField = z.number({ error: 'Un nombre d’heures est attendu.' }).int().min(0, 'Un nombre d’heures positif est attendu.').max(16_800, 'Une semaine compte 168 heures au plus.');
const dayField = z.string().refine((text): text is Day => isDay(text), 'Semaine non comprise.') as unknown as z.ZodType<Day>;

export const diLineWeekSchema = z.object({ monday: dayField, worked: hoursField, assimilated: hoursField, idle: hoursField });

/** One line of a claim as it is typed: the shape of the input `DiLineInput`. Hours in hundredths, the rate in cents. */
export const diLineSchema = z.object({
  id: z.string().nullish(),
  employeeId: z.string().nullish(),
  lastName: filled('Nom', 80),
  firstName: filled('Prénom', 80),
  identifierKind: z.enum(PERSON_IDENTIFIER_KINDS),
  /** Absent: the number already known of this person is kept. */
  identifier: z.string().max(60).nullish(),
  category: z.enum(SOCIO_PROFESSIONAL_CATEGORIES),
  arrangement: z.enum(WORKING_TIME_ARRANGEMENTS),
  contractKind: z.enum(CONTRACT_KINDS),
  allowanceCategory: z.enum(CATEGORIES),
  contractWeeklyHours: z.number({ error: 'Durée hebdomadaire : un nombre d’heures est attendu.' }).int().min(1, 'Durée hebdomadaire : plus de zéro.').max(6000, 'Durée hebdomadaire : 60 heures au plus.'),
  hourlyRate: z.number({ error: 'Taux horaire brut : un montant est attendu.' }).int().min(1, 'Taux horaire brut : plus de zéro.').max(100_000, 'Taux horaire brut : 1 000 € au plus.'),
  weeks: z.array(diLineWeekSchema).max(6),
});
export type DiLineForm = z.infer<typeof diLineSchema>;
