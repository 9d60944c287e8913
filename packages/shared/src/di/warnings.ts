import { refusal, type Refusal } from '../foundation/index.ts';

/** What a rule of sending a claim warns about without blocking, in a few words; each asks for a justification. */
export const DI_WARNING_LABELS = {
  RATE_UNDER_SMIC: 'Taux horaire inférieur au SMIC',
  MORE_THAN_AUTHORISED: 'Plus de salariés que la décision n’en autorise',
  YEARLY_QUOTA_EXCEEDED: 'Heures au-delà du contingent annuel',
  MODERNISATION_TO_JUSTIFY: 'Plus de 100 heures du motif 4 avant le 26/03/2020',
} as const;

export type DiWarningCode = keyof typeof DI_WARNING_LABELS;
export const DI_WARNING_CODES = Object.keys(DI_WARNING_LABELS) as readonly DiWarningCode[];

/** Warnings of one kind that are told one by one. */
const TOLD = 20;

/** The warnings to keep and to read: 20 of each kind, then how many more there are, since a claim may have 10,000 lines. */
export function warningsToTell(warnings: readonly Refusal[]): Refusal[] {
  return [...Map.groupBy(warnings, ({ code }) => code)].flatMap(([code, all]) => {
    const more = all.length - TOLD;
    if (more <= 0) return all;
    return [...all.slice(0, TOLD), refusal(code, 'lines', more === 1 ? 'Et une autre ligne de même.' : `Et ${more} autres lignes de même.`, { numbers: { more } })];
  });
}
