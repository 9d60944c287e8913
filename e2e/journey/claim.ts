import { nirKey } from '@apart/shared';
import type { Tab } from '../harness/tab.ts';

const NIR_BODY = '1850569123045';
export const NIR = `${NIR_BODY}${nirKey(NIR_BODY)}`;

export interface Person {
  readonly lastName: string;
  readonly firstName: string;
  readonly kind: string;
  readonly number: string;
  readonly rate: string;
}

const people = (siret: string): readonly Person[] => [
  { lastName: 'Berger', firstName: 'Hugo', kind: 'NIR (numéro de sécurité sociale)', number: NIR, rate: '14,20' },
  { lastName: 'Okafor', firstName: 'Ada', kind: 'NTT (numéro technique temporaire)', number: `2${siret.slice(0, 9)}OKA2026`, rate: '13,05' },
];

/** Declares people on the open claim, two when none are named, one of them without NIR; the amounts appear before anything is saved. */
export async function declarePeople(tab: Tab, siret: string, declared: readonly Person[] = people(siret)): Promise<void> {
  for (const person of declared) {
    await tab.click('button', 'Ajouter un salarié');
    await tab.fill('Nom', person.lastName);
    await tab.fill('Prénom', person.firstName);
    await tab.choose('Type de numéro', person.kind);
    await tab.fill('Numéro', person.number);
    await tab.fill('Taux horaire brut', person.rate);
    await tab.fill('Chômées (01/06)', '35');
    await tab.fill('Chômées (08/06)', '20');
    await tab.fill('Travaillées (08/06)', '15');
    await tab.fill('Travaillées (15/06)', '35');
    await tab.fill('Travaillées (22/06)', '35');
    await tab.see('55,00 h');
    await tab.click('button', 'Voir le calcul');
    await tab.see('Fondement');
    await tab.click('button', 'Enregistrer ce salarié');
    await tab.see(`${person.lastName} ${person.firstName}`);
    await tab.see('Ajouter un salarié');
  }
}
