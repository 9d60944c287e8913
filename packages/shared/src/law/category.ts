/** What decides the rates of an idle hour. A category that is not open on a day follows the common rates. */
export const CATEGORIES = ['COMMON', 'PROTECTED', 'PROTECTED_HARD_HIT', 'CLOSED_BY_ORDER', 'TERRITORIAL_RESTRICTIONS', 'SKI_CATCHMENT', 'VULNERABLE', 'CHILDCARE'] as const;
export type Category = (typeof CATEGORIES)[number];

export const CATEGORY_LABELS: Readonly<Record<Category, string>> = {
  COMMON: 'Droit commun',
  PROTECTED: 'Secteur protégé (annexes 1 et 2 du décret n° 2020-810)',
  PROTECTED_HARD_HIT: 'Secteur protégé en forte baisse de chiffre d’affaires',
  CLOSED_BY_ORDER: 'Établissement fermé au public par décision administrative',
  TERRITORIAL_RESTRICTIONS: 'Restrictions territoriales avec baisse de chiffre d’affaires',
  SKI_CATCHMENT: 'Zone de chalandise d’une station de ski',
  VULNERABLE: 'Salarié vulnérable',
  CHILDCARE: 'Salarié qui garde son enfant',
};

/** Mayotte has its own SMIC and floors; everywhere else is national. */
export const TERRITORIES = ['NATIONAL', 'MAYOTTE'] as const;
export type Territory = (typeof TERRITORIES)[number];

export function territoryOfDepartement(code: string): Territory {
  return code === '976' ? 'MAYOTTE' : 'NATIONAL';
}

/** The five reasons of R. 5122-1, by their number in the text. */
export const REASON_NUMBERS = [1, 2, 3, 4, 5] as const;
export type ReasonNumber = (typeof REASON_NUMBERS)[number];

export const REASON_LABELS: Readonly<Record<ReasonNumber, string>> = {
  1: 'Conjoncture économique',
  2: 'Difficultés d’approvisionnement en matières premières ou en énergie',
  3: 'Sinistre ou intempéries de caractère exceptionnel',
  4: 'Transformation, restructuration ou modernisation de l’entreprise',
  5: 'Autre circonstance de caractère exceptionnel',
};
