import {
  compactNaf, NAF_SECTIONS, nafSectionOf, readPartialSiret, readSirenTolerantly, readSiretTolerantly, searchKey, UNDECIDED_DAP_STATUSES, type DapReason, type DapStatus,
} from '@apart/shared';
import { and, eq, gt, gte, inArray, isNull, lte, notInArray, or, sql, type Column, type SQL } from 'drizzle-orm';
import { accountIdOf, type Viewer } from '../../acts/index.ts';
import { beginsWith, unindexed, type Queries } from '../../persistence/index.ts';
import { establishmentsNamed } from '../establishments/index.ts';
import { dapTables, UNDECIDED_SQL } from './tables.ts';
import { readTypedText } from './typed-text.ts';

export const dapAssignments = ['MINE', 'NOBODY'] as const;
export type DapAssignment = (typeof dapAssignments)[number];

/** What a list of requests is narrowed by; all of it together. */
export interface DapFilter {
  readonly siret?: string | null;
  readonly siren?: string | null;
  readonly status?: readonly DapStatus[] | null;
  readonly departement?: string | null;
  readonly undecided?: boolean | null;
  readonly text?: string | null;
  readonly reference?: string | null;
  readonly isAvenant?: boolean | null;
  readonly reason?: readonly DapReason[] | null;
  /** A letter of a section, or the beginning of a code, with or without its point. */
  readonly naf?: string | null;
  /** Bounds of the company's headcount, both included. */
  readonly minHeadcount?: number | null;
  readonly maxHeadcount?: number | null;
  /** Undecided, and accepted by silence within so many hours; 0: the term has passed. */
  readonly dueWithinHours?: number | null;
  readonly assignment?: DapAssignment | null;
  /** The account of the agent in charge. */
  readonly agentId?: string | null;
}

const NOTHING = sql`1 = 0`;
const HOUR_MS = 3_600_000;
/** A name in a list of requests stands for so many establishments at most: beyond, it has to be made precise. */
export const MOST_NAMED = 200;

/** A filter is looking for something whose files are few, wherever they are: their own index is the way. */
export const isPrecise = (filter: DapFilter): boolean => Boolean(filter.siret || filter.siren || filter.reference || filter.text?.trim());

/** A status of a file that waits for a decision. */
export const waits = (one: DapStatus): boolean => (UNDECIDED_DAP_STATUSES as readonly DapStatus[]).includes(one);

/** What it asks of the clock: files that wait for a decision, files for which no clock runs, or both. */
export function clocksOf({ undecided, status, dueWithinHours }: DapFilter): { readonly running: boolean; readonly stopped: boolean } {
  return {
    running: undecided !== false && (!status || status.some(waits)),
    stopped: undecided !== true && typeof dueWithinHours !== 'number' && (!status || !status.every(waits)),
  };
}

/**
 * The filter as conditions on the rows; the perimeter is not in them. `clockSaid`: the caller says itself which clocks it wants,
 * since PostgreSQL takes a condition that is said twice for twice as rare, and then sorts what an index gives in order.
 */
export async function conditionsOf(q: Queries, viewer: Viewer, filter: DapFilter, now: Date, clockSaid = false): Promise<(SQL | undefined)[]> {
  const { dap } = dapTables(q);
  const undecided = clockSaid ? undefined : sql.raw(UNDECIDED_SQL);
  const due = filter.dueWithinHours;
  // An employer's files are few, and found by their establishments.
  const takenBy = viewer.kind === 'employer' || viewer.kind === 'support' ? unindexed(dap.takenBy) : dap.takenBy;
  // Files of a département are found by its reasons and its sections; elsewhere the walk says by what it goes (`stretches.ts`).
  const inOne = !isPrecise(filter) && (viewer.kind === 'ud' || Boolean(filter.departement));
  const reason = inOne ? dap.reason : unindexed(dap.reason);
  return [
    filter.siret ? siretCondition(q, filter.siret) : undefined,
    filter.siren ? sirenCondition(q, filter.siren) : undefined,
    filter.status ? (filter.status.length > 0 ? inArray(dap.status, [...filter.status]) : NOTHING) : undefined,
    filter.departement ? eq(isPrecise(filter) ? unindexed(dap.departement) : dap.departement, filter.departement.trim().toUpperCase()) : undefined,
    filter.undecided === true ? undecided : undefined,
    filter.undecided === false && !clockSaid ? notInArray(dap.status, [...UNDECIDED_DAP_STATUSES]) : undefined,
    filter.reference ? referenceCondition(q, filter.reference) : undefined,
    filter.isAvenant === true ? gt(dap.avenantNumber, 0) : undefined,
    filter.isAvenant === false ? eq(dap.avenantNumber, 0) : undefined,
    filter.reason ? (filter.reason.length > 0 ? inArray(reason, [...filter.reason]) : NOTHING) : undefined,
    filter.naf?.trim() ? nafCondition(q, filter.naf, inOne ? dap.nafSection : unindexed(dap.nafSection)) : undefined,
    typeof filter.minHeadcount === 'number' ? gte(dap.companyHeadcount, filter.minHeadcount) : undefined,
    typeof filter.maxHeadcount === 'number' ? lte(dap.companyHeadcount, filter.maxHeadcount) : undefined,
    typeof due === 'number' ? and(undecided, lte(dap.queueAt, new Date(now.getTime() + due * HOUR_MS))) : undefined,
    filter.assignment === 'MINE' ? eq(takenBy, accountIdOf(viewer) ?? '') : undefined,
    filter.assignment === 'NOBODY' ? isNull(takenBy) : undefined,
    filter.agentId ? eq(takenBy, filter.agentId) : undefined,
    filter.text?.trim() ? await textCondition(q, viewer, filter.text) : undefined,
  ];
}

function siretCondition(q: Queries, text: string): SQL {
  const { dap } = dapTables(q);
  const whole = readSiretTolerantly(text);
  if (whole) return eq(dap.siret, whole.siret);
  const partial = readPartialSiret(text);
  return partial ? beginsWith(dap.siret, partial.digits) : NOTHING;
}

/** A SIREN, or its beginning: the beginning of the SIRETs of the company, whose index serves both. */
function sirenCondition(q: Queries, text: string): SQL {
  const { dap } = dapTables(q);
  const digits = readSirenTolerantly(text)?.siren ?? readPartialSiret(text)?.digits;
  return digits && digits.length <= 9 ? beginsWith(dap.siret, digits) : NOTHING;
}

/** The beginning of a reference, ours or legacy. */
function referenceCondition(q: Queries, text: string): SQL {
  const key = searchKey(text);
  return /^[0-9A-Z]+$/.test(key) ? beginsWith(dapTables(q).dap.referenceKey, key) : NOTHING;
}

/** `section`: the column of the section, with or without its index. */
export function nafCondition(q: Queries, text: string, section: Column): SQL {
  const { dap } = dapTables(q);
  const typed = compactNaf(text);
  if (NAF_SECTIONS.some(({ letter }) => letter === typed)) return eq(section, typed);
  // The section comes with the code: it is what has an index.
  const letter = nafSectionOf(typed)?.letter;
  return letter && /^\d{2,4}[A-Z]?$/.test(typed) ? (and(eq(section, letter), beginsWith(dap.nafCode, typed)) ?? NOTHING) : NOTHING;
}

async function textCondition(q: Queries, viewer: Viewer, text: string): Promise<SQL> {
  const { dap } = dapTables(q);
  const read = readTypedText(text);
  const named = read.nameKey ? await establishmentsNamed(q, viewer, read.nameKey, MOST_NAMED) : [];
  return (
    or(
      read.siret ? eq(dap.siret, read.siret.value) : undefined,
      read.siren ? beginsWith(dap.siret, read.siren.value) : undefined,
      read.partialSiret ? beginsWith(dap.siret, read.partialSiret.value) : undefined,
      read.referenceKey ? beginsWith(dap.referenceKey, read.referenceKey) : undefined,
      named.length > 0 ? inArray(dap.siret, named.map(({ siret }) => siret)) : undefined,
    ) ?? NOTHING
  );
}
