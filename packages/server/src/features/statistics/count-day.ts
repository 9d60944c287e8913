import { startOfParisDay, addDays, type Day } from '@apart/shared';
import { and, eq, gte, lt } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import { dapTables } from '../dap/index.ts';
import { statisticsTables, WHOLE_COUNTRY, type FigureAxis } from './tables.ts';

const HOUR_MS = 3_600_000;
const ROWS_AT_ONCE = 200;

interface Figures {
  received: number;
  hoursAsked: number;
  authorised: number;
  refused: number;
  bySilence: number;
  hoursAuthorised: number;
}
const none = (): Figures => ({ received: 0, hoursAsked: 0, authorised: 0, refused: 0, bySilence: 0, hoursAuthorised: 0 });

/** Counts one day again, from the files that were sent or decided that day (Paris), and keeps its figures in place of those it had. */
export async function countDay(deps: Deps, day: Day): Promise<void> {
  const q = deps.db.read;
  const { dap } = dapTables(q);
  const [from, until] = [startOfParisDay(day), startOfParisDay(addDays(day, 1))];
  const columns = { departement: dap.departement, reason: dap.reason, section: dap.nafSection, status: dap.status, avenant: dap.avenantNumber, form: dap.form };
  const sent = await q.sql.select(columns).from(dap).where(and(gte(dap.firstSubmittedAt, from), lt(dap.firstSubmittedAt, until)));
  const decided = await q.sql.select({ ...columns, submittedAt: dap.submittedAt, decidedAt: dap.decidedAt }).from(dap).where(and(gte(dap.decidedAt, from), lt(dap.decidedAt, until)));

  const figures = new Map<string, Figures>();
  const delays = new Map<string, number>();
  const add = (file: (typeof sent)[number], change: (to: Figures) => void): void => {
    for (const departement of [file.departement, WHOLE_COUNTRY]) {
      const places: readonly [FigureAxis, string][] = [['ALL', ''], ['REASON', file.reason ?? ''], ['SECTION', file.section ?? '']];
      for (const [axis, key] of places) {
        const name = JSON.stringify([departement, axis, key]);
        const kept = figures.get(name) ?? none();
        change(kept);
        figures.set(name, kept);
      }
    }
  };
  const hoursOf = ({ avenant, form }: (typeof sent)[number]): number => (avenant === 0 ? (form.forecastHours ?? 0) : 0);
  for (const file of sent) {
    add(file, (to) => {
      to.received += 1;
      to.hoursAsked += hoursOf(file);
    });
  }
  for (const file of decided) {
    add(file, (to) => {
      if (file.status === 'REFUSED') to.refused += 1;
      if (file.status === 'AUTHORISED') to.authorised += 1;
      if (file.status === 'AUTHORISED_BY_SILENCE') to.bySilence += 1;
      if (file.status === 'AUTHORISED' || file.status === 'AUTHORISED_BY_SILENCE') to.hoursAuthorised += hoursOf(file);
    });
    if ((file.status === 'AUTHORISED' || file.status === 'REFUSED') && file.submittedAt && file.decidedAt) {
      const hours = Math.floor((file.decidedAt.getTime() - file.submittedAt.getTime()) / HOUR_MS);
      for (const departement of [file.departement, WHOLE_COUNTRY]) {
        const name = JSON.stringify([departement, hours]);
        delays.set(name, (delays.get(name) ?? 0) + 1);
      }
    }
  }
  await deps.db.transaction(async (tx) => {
    const { dapFigures, dapDelay } = statisticsTables(tx);
    await tx.sql.delete(dapFigures).where(eq(dapFigures.day, day));
    await tx.sql.delete(dapDelay).where(eq(dapDelay.day, day));
    const rows = [...figures].map(([name, values]) => {
      const [departement, axis, key] = JSON.parse(name) as [string, FigureAxis, string];
      return { departement, axis, key, day, ...values };
    });
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) await tx.sql.insert(dapFigures).values(rows.slice(start, start + ROWS_AT_ONCE));
    const waits = [...delays].map(([name, files]) => {
      const [departement, hours] = JSON.parse(name) as [string, number];
      return { departement, hours, day, files };
    });
    for (let start = 0; start < waits.length; start += ROWS_AT_ONCE) await tx.sql.insert(dapDelay).values(waits.slice(start, start + ROWS_AT_ONCE));
  });
}
