import { nirKey } from '@apart/shared';

const HEADER = 'identifiant;nom;prenom;duree_contrat_hebdo;taux_horaire_brut;s1_chomees';

/** The nth number of an invented person, each another, with its right key. */
function nirOf(n: number): string {
  const body = `2${50 + (n % 49)}${String((n % 12) + 1).padStart(2, '0')}69${Math.floor(n / 900) + 100}${(n % 900) + 100}`;
  return body + nirKey(body);
}

/** A file of lines for so many people (NOM0000, NOM0001…), idle the first week; `hoursOf` says what is written for one of them. */
export function payrollOf(people: number, hoursOf: (n: number) => string = () => '7'): string {
  return `${HEADER}\n${Array.from({ length: people }, (_, n) => `${nirOf(n)};NOM${String(n).padStart(4, '0')};Ana;35;15,00;${hoursOf(n)}`).join('\n')}\n`;
}
