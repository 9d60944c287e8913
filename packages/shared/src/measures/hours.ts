import type { Brand } from '../foundation/index.ts';
import { ok, refusal, refused, type Result } from '../foundation/index.ts';
import { type DecimalFault, formatHundredths, readHundredths } from './decimal.ts';

/** A duration in hundredths of an hour: 35 h is 3500, half an hour is 50. A safe integer. */
export type HundredthsOfHour = Brand<number, 'HundredthsOfHour'>;

const MAX_TYPED_HUNDREDTHS = 100_000_000_000;

/** @throws when `value` is not a safe integer */
export function hundredthsOfHour(value: number): HundredthsOfHour {
  if (!Number.isSafeInteger(value)) throw new RangeError('Hundredths of an hour must be a safe integer');
  return value as HundredthsOfHour;
}

/** Whole hours to hundredths: `hours(35)` is 3500. */
export function hours(wholeHours: number): HundredthsOfHour {
  return hundredthsOfHour(wholeHours * 100);
}

export function addHours(...durations: readonly HundredthsOfHour[]): HundredthsOfHour {
  return hundredthsOfHour(durations.reduce((sum: number, duration) => sum + duration, 0));
}

const FAULTS: Record<DecimalFault, string> = {
  EMPTY: 'Indiquez un nombre d’heures, par exemple 7,50.',
  MALFORMED: 'Ce nombre d’heures n’est pas lisible\u00a0: écrivez-le en heures et centièmes, par exemple 7,50 pour 7 h 30.',
  NEGATIVE: 'Un nombre d’heures ne peut pas être négatif.',
  TOO_PRECISE: 'Un nombre d’heures a au plus deux décimales (les centièmes d’heure).',
  TOO_LARGE: 'Ce nombre d’heures est trop grand\u00a0: vérifiez la virgule.',
};

/** Reads « 35 », « 7,5 », « 7.50 h ». « 7 h 30 » is refused with the way to write it, since minutes are not hundredths. */
export function parseHours(text: string, path = ''): Result<HundredthsOfHour> {
  const read = readHundredths(text.replace(/\s*(?:h|heures?)\s*$/i, ''), MAX_TYPED_HUNDREDTHS);
  return typeof read === 'number' ? ok(hundredthsOfHour(read)) : refused(refusal(`HOURS_${read}`, path, FAULTS[read]));
}

/** « 35,00 h » */
export function formatHours(duration: HundredthsOfHour): string {
  return `${formatHundredths(duration)}\u00a0h`;
}
