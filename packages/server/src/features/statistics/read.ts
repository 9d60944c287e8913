import { addDays, daysBetween, mondayOf, NAF_SECTIONS, reasonLabel, DAP_REASONS, refusal, refused, ok, type Day, type Result } from '@apart/shared';
import { and, asc, between, eq, inArray, sum } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { statisticsTables, WHOLE_COUNTRY, type FigureAxis } from './tables.ts';

export interface Figures {
  readonly received: number;
  readonly authorised: number;
  readonly refused: number;
  readonly bySilence: number;
  /** Hundredths of an hour. */
  readonly hoursAsked: number;
  readonly hoursAuthorised: number;
}

/** The figures of a week, of a reason, of a sector. */
export interface FigureLine extends Figures {
  readonly key: string;
  readonly label: string;
}

export interface Statistics {
  readonly from: Day;
  readonly until: Day;
  readonly totals: Figures;
  /** Whole hours from the sending to the decision of an agent; null when none was taken. */
  readonly medianHours: number | null;
  readonly weeks: readonly FigureLine[];
  readonly reasons: readonly FigureLine[];
  readonly sections: readonly FigureLine[];
}

export interface StatisticsWish {
  readonly from: Day;
  readonly until: Day;
  readonly departement?: string | null;
}

const LONGEST_DAYS = 400;

/** The figures of the viewer's départements (DGEFP: of the country), or of one of them, between two days included. */
export async function readStatistics(deps: Deps, viewer: Viewer, { from, until, departement }: StatisticsWish): Promise<Result<Statistics>> {
  const span = daysBetween(from, until);
  if (span < 0) return refused(refusal('PERIOD_REVERSED', 'until', 'La fin de la période vient avant son début.'));
  if (span >= LONGEST_DAYS) return refused(refusal('PERIOD_TOO_LONG', 'until', `Choisissez une période de ${LONGEST_DAYS} jours au plus.`, { numbers: { days: LONGEST_DAYS } }));
  const places = placesOf(viewer, departement?.trim().toUpperCase());
  const [byDay, byReason, bySection, medianHours] = await Promise.all([
    figuresOf(deps, places, 'ALL', from, until), figuresOf(deps, places, 'REASON', from, until), figuresOf(deps, places, 'SECTION', from, until), medianOf(deps, places, from, until),
  ]);
  const weeks = gathered(byDay, ({ day }) => mondayOf(day));
  return ok({
    from,
    until,
    totals: total(byDay),
    medianHours,
    weeks: everyWeek(from, until).map((key) => ({ key, label: key, ...(weeks.get(key) ?? NONE) })),
    reasons: lines(gathered(byReason, ({ key }) => key), (key) => DAP_REASONS.find((one) => one === key), (reason) => reasonLabel(reason)),
    sections: lines(gathered(bySection, ({ key }) => key), (key) => NAF_SECTIONS.find(({ letter }) => letter === key), ({ label }) => label),
  });
}

/** The rows that a viewer may add up: an agent of a UD never reads those of the country. */
function placesOf(viewer: Viewer, wanted: string | undefined): readonly string[] {
  if (viewer.kind === 'dgefp') return [wanted ?? WHOLE_COUNTRY];
  if (viewer.kind !== 'ud') return [];
  return wanted ? viewer.departements.filter((one) => one === wanted) : viewer.departements;
}

type Row = Figures & { readonly day: Day; readonly key: string };

async function figuresOf(deps: Deps, places: readonly string[], axis: FigureAxis, from: Day, until: Day): Promise<readonly Row[]> {
  if (places.length === 0) return [];
  const { dapFigures: kept } = statisticsTables(deps.db);
  return deps.db.read.sql
    .select()
    .from(kept)
    .where(and(inArray(kept.departement, [...places]), eq(kept.axis, axis), between(kept.day, from, until)));
}

async function medianOf(deps: Deps, places: readonly string[], from: Day, until: Day): Promise<number | null> {
  if (places.length === 0) return null;
  const { dapDelay } = statisticsTables(deps.db);
  const rows = await deps.db.read.sql
    .select({ hours: dapDelay.hours, files: sum(dapDelay.files) })
    .from(dapDelay)
    .where(and(inArray(dapDelay.departement, [...places]), between(dapDelay.day, from, until)))
    .groupBy(dapDelay.hours)
    .orderBy(asc(dapDelay.hours));
  const counted = rows.map(({ hours, files }) => ({ hours, files: Number(files ?? 0) }));
  const half = counted.reduce((all, { files }) => all + files, 0) / 2;
  let passed = 0;
  for (const { hours, files } of counted) if ((passed += files) >= half) return hours;
  return null;
}

const NONE: Figures = { received: 0, authorised: 0, refused: 0, bySilence: 0, hoursAsked: 0, hoursAuthorised: 0 };

function total(rows: readonly Figures[]): Figures {
  return rows.reduce(
    (all, row) => ({
      received: all.received + row.received,
      authorised: all.authorised + row.authorised,
      refused: all.refused + row.refused,
      bySilence: all.bySilence + row.bySilence,
      hoursAsked: all.hoursAsked + row.hoursAsked,
      hoursAuthorised: all.hoursAuthorised + row.hoursAuthorised,
    }),
    NONE,
  );
}

function gathered(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Figures> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return new Map([...groups].map(([key, some]) => [key, total(some)]));
}

/** The heaviest first; what says nothing comes under « Non précisé ». */
function lines<T>(groups: ReadonlyMap<string, Figures>, find: (key: string) => T | undefined, labelOf: (known: T) => string): readonly FigureLine[] {
  return [...groups]
    .map(([key, figures]) => {
      const known = find(key);
      return { key, label: known === undefined ? 'Non précisé' : labelOf(known), ...figures };
    })
    .toSorted((a, b) => b.hoursAsked - a.hoursAsked || b.received - a.received);
}

function everyWeek(from: Day, until: Day): readonly Day[] {
  const weeks: Day[] = [];
  for (let monday = mondayOf(from); monday <= until; monday = addDays(monday, 7)) weeks.push(monday);
  return weeks;
}
