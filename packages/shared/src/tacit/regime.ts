import { CRISIS_TACIT_REGIME, tacitTerm, type TacitRegime } from '../law/index.ts';
import { isWorkingDay, nextWorkingDay, parisDayOf, parisInstant, formatInstant } from '../time/index.ts';

export const TACIT_REGIME_LABELS: Readonly<Record<TacitRegime, string>> = {
  CRISIS: 'Régime de crise\u00a0: 48 heures réelles à compter de l’envoi',
  ORDINARY: 'Régime ordinaire\u00a0: délai de l’article R. 5122-4',
};

export interface DatedRegime {
  readonly from: Date;
  readonly kind: TacitRegime;
  readonly source: string;
}

/** What a fresh install knows: the crisis from 1 March 2020, 00:00 in Paris. */
export const FRESH_INSTALL_REGIMES: readonly DatedRegime[] = [{ from: CRISIS_TACIT_REGIME.start, kind: 'CRISIS', source: CRISIS_TACIT_REGIME.source }];

/** The row in force at an instant, whatever the order of the rows; of two with one date, the later in the list. Undefined before the first. */
export function regimeAt<Row extends Pick<DatedRegime, 'from'>>(rows: readonly Row[], instant: Date): Row | undefined {
  return rows
    .filter((row) => row.from.getTime() <= instant.getTime())
    .reduce<Row | undefined>((best, row) => (best === undefined || row.from.getTime() >= best.from.getTime() ? row : best), undefined);
}

/** The term of silence of a file sent at `submittedAt`, to compute once and to keep; before the first row the regime is ordinary. */
export function tacitTermUnder(rows: readonly DatedRegime[], submittedAt: Date): { dueAt: Date; regime: TacitRegime; source: string } {
  const row = regimeAt(rows, submittedAt);
  const regime = row?.kind ?? 'ORDINARY';
  const term = tacitTerm(regime, submittedAt);
  return { dueAt: term.dueAt, regime, source: row?.kind === 'CRISIS' ? row.source : term.source };
}

/** The sweeps of a working day, Paris time. */
export const SWEEP_TIMES = ['06:00', '20:00'] as const;

/** The first sweep strictly after `now`: 06:00 and 20:00 in Paris on working days. */
export function nextTacitSweepAt(now: Date): Date {
  const today = parisDayOf(now);
  if (isWorkingDay(today)) {
    for (const time of SWEEP_TIMES) {
      const at = parisInstant(today, time);
      if (at.getTime() > now.getTime()) return at;
    }
  }
  return parisInstant(nextWorkingDay(today), SWEEP_TIMES[0]);
}

/** What is shown between the term and the sweep. */
export function acceptedBySilenceSentence(dueAt: Date, nextSweep: Date): string {
  return `Acceptée par silence le ${formatInstant(dueAt)}, décision éditée au prochain passage (${formatInstant(nextSweep)}).`;
}
