declare module '@socialgouv/jours-feries' {
  /** Names and dates of the public holidays of a year. The dates are at midnight in the time zone of the machine. */
  export default function joursFeries(year: number, options?: { alsace: boolean }): Record<string, Date>;
}
