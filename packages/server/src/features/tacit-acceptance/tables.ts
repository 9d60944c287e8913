import { defineTables } from '../../persistence/index.ts';

/** Files of one département that a run saw, accepted (or would have, in a dry run), and left aside. */
export interface SweepFigures {
  seen: number;
  accepted: number;
  skipped: number;
}

export const tacitTables = defineTables((kit) => ({
  tacitSweep: kit.table(
    'tacit_sweep',
    {
      id: kit.id('id'),
      startedAt: kit.instant('started_at').notNull(),
      finishedAt: kit.instant('finished_at').notNull(),
      /** Files whose term was at or before this instant. */
      dueBefore: kit.instant('due_before').notNull(),
      trigger: kit.text('trigger').notNull(),
      dryRun: kit.flag('dry_run').notNull(),
      seen: kit.int('seen').notNull(),
      accepted: kit.int('accepted').notNull(),
      skippedCount: kit.int('skipped_count').notNull().default(0),
      /** What a UD may read of the run: its own départements'. */
      byDepartement: kit.json<Readonly<Record<string, SweepFigures>>>('by_departement').notNull().default({}),
      /** The first thousand. */
      skipped: kit.json<readonly { reference: string; why: string }[]>('skipped').notNull(),
      /** References accepted (or that would be, in a dry run), the first thousand. */
      files: kit.json<readonly string[]>('files').notNull(),
      durationMs: kit.int('duration_ms').notNull(),
      /** Why the run stopped before its end; null when it reached it. */
      failure: kit.text('failure'),
    },
    (t) => [kit.index('tacit_sweep_started').on(t.startedAt, t.id)],
  ),
}));
