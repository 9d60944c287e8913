import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { parisDayOf, type Result } from '@apart/shared';
import { stringify } from 'csv-stringify/sync';
import { and, asc, count, eq, gt } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { authoriseDap, refuseDap, replaceDecision, type DapRow } from '../dap/index.ts';
import type { Transaction } from '../../persistence/index.ts';
import type { LongWorkFigure, LongWorkOutcome, LongWorkWish } from '../long-work/index.ts';
import { hearOne, withdrawOne } from './each-company.ts';
import { massDecisionTables, type MassDecisionRow, type MassFileRow, type MassOutcome } from './tables.ts';

const GROUP = 100;
/** What came of a file, and of several. */
const DECIDED = { WAITING: ['Pas encore décidée', 'Pas encore décidées'], DONE: ['Décidée', 'Décidées'], REFUSED: ['Non décidée', 'Non décidées'], FAILED: ['Incident', 'Incidents'] } as const;
const WRITTEN = { WAITING: ['Message pas encore envoyé', 'Messages pas encore envoyés'], DONE: ['Message envoyé', 'Messages envoyés'], REFUSED: ['Message non envoyé', 'Messages non envoyés'], FAILED: ['Incident', 'Incidents'] } as const;
const wordsOf = ({ kind }: Pick<MassDecisionRow, 'kind'>): Readonly<Record<MassOutcome, readonly [one: string, several: string]>> => (kind === 'HEAR' ? WRITTEN : DECIDED);

/** The work that decides each file by its ordinary act, as the agent who asked: what one refuses or breaks stops no other. */
export function massWork(deps: Deps, viewer: Viewer, mass: MassDecisionRow, label: string): LongWorkWish {
  return { id: mass.workId, kind: 'dap.decideInMass', label, total: mass.count, run: (progress, isCancelled, write) => decideEach(deps, viewer, mass, progress, isCancelled, write) };
}

async function decideEach(deps: Deps, viewer: Viewer, mass: MassDecisionRow, progress: (done: number) => void, isCancelled: () => boolean, write: (text: string) => Promise<void>): Promise<LongWorkOutcome> {
  const lines: MassFileRow[] = [];
  for (let last = 0; ; ) {
    const group = await filesAfter(deps, mass.id, last);
    for (const file of group) {
      lines.push(isCancelled() ? file : await decideOne(deps, viewer, mass, file));
      progress(lines.filter(({ outcome }) => outcome !== 'WAITING').length);
      // SQLite answers without ever giving the hand back: this lets the node serve others between two files.
      await setImmediate();
    }
    const end = group.at(-1);
    if (!end || group.length < GROUP) {
      await write(csvOf(mass, lines));
      return { result: figuresOf(mass, lines), file: { name: `decisions-${parisDayOf(mass.startedAt)}.csv`, mimeType: 'text/csv; charset=utf-8', owners: [{ siret: '', departement: mass.departement }] } };
    }
    last = end.position;
  }
}

async function decideOne(deps: Deps, viewer: Viewer, mass: MassDecisionRow, file: MassFileRow): Promise<MassFileRow> {
  const came = await outcomeOf(keepingOutcome(deps, file), viewer, mass, file);
  if (came.outcome !== 'DONE') await deps.db.transaction((tx) => keep(tx, file, came));
  return { ...file, ...came };
}

type Outcome = Pick<MassFileRow, 'outcome' | 'why' | 'versionAfter'>;

const done = ({ version }: DapRow): Outcome => ({ outcome: 'DONE', why: null, versionAfter: version });

/** The same services, whose transaction also writes the outcome of this file once its act is done: killed at whatever instant, a file that is decided says so and can be undone. */
function keepingOutcome(deps: Deps, file: MassFileRow): Deps {
  return {
    ...deps,
    db: {
      ...deps.db,
      transaction: (work) =>
        deps.db.transaction(async (tx) => {
          const result = await work(tx);
          const { ok, value } = result as Partial<Extract<Result<DapRow>, { ok: true }>>;
          if (ok && value?.reference === file.reference) await keep(tx, file, done(value));
          return result;
        }),
    },
  };
}

async function keep(tx: Transaction, file: MassFileRow, came: Outcome): Promise<void> {
  const { massDecisionFile } = massDecisionTables(tx);
  await tx.sql.update(massDecisionFile).set(came).where(and(eq(massDecisionFile.massId, file.massId), eq(massDecisionFile.position, file.position)));
}

async function outcomeOf(deps: Deps, viewer: Viewer, mass: MassDecisionRow, file: MassFileRow): Promise<Outcome> {
  try {
    const result = await decide(deps, viewer, mass, file);
    if (result.ok) return done(result.value);
    return { outcome: 'REFUSED', why: result.refusals.map(({ message }) => message).join(' '), versionAfter: null };
  } catch (error) {
    const incident = randomUUID();
    deps.log.error({ err: error, incident, reference: file.reference, mass: mass.id }, 'a file of a mass decision failed');
    return { outcome: 'FAILED', why: `Incident ${incident}\u00a0: rien n’est fait pour cette demande.`, versionAfter: null };
  }
}

function decide(deps: Deps, viewer: Viewer, mass: MassDecisionRow, file: MassFileRow): Promise<Result<DapRow>> {
  const { kind, reasonCode, text, replacement } = mass;
  const target = { reference: file.reference, expectedVersion: file.version };
  switch (kind) {
    case 'AUTHORISE':
      return authoriseDap(deps, viewer, { ...target, comment: text });
    case 'REFUSE':
      return refuseDap(deps, viewer, { ...target, reasonCode: reasonCode ?? '', text: text ?? '' });
    case 'HEAR':
      return hearOne(deps, viewer, mass, file);
    case 'UNDO':
      return replacement === 'WITHDRAW' ? withdrawOne(deps, viewer, mass, file) : replaceDecision(deps, viewer, { ...target, kind: replacement ?? 'REEXAMINE', reason: text ?? '' });
  }
}

function filesAfter(deps: Deps, massId: string, position: number): Promise<MassFileRow[]> {
  const { massDecisionFile } = massDecisionTables(deps.db);
  return deps.db.read.sql
    .select()
    .from(massDecisionFile)
    .where(and(eq(massDecisionFile.massId, massId), gt(massDecisionFile.position, position)))
    .orderBy(asc(massDecisionFile.position))
    .limit(GROUP)
    .then((rows) => rows);
}

/** How many files came to each end. */
export async function outcomesOf(deps: Deps, massId: string): Promise<ReadonlyMap<MassOutcome, number>> {
  const { massDecisionFile } = massDecisionTables(deps.db);
  const rows = await deps.db.read.sql.select({ outcome: massDecisionFile.outcome, files: count() }).from(massDecisionFile).where(eq(massDecisionFile.massId, massId)).groupBy(massDecisionFile.outcome);
  return new Map(rows.map(({ outcome, files }) => [outcome, files]));
}

function figuresOf(mass: MassDecisionRow, lines: readonly MassFileRow[]): readonly LongWorkFigure[] {
  const number = new Intl.NumberFormat('fr-FR');
  const of = (outcome: MassOutcome): number => lines.filter((line) => line.outcome === outcome).length;
  return (['DONE', 'REFUSED', 'FAILED', 'WAITING'] as const)
    .filter((outcome) => outcome === 'DONE' || of(outcome) > 0)
    .map((outcome) => ({ field: outcome.toLowerCase(), label: wordsOf(mass)[outcome][1], value: number.format(of(outcome)) }));
}

/** One line a file, for a spreadsheet in French: semicolons, and a mark that says UTF-8. A cell is never a formula. */
function csvOf(mass: MassDecisionRow, lines: readonly MassFileRow[]): string {
  const rows = lines.map(({ reference, siret, establishmentName, outcome, why }) => [reference, siret, establishmentName, wordsOf(mass)[outcome][0], why ?? '']);
  return stringify([['Référence', 'SIRET', 'Établissement', 'Issue', 'Précision'], ...rows], { delimiter: ';', bom: true, escape_formulas: true });
}
