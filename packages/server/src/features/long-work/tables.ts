import { defineTables } from '../../persistence/index.ts';

export const LONG_WORK_STATES = ['RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type LongWorkState = (typeof LONG_WORK_STATES)[number];

/** One figure of what was done, ready to read: `{ field: 'refused', label: 'Refusées', value: '12' }`. */
export interface LongWorkFigure {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

/** Whose data a file holds: the establishment, or a whole département (`siret` is then empty). */
export interface FileOwner {
  readonly siret: string;
  readonly departement: string;
}

export const longWorkTables = defineTables((kit) => ({
  /** Work that lasts, of one person: seen by them alone, kept thirty days. */
  longWork: kit.table(
    'long_work',
    {
      id: kit.id('id'),
      accountId: kit.text('account_id').notNull(),
      /** Of the feature that does it: « dap.decideInMass ». */
      kind: kit.text('kind').notNull(),
      /** In French, as the person reads it. */
      label: kit.text('label').notNull(),
      state: kit.enumeration('state', LONG_WORK_STATES).notNull(),
      done: kit.int('done').notNull(),
      /** Null while nobody knows how many there are. */
      total: kit.int('total'),
      startedAt: kit.instant('started_at').notNull(),
      /** The last sign of life of the node that does it. */
      heartbeatAt: kit.instant('heartbeat_at').notNull(),
      finishedAt: kit.instant('finished_at'),
      cancelAsked: kit.flag('cancel_asked').notNull(),
      result: kit.json<readonly LongWorkFigure[]>('result').notNull(),
      /** Why it failed, in French. */
      failure: kit.text('failure'),
      fileName: kit.text('file_name'),
      fileType: kit.text('file_type'),
      fileSizeBytes: kit.int('file_size_bytes'),
      fileSha256: kit.text('file_sha256'),
      /** Whose data the file holds: who no longer sees them all does not open it. */
      fileOwners: kit.json<readonly FileOwner[]>('file_owners'),
    },
    (t) => [kit.index('long_work_account').on(t.accountId, t.startedAt, t.id)],
  ),
  /** A file in parts, written while the work runs and read one by one: it is never whole in memory. */
  longWorkPart: kit.table(
    'long_work_part',
    {
      workId: kit.text('work_id').notNull(),
      /** From 1. */
      position: kit.int('position').notNull(),
      bytes: kit.bytes('bytes').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.workId, t.position] })],
  ),
}));
export type LongWorkRow = ReturnType<typeof longWorkTables>['longWork']['$inferSelect'];
