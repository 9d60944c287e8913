const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });

/** Hundredths of an hour, read at a glance: the tables and the files have the exact figures. */
export const wholeHoursText = (hundredths: number): string => `${whole.format(hundredths / 100)}\u00a0h`;
