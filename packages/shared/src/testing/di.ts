import type { DiLineForm } from '../di/index.ts';
import { day } from '../time/index.ts';

/** One employee at 35 hours, idle for a whole week of October 2026. */
export function aDiLine(changes: Partial<DiLineForm> = {}): DiLineForm {
  return {
    lastName: 'Petit',
    firstName: 'Luc',
    identifierKind: 'NIR',
    identifier: '185057800608491',
    category: 'EMPLOYEE',
    arrangement: 'WEEKLY',
    contractKind: 'ORDINARY',
    allowanceCategory: 'COMMON',
    contractWeeklyHours: 3500,
    hourlyRate: 1500,
    weeks: [{ monday: day('2026-10-05'), worked: 0, assimilated: 0, idle: 3500 }],
    ...changes,
  };
}
