import { ok, refused, type DiImportFault, type Result } from '@apart/shared';
import { perform, type Performing, type Viewer } from '../../../acts/index.ts';
import type { Deps } from '../../../deps.ts';
import { startLongWork, type LongWorkRow } from '../../long-work/index.ts';
import { targetOf, type DiTarget } from '../act-on.ts';
import { decisionOf } from '../decision.ts';
import { monthContext } from '../month-context.ts';
import { findDi, usedHoursOf, type DiRow } from '../repository.ts';
import { countQuota } from './count-quota.ts';
import { planImport, wholeFaults, type ImportPlan } from './plan.ts';
import { sourceOf } from './source.ts';
import { GROUP, notDraft, writeGroup } from './write-group.ts';

export interface ImportDiLines extends DiTarget {
  readonly fileId?: string | null;
  readonly rows?: readonly Readonly<Record<string, unknown>>[] | null;
  /** Says everything and writes nothing. */
  readonly dryRun: boolean;
  /** Writes the people of whom nothing is wrong although others are; without it, one error writes nobody. */
  readonly keepValid: boolean;
}

export interface ImportReport {
  readonly di: DiRow;
  readonly dryRun: boolean;
  readonly rows: number;
  /** People of whom nothing is wrong. */
  readonly people: number;
  readonly added: number;
  readonly replaced: number;
  readonly rejectedLines: readonly number[];
  /** What the people of the file come to. */
  readonly payableHours: number;
  readonly allowanceCents: number;
  readonly indemnityCents: number;
  readonly faults: readonly DiImportFault[];
  /** The people are being written in the background: to be followed there. */
  readonly work?: LongWorkRow;
}

/** Above, people are written in the background, with a progress bar and a way to stop. */
const AT_ONCE = 400;

interface Following {
  progress(done: number): void;
  isCancelled(): boolean;
}
const NOBODY_FOLLOWS: Following = { progress: () => undefined, isCancelled: () => false };

/**
 * Imports the lines of a file, or rows that a program gives: everything that is wrong is told at once, by line and column. People
 * are written in groups, in the background when they are many; each group is whole, and the same file can be given again, since
 * nobody is doubled.
 * Refusals: NOT_FOUND, VERSION_CONFLICT, WRONG_STATUS, IMPORT_FILE_GONE.
 */
export async function importDiLines(deps: Deps, viewer: Viewer, input: ImportDiLines): Promise<Result<ImportReport>> {
  const ready = await prepare(deps, viewer, input);
  if (!ready.ok) return ready;
  const { row, plan, faults } = ready.value;
  const report = reportOf(row, plan, faults);
  const wrong = faults.some(({ severity }) => severity === 'ERROR');
  if (input.dryRun || plan.people.length === 0 || (wrong && !input.keepValid)) return ok({ ...report, dryRun: input.dryRun });
  if (plan.people.length <= AT_ONCE) return write(deps, viewer, report, plan, NOBODY_FOLLOWS);
  return ok({ ...report, work: await writeInBackground(deps, viewer, report, plan) });
}

function writeInBackground(deps: Deps, viewer: Viewer, report: ImportReport, plan: ImportPlan): Promise<LongWorkRow> {
  const total = plan.people.length;
  const count = (n: number): string => n.toLocaleString('fr-FR');
  return startLongWork(deps, viewer, {
    kind: 'di.import',
    label: `Import de ${count(total)} salariés dans la demande ${report.di.reference}`,
    total,
    async run(progress, isCancelled) {
      const done = await write(deps, viewer, report, plan, { progress, isCancelled });
      if (!done.ok) return { result: [{ field: 'refused', label: 'Arrêté', value: done.refusals.map(({ message }) => message).join(' ') }] };
      const { added, replaced, rejectedLines } = done.value;
      return {
        result: [
          { field: 'added', label: 'Salariés ajoutés', value: count(added) },
          { field: 'replaced', label: 'Salariés déjà là, remplacés', value: count(replaced) },
          { field: 'rejected', label: 'Lignes laissées de côté', value: count(rejectedLines.length) },
        ],
      };
    },
  });
}

interface Prepared {
  readonly row: DiRow;
  readonly plan: ImportPlan;
  readonly faults: readonly DiImportFault[];
}

async function prepare(deps: Deps, viewer: Viewer, input: ImportDiLines): Promise<Result<Prepared>> {
  const target = await perform(deps, viewer, 'di.import', (tx) => importTarget(tx, viewer, input));
  if (!target.ok) return target;
  const row = target.value;
  const source = await sourceOf(deps, viewer, row, input);
  if (!source.ok) return source;
  const q = deps.db.read;
  const da = await decisionOf(q, row);
  const context = await monthContext(q, da, row.month);
  const plan = await countQuota(deps, q, row, context, await planImport(source.value, context, deps.clock.now()));
  const used = await usedHoursOf(q, [row.stem]);
  const asked = plan.people.reduce((total, { computed }) => total + computed.payableHours, 0);
  const left = Math.max(0, da.authorisedHours - (used.get(row.stem) ?? 0));
  return ok({ row, plan, faults: [...wholeFaults(asked, left, plan.people.length, da.authorisedEmployees), ...plan.faults] });
}

/** The claim to import into: visible, writable, unchanged since it was read, still a draft. */
export async function importTarget(tx: Performing, viewer: Viewer, target: DiTarget): Promise<Result<DiRow>> {
  const found = await targetOf(tx, viewer, target);
  return found.ok && found.value.status !== 'DRAFT' ? notDraft(found.value) : found;
}

function reportOf(row: DiRow, plan: ImportPlan, faults: readonly DiImportFault[]): ImportReport {
  const add = (value: (one: ImportPlan['people'][number]['computed']) => number) => plan.people.reduce((total, { computed }) => total + value(computed), 0);
  return {
    di: row,
    dryRun: false,
    rows: plan.rows,
    people: plan.people.length,
    added: 0,
    replaced: 0,
    rejectedLines: [...plan.rejectedLines].toSorted((a, b) => a - b),
    payableHours: add((one) => one.payableHours),
    allowanceCents: add((one) => one.amount?.allowanceCents ?? 0),
    indemnityCents: add((one) => one.amount?.indemnityCents ?? 0),
    faults,
  };
}

async function write(deps: Deps, viewer: Viewer, report: ImportReport, plan: ImportPlan, following: Following): Promise<Result<ImportReport>> {
  let { di } = report;
  let [added, replaced] = [0, 0];
  for (let start = 0; start < plan.people.length && !following.isCancelled(); start += GROUP) {
    const people = plan.people.slice(start, start + GROUP);
    const last = start + GROUP >= plan.people.length;
    const group = await perform(deps, viewer, 'di.import', async (tx) => {
      const current = await findDi(tx, viewer, di.reference);
      // The first group holds the version that was read; the next ones write beside whatever others changed meanwhile.
      const target = await targetOf(tx, viewer, { reference: di.reference, expectedVersion: start === 0 ? di.version : (current?.version ?? di.version) });
      if (!target.ok) return target;
      const context = await monthContext(tx, await decisionOf(tx, target.value), target.value.month);
      const written = await writeGroup(deps, tx, target.value, context, people);
      if (!written.ok) return written;
      const total = added + replaced + people.length;
      await tx.record({
        act: last ? 'di.import' : 'di.save',
        subjectKind: 'di',
        subjectId: di.id,
        siret: di.siret,
        ...(last ? { detail: `${total} salarié${total > 1 ? 's' : ''}` } : {}),
        changes: { lines: people.length },
      });
      return written;
    });
    if (!group.ok) return refused(...group.refusals);
    di = group.value.di;
    added += group.value.added;
    replaced += group.value.replaced;
    following.progress(added + replaced);
    // SQLite answers in the same breath: without this, nobody else would be answered before the last group.
    await new Promise(setImmediate);
  }
  return ok({ ...report, di, added, replaced });
}
