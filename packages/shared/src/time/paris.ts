import { Temporal } from 'temporal-polyfill';
import { type Day, addDays } from './day.ts';
import { LEGAL_TIME_ZONE } from './paris-clock.ts';

/**
 * The instant at which Paris clocks show `time` (`HH:MM`) on that day. In the night that loses an hour, an hour
 * that does not exist is read one hour later; in the night that has it twice, the first one is meant.
 */
export function parisInstant(of: Day, time: string): Date {
  const zoned = Temporal.PlainDate.from(of).toZonedDateTime({ timeZone: LEGAL_TIME_ZONE, plainTime: Temporal.PlainTime.from(time) });
  return new Date(zoned.epochMilliseconds);
}

/** 00:00 in Paris. */
export function startOfParisDay(of: Day): Date {
  return parisInstant(of, '00:00');
}

/** The last millisecond of that day in Paris. */
export function endOfParisDay(of: Day): Date {
  return new Date(startOfParisDay(addDays(of, 1)).getTime() - 1);
}

/** Hours that really pass, whatever the clocks on the wall do. */
export function addRealHours(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * 3_600_000);
}
