import type { SimulatedAmounts } from '@apart/shared';

export type Side = 'EMPLOYER' | 'EMPLOYEE';

export interface Figure {
  readonly label: string;
  readonly of: (amounts: SimulatedAmounts) => number;
}

export interface SideParts {
  readonly figures: readonly Figure[];
  /** Two amounts that add up to a whole that means something: what a bar is made of. */
  readonly bar: { readonly title: string; readonly first: Figure; readonly second: Figure };
}

const EMPLOYER: SideParts = {
  figures: [
    { label: 'Indemnité que vous versez', of: ({ indemnityCents }) => indemnityCents },
    { label: 'Allocation que vous recevez', of: ({ allowanceCents }) => allowanceCents },
    { label: 'Reste à votre charge', of: ({ leftToEmployerCents }) => leftToEmployerCents },
  ],
  bar: {
    title: 'Ce que l’État rembourse et ce qui reste à votre charge, mois par mois',
    first: { label: 'Allocation', of: ({ allowanceCents }) => allowanceCents },
    second: { label: 'Reste à charge', of: ({ leftToEmployerCents }) => leftToEmployerCents },
  },
};

const EMPLOYEE: SideParts = {
  figures: [
    { label: 'Salaire habituel', of: ({ usualPayCents }) => usualPayCents },
    { label: 'Heures travaillées', of: ({ workedPayCents }) => workedPayCents },
    { label: 'Indemnité', of: ({ indemnityCents }) => indemnityCents },
    { label: 'Vous recevez', of: ({ workedPayCents, indemnityCents }) => workedPayCents + indemnityCents },
  ],
  bar: {
    title: 'Ce que vous recevez, mois par mois',
    first: { label: 'Heures travaillées', of: ({ workedPayCents }) => workedPayCents },
    second: { label: 'Indemnité', of: ({ indemnityCents }) => indemnityCents },
  },
};

export const partsOf = (side: Side): SideParts => (side === 'EMPLOYER' ? EMPLOYER : EMPLOYEE);
