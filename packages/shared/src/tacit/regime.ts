import { tacitTerm, type TacitRegime } from '../law/index.ts';
import { isWorkingDay, nextWorkingDay, parisDayOf, parisInstant, formatInstant } from '../time/index.ts';

export const TACIT_REGIME_LABELS: Readonly<Record<TacitRegime, string>> = {
  CRISIS: 'Régime de crise : 48 heures réelles à compter de l’envoi',
  ORDINARY: 'Régime ordinaire : délai de l’article R. 5122-4',
};

export interface DatedRegime {
  readonly from: Date;
  readonly kind: TacitRegime;
  readonly source: string;
}

/** The term of silence of a file sent at `submittedAt`, to compute once and to keep; before the first row the regime is ordinary. */
export function tacitTermUnder(rows: readonly DatedRegime[], submittedAt: Date): { dueAt: Date; regime: TacitRegime; source: string } {
  const row = rows.findLast((one) => one.from.getTime() <= submittedAt.getTime());
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
