/** A deadline, on a day (« 2026-08-31 », Paris) or at an instant (ISO). */
export interface Deadline {
  /** The same for the same deadline: taken twice, a calendar changes its entry. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly at: string;
  /** Path of the file. */
  readonly to: string;
}

export const isWholeDay = (at: string): boolean => at.length === 10;

/**
 * An iCalendar file of some deadlines: a day stays that day wherever it is read, an instant is written in UTC and read in the
 * reader's own hour, with the hour of Paris in its text. Each reminds the day before, or two hours before.
 */
export async function calendarOf(deadlines: readonly Deadline[], origin: string, now: Date, paris: (at: string) => string): Promise<Blob> {
  const { default: ical } = await import('ical-generator');
  const calendar = ical({ name: 'Échéances APART', prodId: { company: 'APART', product: 'Activité partielle', language: 'FR' } });
  for (const { id, title, detail, at, to } of deadlines) {
    const whole = isWholeDay(at);
    calendar.createEvent({
      id: `${id}@${new URL(origin).hostname}`,
      stamp: now,
      start: new Date(whole ? `${at}T00:00:00Z` : at),
      ...(whole ? { allDay: true } : { end: new Date(at) }),
      summary: title,
      description: whole ? detail : `${detail} Terme\u00a0: ${paris(at)}, heure de Paris.`,
      url: new URL(to, origin).href,
      alarms: [{ type: 'display' as never, trigger: whole ? 86_400 : 7200 }],
    });
  }
  return new Blob([calendar.toString()], { type: 'text/calendar;charset=utf-8' });
}
