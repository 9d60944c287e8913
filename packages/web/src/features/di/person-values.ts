import type { DiEmployeeFieldsFragment, DiLineFieldsFragment, DiPageFragment } from '@apart/schema';
import { ARRANGEMENT_RULES, type Day, diLineSchema, type DiLineForm } from '@apart/shared';

/** The form of one person: the fields of a line, still empty or half typed. */
export type PersonValues = { [Field in keyof DiLineForm]: DiLineForm[Field] | null };

const emptyWeeks = (di: DiPageFragment) => di.weeks.map((week) => ({ monday: week.monday as Day, worked: 0, assimilated: 0, idle: 0, workedHalfDays: 0, assimilatedHalfDays: 0, idleHalfDays: 0 }));

/** What a new person starts from: the usual contract, and the weeks of the month to fill. */
export function newPerson(di: DiPageFragment): PersonValues {
  return {
    id: null,
    employeeId: null,
    lastName: '',
    firstName: '',
    identifierKind: 'NIR',
    identifier: '',
    category: 'EMPLOYEE',
    arrangement: 'WEEKLY',
    contractKind: 'ORDINARY',
    allowanceCategory: 'COMMON',
    contractWeeklyHours: 3500,
    hourlyRate: null,
    agreementSignedOn: null,
    monthlyClaim: false,
    contractStart: null,
    contractEnd: null,
    weeks: emptyWeeks(di),
  };
}

export function valuesOf(di: DiPageFragment, line: DiLineFieldsFragment): PersonValues {
  const kept = new Map(line.weeks.map((week) => [week.monday, week]));
  return {
    id: line.id,
    employeeId: line.employee.id,
    lastName: line.employee.lastName,
    firstName: line.employee.firstName,
    identifierKind: 'identifierKind' in line.employee ? line.employee.identifierKind : 'NIR',
    identifier: '',
    category: line.employee.category,
    arrangement: line.arrangement,
    contractKind: line.contractKind,
    allowanceCategory: line.allowanceCategory,
    contractWeeklyHours: line.contractWeeklyHours,
    hourlyRate: line.hourlyRate,
    agreementSignedOn: line.agreementSignedOn as Day | null,
    monthlyClaim: line.monthlyClaim,
    contractStart: line.contractStart as Day | null,
    contractEnd: line.contractEnd as Day | null,
    weeks: di.weeks.map(({ monday }) => {
      const { worked = 0, assimilated = 0, idle = 0, workedHalfDays, assimilatedHalfDays, idleHalfDays } = kept.get(monday) ?? {};
      return {
        monday: monday as Day,
        worked,
        assimilated,
        idle,
        workedHalfDays: workedHalfDays ?? 0,
        assimilatedHalfDays: assimilatedHalfDays ?? 0,
        idleHalfDays: idleHalfDays ?? 0,
      };
    }),
  };
}

/**
 * What the server has of a person, for the comparison with what is typed: their number, which is never read again, and the weeks in
 * the unit that is not typed, which the server converts, are no change.
 */
export function typedOver(server: PersonValues, typed: PersonValues): PersonValues {
  const inHalfDays = ARRANGEMENT_RULES[server.arrangement ?? 'WEEKLY'].typedIn === 'HALF_DAYS';
  const weeks = (server.weeks ?? []).map((week, index) => {
    const { worked, assimilated, idle, workedHalfDays, assimilatedHalfDays, idleHalfDays } = typed.weeks?.[index] ?? week;
    return { ...week, ...(inHalfDays ? { worked, assimilated, idle } : { workedHalfDays, assimilatedHalfDays, idleHalfDays }) };
  });
  const { id, employeeId, identifier, identifierKind } = typed;
  return { ...server, id, employeeId, identifier, identifierKind, weeks };
}

/** Someone the company has already declared: their number is kept, it need not be typed again. */
export function knownPerson(di: DiPageFragment, employee: DiEmployeeFieldsFragment): PersonValues {
  return {
    ...newPerson(di),
    employeeId: employee.id,
    lastName: employee.lastName,
    firstName: employee.firstName,
    identifierKind: 'identifierKind' in employee ? employee.identifierKind : 'NIR',
    category: employee.category,
  };
}

/** A person whom the company never declared has to be named by a number; the rest are the rules of any line. */
export const newPersonSchema = diLineSchema.superRefine(
  ({ identifier }, context) => {
    if (!identifier?.trim()) context.addIssue({ code: 'custom', path: ['identifier'], message: 'Numéro de sécurité sociale ou NTT\u00a0: ce champ est obligatoire.' });
  },
  { when: () => true },
);
