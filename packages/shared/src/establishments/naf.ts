/** A section of the NAF (rev. 2): a letter, its label, its divisions (the first two digits of a code). */
export interface NafSection {
  readonly letter: string;
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

const section = (letter: string, label: string, first: number, last = first): NafSection => ({ letter, label, first, last });

/** The twenty-one sections, decree 2007-1888. */
export const NAF_SECTIONS: readonly NafSection[] = [
  section('A', 'Agriculture, sylviculture et pêche', 1, 3),
  section('B', 'Industries extractives', 5, 9),
  section('C', 'Industrie manufacturière', 10, 33),
  section('D', 'Électricité, gaz, vapeur et air conditionné', 35),
  section('E', 'Eau, assainissement, déchets et dépollution', 36, 39),
  section('F', 'Construction', 41, 43),
  section('G', 'Commerce, réparation d’automobiles et de motocycles', 45, 47),
  section('H', 'Transports et entreposage', 49, 53),
  section('I', 'Hébergement et restauration', 55, 56),
  section('J', 'Information et communication', 58, 63),
  section('K', 'Activités financières et d’assurance', 64, 66),
  section('L', 'Activités immobilières', 68),
  section('M', 'Activités spécialisées, scientifiques et techniques', 69, 75),
  section('N', 'Services administratifs et de soutien', 77, 82),
  section('O', 'Administration publique', 84),
  section('P', 'Enseignement', 85),
  section('Q', 'Santé humaine et action sociale', 86, 88),
  section('R', 'Arts, spectacles et activités récréatives', 90, 93),
  section('S', 'Autres activités de services', 94, 96),
  section('T', 'Ménages employeurs', 97, 98),
  section('U', 'Activités extra-territoriales', 99),
];

/** A NAF code as it is kept for searches: « 10.71C » → `1071C`. */
export const compactNaf = (code: string): string => code.replace(/[\s.]/g, '').toUpperCase();

/** The section of a NAF code, with or without its point, or of its beginning (two digits at least); undefined when no section holds it. */
export function nafSectionOf(code: string): NafSection | undefined {
  const division = /^\d{2}/.exec(compactNaf(code));
  return division ? NAF_SECTIONS.find(({ first, last }) => first <= Number(division[0]) && Number(division[0]) <= last) : undefined;
}
