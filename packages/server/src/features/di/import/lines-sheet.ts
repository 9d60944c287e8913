import { ARRANGEMENT_RULES, diImportTemplateColumns, type Day } from '@apart/shared';
import type { Deps } from '../../../deps.ts';
import { PERSON_PURPOSE } from '../employees.ts';
import type { LineWithEmployee } from '../repository.ts';
import type { Sheet } from './sheet.ts';

const units = (hundredths: number): number => hundredths / 100;

/**
 * The people of a claim in the columns of the import, so that the file is filled and given back; without people it is the empty
 * template. Hours of a week where nothing is written are left empty.
 */
export function linesSheet(deps: Deps, lines: readonly LineWithEmployee[], mondays: readonly Day[]): Sheet {
  return {
    titles: diImportTemplateColumns(mondays.length),
    rows: lines.map(({ line, employee }) => [
      employee.identifierKind,
      deps.secrets.decrypt(employee.identifierSealed, PERSON_PURPOSE),
      employee.lastName,
      employee.firstName,
      line.category,
      line.arrangement,
      line.contractKind,
      line.allowanceCategory,
      units(line.contractWeeklyHours),
      units(line.hourlyRateCents),
      line.agreementSignedOn,
      line.monthlyClaim === true ? 'OUI' : null,
      line.contractStart,
      line.contractEnd,
      ...mondays.flatMap((monday) => {
        const week = line.weeks.find((one) => one.monday === monday);
        if (!week || week.worked + week.assimilated + week.idle === 0) return [null, null, null];
        if (ARRANGEMENT_RULES[line.arrangement].typedIn === 'HALF_DAYS') return [week.workedHalfDays ?? 0, week.assimilatedHalfDays ?? 0, week.idleHalfDays ?? 0];
        return [units(week.worked), units(week.assimilated), units(week.idle)];
      }),
    ]),
  };
}
