import { formatInstant } from '../time/index.ts';
import { type Deadline, isWholeDay } from './deadline.ts';

export interface CalendarOptions {
  /** Address of the service, without a path, for the links: « https://apart.example ». */
  readonly origin: string;
  readonly now: Date;
  /** For a calendar that is read again: how often it may be, in seconds. */
  readonly readAgainAfter?: number;
}

/**
 * An iCalendar text of some deadlines: a day stays that day wherever it is read, an instant is written in UTC and read in the
 * reader's own hour, with the hour of Paris in its text. Each reminds the day before, or two hours before.
 */
export async function calendarOf(deadlines: readonly Deadline[], { origin, now, readAgainAfter }: CalendarOptions): Promise<string> {
  const { default: ical } = await import('ical-generator');
  const calendar = ical({ name: 'Échéances APART', prodId: { company: 'APART', product: 'Activité partielle', language: 'FR' }, ...(readAgainAfter === undefined ? {} : { ttl: readAgainAfter }) });
  // The same name for the same entry, whatever the port.
  const host = origin.replace(/^\w+:\/\//, '').replace(/:\d+$/, '');
  for (const { id, title, detail, at, to } of deadlines) {
    const whole = isWholeDay(at);
    calendar.createEvent({
      id: `${id}@${host}`,
      stamp: now,
      start: new Date(whole ? `${at}T00:00:00Z` : at),
      ...(whole ? { allDay: true } : { end: new Date(at) }),
      summary: title,
      description: whole ? detail : `${detail} Terme\u00a0: ${formatInstant(new Date(at))}, heure de Paris.`,
      url: `${origin}${to}`,
      alarms: [{ type: 'display' as never, trigger: whole ? 86_400 : 7200 }],
    });
  }
  return calendar.toString();
}
