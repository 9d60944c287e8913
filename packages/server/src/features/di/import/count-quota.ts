import {
  computeDiLine, diImportFault, isQuotaWarning, MODERNISATION_REASON, NO_QUOTA_USE, parisDayOf, quotaShare,
  type Day, type DiImportFault, type ImportedPerson, type QuotaUse, type ReasonNumber,
} from '@apart/shared';
import type { Deps } from '../../../deps.ts';
import type { Queries } from '../../../persistence/index.ts';
import { fingerprintOf, knownPeople } from '../employees.ts';
import type { MonthContext } from '../month-context.ts';
import { quotaUseOf } from '../quota.ts';
import type { DiRow } from '../repository.ts';
import type { ImportPlan } from './plan.ts';

/** People whose hours of the year are read in one go. */
const GROUP = 500;

/** Whether a quota may say something of these hours; reason 4 has its own before 26/03/2020 too. For the others nothing is computed again. */
function mayReach({ computed }: ImportedPerson, { used, reason }: { readonly used: QuotaUse; readonly reason: ReasonNumber | null }, { hourDay }: MonthContext, knownOn: Day): boolean {
  return reason === MODERNISATION_REASON || computed.payableHours > quotaShare({ used, reason, knownOn }, hourDay).left;
}

/**
 * The same people with the yearly quota of each counted, as the saving counts it: a dry run tells what would not be paid. Somebody
 * whom the company never declared has used nothing.
 */
export async function countQuota(deps: Deps, q: Queries, row: DiRow, context: MonthContext, plan: ImportPlan): Promise<ImportPlan> {
  const sentOn = parisDayOf(deps.clock.now());
  const people: ImportedPerson[] = [];
  const faults: DiImportFault[] = [];
  for (let start = 0; start < plan.people.length; start += GROUP) {
    const group = plan.people.slice(start, start + GROUP);
    const fingerprints = group.map(({ form }) => fingerprintOf(deps, form));
    const known = await knownPeople(q, row.siren, fingerprints);
    const used = await quotaUseOf(q, [...known.values()], row.month, row);
    for (const [index, person] of group.entries()) {
      const quota = { used: used.get(known.get(fingerprints[index] ?? '') ?? '') ?? NO_QUOTA_USE, reason: context.reason };
      if (!mayReach(person, quota, context, sentOn)) {
        people.push(person);
        continue;
      }
      const computed = computeDiLine(person.form, context, { sentOn, knownOn: sentOn, quota });
      const [line = null] = person.fileLines;
      for (const { code, message } of computed.warnings) if (isQuotaWarning(code)) faults.push(diImportFault('DI-IMP-023', message, { line, column: 'identifiant', severity: 'WARNING' }));
      people.push({ ...person, computed });
    }
    await new Promise(setImmediate);
  }
  return { ...plan, people, faults: faults.length === 0 ? plan.faults : [...plan.faults, ...faults].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}
