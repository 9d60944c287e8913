import { type Cents, type Day, formatCents, formatDay, formatDayShort, formatHours, formatInstant, formatRange, formatSiret, formatTime, type HundredthsOfHour, type Siret } from '@apart/shared';

/** What the contract carries, as it is read in French. Every instant is told in Paris time. */
export const centsText = (cents: number): string => formatCents(cents as Cents);
export const hoursText = (hundredths: number): string => formatHours(hundredths as HundredthsOfHour);
export const dayText = (day: string): string => formatDay(day as Day);
export const dayShortText = (day: string): string => formatDayShort(day as Day);
export const rangeText = (start: string, end: string): string => formatRange({ start: start as Day, end: end as Day });
export const instantText = (instant: string): string => formatInstant(new Date(instant));
export const timeText = (instant: string | Date): string => formatTime(new Date(instant));
export const siretText = (siret: string): string => formatSiret(siret as Siret);

/** « 400 ko » for 409 600 bytes: the kilobyte of the limits is 1,024 bytes. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes}\u00a0octets`;
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 1024 ? `${kilobytes}\u00a0ko` : `${Math.ceil(kilobytes / 1024)}\u00a0Mo`;
}

/** « 2 jours et 3 heures », « 5 heures », « moins d’une heure »; undefined when the instant has passed. */
export function timeLeftText(until: string, now: Date): string | undefined {
  const minutes = Math.floor((Date.parse(until) - now.getTime()) / 60_000);
  if (minutes < 0) return undefined;
  const hours = Math.floor(minutes / 60);
  if (hours < 1) return minutes < 2 ? 'moins de deux minutes' : `${minutes} minutes`;
  const days = Math.floor(hours / 24);
  const rest = hours % 24;
  const count = (value: number, unit: string): string => `${value} ${unit}${value > 1 ? 's' : ''}`;
  if (days === 0) return count(hours, 'heure');
  return rest === 0 ? count(days, 'jour') : `${count(days, 'jour')} et ${count(rest, 'heure')}`;
}

/** « a, b et c » */
export function listText(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`;
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count > 1 ? many : one}`;
