import { departementName, formatInstant } from '@apart/shared';

/** What the letters of the administration say in the same words. */
export const inParis = (instant: Date): string => `${formatInstant(instant)} (heure de Paris)`;

export const administrationOf = (departement: string): string => `Préfet du département de l’établissement\u00a0: ${departementName(departement) ?? ''} (${departement})`;

/** A text written by hand, a paragraph a line. */
export const paragraphsOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

/** « Activité partielle — avenant n° 1, dossier 069-0000CK-01 » */
export const subjectOf = ({ avenantNumber, reference }: { readonly avenantNumber: number; readonly reference: string }): string =>
  `Activité partielle — ${avenantNumber === 0 ? '' : `avenant n° ${avenantNumber}, `}dossier ${reference}`;
