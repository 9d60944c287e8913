import { invariant, type Claimed, type Day } from '@apart/shared';
import { and, asc, gt, inArray } from 'drizzle-orm';
import type { Queries } from '../../persistence/index.ts';
import { countedClaims } from './repository.ts';
import { diTables } from './tables.ts';

/** What is claimed of each of these files; a file of which nothing is claimed is absent. Two queries, whoever asks. */
export async function claimedOn(q: Queries, stems: readonly string[]): Promise<ReadonlyMap<string, Claimed>> {
  if (stems.length === 0) return new Map();
  const { di } = diTables(q);
  const claims = await q.sql
    .select({ id: di.id, stem: di.stem, month: di.month, hours: di.payableHours, employees: di.employees })
    .from(di)
    .where(and(inArray(di.stem, [...stems]), countedClaims(q), gt(di.payableHours, 0)))
    .orderBy(asc(di.stem), asc(di.month));
  const ofFiles = [...Map.groupBy(claims, ({ stem }) => stem)];
  // The lines may be thousands: those of the first and of the last month alone tell the first and the last week.
  const weeks = await payableWeeksOf(q, ofFiles.flatMap(([, [first, ...others]]) => [first, others.at(-1)].flatMap((one) => (one ? [one.id] : []))));
  return new Map(
    ofFiles.map(([stem, months]) => {
      const [most] = months.toSorted((a, b) => b.employees - a.employees);
      const [firstWeek, lastWeek] = [weeks.get(months[0]?.id ?? '')?.[0], weeks.get(months.at(-1)?.id ?? '')?.at(-1)];
      invariant(most && firstWeek && lastWeek, 'a claim that has payable hours has them in a week');
      return [stem, { hours: months.reduce((sum, { hours }) => sum + hours, 0), firstWeek, lastWeek, most: { month: most.month, employees: most.employees } }];
    }),
  );
}

/** Mondays of the weeks that have payable hours in each of these claims, the first one first. */
async function payableWeeksOf(q: Queries, diIds: readonly string[]): Promise<ReadonlyMap<string, readonly Day[]>> {
  if (diIds.length === 0) return new Map();
  const { diLine } = diTables(q);
  const lines = await q.sql.select({ diId: diLine.diId, weeks: diLine.weeks }).from(diLine).where(inArray(diLine.diId, [...diIds]));
  const mondays = [...Map.groupBy(lines, ({ diId }) => diId)].map(([diId, those]) => [diId, those.flatMap(({ weeks }) => weeks.filter(({ payable }) => payable > 0).map(({ monday }) => monday)).toSorted()] as const);
  return new Map(mondays);
}
