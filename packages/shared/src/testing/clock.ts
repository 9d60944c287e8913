/** A clock that always shows the same instant. @throws when `iso` is not an instant */
export function fixedClock(iso: string): { now(): Date } {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`Not an instant: ${iso}`);
  return { now: () => new Date(instant) };
}
