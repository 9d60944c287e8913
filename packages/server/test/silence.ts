import { addDays, parisDayOf, searchKey, type Result } from '@apart/shared';
import { aDapForm } from '@apart/shared/testing';
import { and, asc, eq, like } from 'drizzle-orm';
import type { Viewer } from '../src/acts/index.ts';
import type { Deps } from '../src/deps.ts';
import { daTables } from '../src/features/da/index.ts';
import { dapTables, saveDap, submitDap, type DapRow } from '../src/features/dap/index.ts';
import { runTacitSweep, type SweepReport } from '../src/features/tacit-acceptance/index.ts';
import { journalTables } from '../src/journal/index.ts';
import { messageTables } from '../src/outbox/index.ts';

const SYSTEM: Viewer = { kind: 'system', name: 'Ordonnanceur' };
let keys = 0;
export const aKey = (): string => `silence-${++keys}`;

/** The value of what must not be refused. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

/** What the rules of each day ask to be explained: the agent reads it, silence does not. */
const justifications = (['LATE_FILING', 'CSE_OPINION_NOT_ATTACHED'] as const).map((code) => ({ code, text: 'Le dossier a été renvoyé plusieurs fois.' }));

/** A request that may be sent at that instant, whatever the law of the day. */
export function aFormOf(now: Date) {
  const today = parisDayOf(now);
  return aDapForm({ startDay: addDays(today, 20), endDay: addDays(today, 80), placementDay: null, cseOpinion: 'FAVOURABLE', cseOpinionDay: today, justifications });
}

export async function aDraft({ deps, viewer, siret }: { deps: Deps; viewer: Viewer; siret: string }): Promise<DapRow> {
  return done(await saveDap(deps, viewer, { siret, idempotencyKey: aKey(), form: aFormOf(deps.clock.now()) }));
}

export const send = (deps: Deps, viewer: Viewer, { reference, version }: DapRow) => submitDap(deps, viewer, { reference, expectedVersion: version, idempotencyKey: aKey() });

export async function aSending(by: { deps: Deps; viewer: Viewer; siret: string }): Promise<DapRow> {
  return done(await send(by.deps, by.viewer, await aDraft(by)));
}

export async function sweep(deps: Deps, dryRun = false): Promise<SweepReport> {
  return done(await runTacitSweep(deps, SYSTEM, { dryRun, trigger: 'command' }));
}

export async function fileNow({ db }: Deps, { id }: Pick<DapRow, 'id'>): Promise<DapRow> {
  const { dap } = dapTables(db);
  const [row] = await db.read.sql.select().from(dap).where(eq(dap.id, id));
  if (!row) throw new Error(`No file ${id}`);
  return row;
}

/** What acceptance left of one version: its decisions, its letters, its lines of the journal. */
export async function tracesOf({ db }: Deps, { id, reference }: Pick<DapRow, 'id' | 'reference'>) {
  const { da } = daTables(db);
  const { journal } = journalTables(db);
  const { message } = messageTables(db);
  const decisions = await db.read.sql.select().from(da).where(eq(da.dapId, id)).orderBy(asc(da.issuedAt));
  const entries = await db.read.sql.select().from(journal).where(eq(journal.subjectId, id));
  const letters = await db.read.sql.select().from(message).where(eq(message.kind, 'dap.acceptBySilence'));
  return {
    decisions,
    acceptances: entries.filter((entry) => entry.act === 'dap.acceptBySilence').length,
    letters: letters.filter((letter) => letter.subject.startsWith(reference)).map(({ toAddress }) => toAddress),
  };
}

/** As many sent files as asked, each a version of its own that differs from `model` by its names alone; written at once. */
export async function clonesOf({ db }: Deps, model: DapRow, count: number, prefix = 'clone'): Promise<readonly DapRow[]> {
  const rows = Array.from({ length: count }, (_, n): DapRow => {
    const stem = `069-${prefix}${String(n).padStart(5, '0')}`;
    return { ...model, id: `${prefix}-${String(n).padStart(5, '0')}`, stem, reference: `${stem}-00`, referenceKey: searchKey(`${stem}-00`) };
  });
  await db.transaction((tx) => tx.insertAll(dapTables(tx).dap, rows));
  return rows;
}

/** How many of these files are accepted, and what acceptance wrote for them: all four are the same, always. */
export async function countsOf({ db }: Deps, prefix: string) {
  const { dap } = dapTables(db);
  const { da } = daTables(db);
  const { journal } = journalTables(db);
  const { message } = messageTables(db);
  const is = `${prefix}-%`;
  return {
    accepted: await db.read.sql.$count(dap, and(like(dap.id, is), eq(dap.status, 'AUTHORISED_BY_SILENCE'))),
    decisions: await db.read.sql.$count(da, and(like(da.dapId, is), eq(da.status, 'IN_FORCE'), eq(da.bySilence, true))),
    entries: await db.read.sql.$count(journal, and(like(journal.subjectId, is), eq(journal.act, 'dap.acceptBySilence'))),
    letters: await db.read.sql.$count(message, and(like(message.subject, `069-${prefix}%`), eq(message.kind, 'dap.acceptBySilence'))),
  };
}
