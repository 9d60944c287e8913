/** A procedure, step by step (« fiche »). Words between « » are those of the screens: a test reads them there. */
export interface Fiche {
  /** In the address: `/aide/<slug>`. */
  readonly slug: string;
  readonly title: string;
  readonly group: FicheGroup;
  /** One sentence: when this is the right procedure. */
  readonly when: string;
  /** What to have at hand. */
  readonly needed?: readonly string[];
  readonly steps: readonly string[];
  /** What follows, and what is often asked. */
  readonly notes?: readonly string[];
  /** The screen where it begins. */
  readonly screen?: { readonly to: string; readonly label: string };
  /** Slugs of the procedures that come next to this one. */
  readonly see?: readonly string[];
  /** Words of readers that the text does not use. */
  readonly words?: string;
}

export const FICHE_GROUPS = ['ENTER', 'ASK', 'CLAIM', 'AGENT'] as const;
export type FicheGroup = (typeof FICHE_GROUPS)[number];
export const FICHE_GROUP_TITLES: Readonly<Record<FicheGroup, string>> = {
  ENTER: 'Entrer dans le service',
  ASK: 'Demander l’autorisation (DAP)',
  CLAIM: 'Être indemnisé chaque mois (DI)',
  AGENT: 'Agents de l’État, de l’ASP et de l’assistance',
};
