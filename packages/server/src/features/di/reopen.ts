import { setImmediate } from 'node:timers/promises';
import { COUNTED_DI_STATUSES, formatHours, hundredthsOfHour, ok, refusal, refused, YEARLY_QUOTA_EXCEEDED, type Month, type Refusal, type Result } from '@apart/shared';
import { stringify } from 'csv-stringify/sync';
import { and, asc, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { startLongWork, type FileOwner, type LongWorkRow } from '../long-work/index.ts';
import { move, type Change } from './act-on.ts';
import { decisionOf } from './decision.ts';
import { diNotFound, required } from './refusals.ts';
import { diPerimeter, findDi, holdFile, linesOf, usedHoursOf, versionsOf, type DiRow } from './repository.ts';
import { monthContext } from './month-context.ts';
import { isLiving } from './open.ts';
import { holdCompany, hoursBeyondQuota } from './quota.ts';
import { diTables } from './tables.ts';
import { takePlace } from './thread.ts';

/** Up to so many, the answer of each claim comes at once, and a preview shows no more; beyond, the work goes on in the background. */
export const REOPEN_LIMIT = 200;
/** At most so many claims in one work; what is left is said, and the next one takes it. */
const WORK_LIMIT = 20_000;

/** Which rejected claims: a list of references, or those that answer all the conditions given. */
export interface ReopenDis {
  readonly references?: readonly string[] | null;
  readonly rejectedFrom?: Date | null;
  readonly rejectedBefore?: Date | null;
  readonly rejectedBy?: string | null;
  readonly departement?: string | null;
  readonly month?: Month | null;
  /** Told to each employer. */
  readonly reason: string;
  /** Shows what would be done, and changes nothing. */
  readonly dryRun: boolean;
}

export interface ReopenOutcome {
  readonly reference: string;
  readonly establishmentName: string | null;
  readonly done: boolean;
  /** Why this one was left as it is. */
  readonly refusals: readonly Refusal[];
}

export interface Reopened {
  /** The answer of each claim; empty while a work does it. */
  readonly outcomes: readonly ReopenOutcome[];
  /** Claims that answer too, beyond the limit. */
  readonly left: number;
  /** The work in the background, when there are many: its file has the answer of each claim. */
  readonly work: LongWorkRow | null;
}

/**
 * Undoes rejections made by mistake, many at once: each claim goes back to « En attente de validation » in its own transaction, with
 * its own outcome, and its employer is told; many are reopened in the background (`startLongWork`). One claim that cannot be reopened stops no other; a second call does nothing twice.
 * Refusals of the whole: REQUIRED. Of one claim: NOT_FOUND, WRONG_STATUS, ALREADY_DECLARED_AGAIN, ENVELOPE_EXCEEDED, YEARLY_QUOTA_EXCEEDED.
 */
export async function reopenDis(deps: Deps, viewer: Viewer, input: ReopenDis): Promise<Result<Reopened>> {
  const reason = input.reason.trim();
  if (!reason) return required('reason', 'Motif de la réouverture\u00a0: ce champ est obligatoire, chaque employeur le lira.');
  const wanted = await chosen(deps, viewer, input);
  if (!wanted.ok) return wanted;
  const { references, left } = wanted.value;
  if (references.length > REOPEN_LIMIT) return ok({ outcomes: [], left, work: await inBackground(deps, viewer, references, reason) });
  const outcomes: ReopenOutcome[] = [];
  for (const reference of references) outcomes.push(await reopenOne(deps, viewer, reference, reason, input.dryRun));
  // Nothing that one may see: told like what does not exist, as everywhere.
  if (outcomes.length > 0 && outcomes.every(({ establishmentName }) => establishmentName === null)) return diNotFound();
  return ok({ outcomes, left, work: null });
}

async function inBackground(deps: Deps, viewer: Viewer, references: readonly string[], reason: string): Promise<LongWorkRow> {
  const total = references.length;
  return startLongWork(deps, viewer, {
    kind: 'di.reopen',
    label: `Réouverture de ${total} demandes d’indemnisation`,
    total,
    async run(progress, isCancelled, write) {
      const outcomes: ReopenOutcome[] = [];
      for (const reference of references) {
        if (isCancelled()) break;
        outcomes.push(await reopenOne(deps, viewer, reference, reason, false));
        progress(outcomes.length);
        // SQLite answers without ever giving the hand back: this lets the node serve others between two claims.
        await setImmediate();
      }
      const done = outcomes.filter((one) => one.done).length;
      const rows = outcomes.map((one) => [one.reference, one.establishmentName, one.done ? 'rouverte' : 'laissée', one.refusals.map(({ message }) => message).join(' ')]);
      await write(stringify([['demande', 'etablissement', 'suite', 'motif'], ...rows], { delimiter: ';', bom: true, escape_formulas: true }));
      return {
        result: [
          { field: 'done', label: 'Rouvertes', value: String(done) },
          { field: 'left', label: 'Laissées telles quelles', value: String(outcomes.length - done) },
        ],
        file: { name: 'reouverture.csv', mimeType: 'text/csv; charset=utf-8', owners: await departementsOf(deps, references) },
      };
    },
  });
}

/** The file names establishments of these départements. */
async function departementsOf(deps: Deps, references: readonly string[]): Promise<readonly FileOwner[]> {
  const { di } = diTables(deps.db);
  const rows = await deps.db.read.sql.selectDistinct({ departement: di.departement }).from(di).where(inArray(di.reference, [...references]));
  return rows.map(({ departement }) => ({ siret: '', departement }));
}

async function chosen(deps: Deps, viewer: Viewer, input: ReopenDis): Promise<Result<{ readonly references: readonly string[]; readonly left: number }>> {
  const most = input.dryRun ? REOPEN_LIMIT : WORK_LIMIT;
  if (input.references && input.references.length > 0) {
    const references = [...new Set(input.references.map((one) => one.trim()).filter(Boolean))];
    return ok({ references: references.slice(0, most), left: Math.max(0, references.length - most) });
  }
  const { di } = diTables(deps.db);
  const conditions: (SQL | undefined)[] = [
    input.rejectedFrom ? gte(di.rejectedAt, input.rejectedFrom) : undefined,
    input.rejectedBefore ? lt(di.rejectedAt, input.rejectedBefore) : undefined,
    input.rejectedBy?.trim() ? eq(di.rejectedByName, input.rejectedBy.trim()) : undefined,
    input.departement?.trim() ? eq(di.departement, input.departement.trim().toUpperCase()) : undefined,
    input.month ? eq(di.month, input.month) : undefined,
  ].filter(Boolean);
  if (conditions.length === 0) return required('references', 'Donnez une liste de références, ou au moins une condition\u00a0: sans cela, toutes les demandes rejetées seraient rouvertes.');
  const where = and(diPerimeter(deps.db.read, viewer), inArray(di.status, ['REJECTED']), ...conditions);
  const rows = await deps.db.read.sql.select({ reference: di.reference }).from(di).where(where).orderBy(asc(di.rejectedAt), asc(di.id)).limit(most);
  const [all] = await deps.db.read.sql.select({ count: sql<number>`count(*)` }).from(di).where(where);
  return ok({ references: rows.map(({ reference }) => reference), left: Number(all?.count ?? 0) - rows.length });
}

async function reopenOne(deps: Deps, viewer: Viewer, reference: string, reason: string, dryRun: boolean): Promise<ReopenOutcome> {
  const seen = await findDi(deps.db.read, viewer, reference);
  const result = dryRun
    ? await dryly(deps, viewer, reference)
    : await perform(deps, viewer, 'di.reopen', async (tx) => {
        const row = await findDi(tx, viewer, reference);
        if (!row) return diNotFound();
        await holdFile(tx, row.stem);
        await holdCompany(tx, row.siren);
        return move(tx, 'di.reopen', row, (one) => reopened(tx, one, reason));
      });
  return { reference: seen?.reference ?? reference, establishmentName: seen?.establishmentName ?? null, done: result.ok, refusals: result.ok ? [] : result.refusals };
}

class Undone extends Error {}

/** Does the act in a transaction that is given up: the preview cannot tell anything else than the act. */
async function dryly(deps: Deps, viewer: Viewer, reference: string): Promise<Result<unknown>> {
  let result: Result<unknown> = diNotFound();
  try {
    await deps.db.transaction(async (tx) => {
      const row = await findDi(tx, viewer, reference);
      const performing: Performing = { ...tx, at: deps.clock.now(), record: () => Promise.resolve(), recordAll: () => Promise.resolve() };
      if (row) result = await move(performing, 'di.reopen', row, (one) => reopened(performing, one, ''));
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return result;
}

async function reopened(tx: Performing, row: DiRow, reason: string): Promise<Result<Change>> {
  const versions = await versionsOf(tx, row);
  const corrected = versions.find(({ reference }) => reference === row.corrects);
  const living = versions.find((one) => one.id !== row.id && one.id !== corrected?.id && isLiving(one));
  if (living) return refused(refusal('ALREADY_DECLARED_AGAIN', '', `Ce mois a été déclaré à nouveau depuis (${living.reference})\u00a0: une seule demande compte.`));
  if (corrected?.replacedBy && corrected.replacedBy !== row.reference) return refused(refusal('ALREADY_DECLARED_AGAIN', '', `La version corrigée l’a été autrement depuis (${corrected.replacedBy}).`));
  const da = await decisionOf(tx, row);
  const used = ((await usedHoursOf(tx, [row.stem])).get(row.stem) ?? 0) - (corrected && isCounted(corrected) ? corrected.payableHours : 0);
  const left = Math.max(0, da.authorisedHours - used);
  if (row.payableHours > left) {
    return refused(refusal('ENVELOPE_EXCEEDED', '', `La demande compte ${formatHours(hundredthsOfHour(row.payableHours))} et la décision n’en a plus que ${formatHours(hundredthsOfHour(left))}.`, { numbers: { asked: row.payableHours, left } }));
  }
  const { reason: ofDecision } = await monthContext(tx, da, row.month);
  const lines = (await linesOf(tx, [row.id])).map(({ line }) => line);
  const beyond = await hoursBeyondQuota(tx, row, lines, ofDecision, tx.at);
  if (beyond.hours > 0) {
    const people = beyond.people === 1 ? 'un salarié' : `${beyond.people} salariés`;
    const message = `D’autres demandes ont été envoyées depuis\u00a0: ${formatHours(hundredthsOfHour(beyond.hours))} de celle-ci dépasseraient le contingent annuel, pour ${people}. L’employeur peut déclarer ce mois à nouveau, sans ces heures.`;
    return refused(refusal(YEARLY_QUOTA_EXCEEDED, '', message, { article: 'R. 5122-6', numbers: { beyond: beyond.hours, people: beyond.people } }));
  }
  if (corrected && isCounted(corrected)) await takePlace(tx, row, corrected);
  return ok({ values: { rejectionReason: null, rejectedAt: null, rejectedByName: null }, detail: reason });
}

const isCounted = (row: DiRow): boolean => row.replacedBy === null && COUNTED_DI_STATUSES.includes(row.status);
