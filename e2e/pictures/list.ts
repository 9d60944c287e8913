import { join } from 'node:path';
import type { Tab } from '../harness/tab.ts';

const MARTIN = 'anne.martin@boulangerie-martin.example';
/** A month of six people, as payroll software would write it. */
const PAYROLL = join(import.meta.dirname, 'paie.csv');
const DECISION = '/da/069-00007X-00';

/** One picture of the product: who looks, in a window of which size, and how they come there. */
export interface Picture {
  /** Its file in docs/images, without the extension. */
  readonly name: string;
  readonly who: string | null;
  readonly width: number;
  readonly height: number;
  /** The title that the picture begins at; the top of the page when not given. */
  readonly from?: string;
  /** Ends when the screen is drawn. */
  readonly open: (tab: Tab) => Promise<void>;
}

const wide = { width: 1280, height: 1100 };

/** The six pictures of the README, in the order in which they are taken: a claim is opened once the home is drawn. */
export const PICTURES: readonly Picture[] = [
  {
    name: 'home',
    who: MARTIN,
    width: 390,
    height: 844,
    async open(tab) {
      await tab.goto('/espace');
      await tab.see('À faire maintenant');
      await tab.click('button', 'Masquer la visite');
      await tab.see('Revoir les cinq choses à essayer');
      await tab.evaluate("document.querySelector('.ap-visit__again').hidden = true");
    },
  },
  {
    name: 'request',
    who: 'librairie@librairie.example',
    ...wide,
    async open(tab) {
      await tab.goto('/espace');
      await tab.click('link', 'Reprendre');
      await tab.see('Étape 1 sur 8');
      await tab.goto(`${new URL(await tab.url()).pathname}?etape=qui`);
      await tab.see('Étape 4 sur 8');
    },
  },
  {
    name: 'worklist',
    who: 'paul.rey@ud-rhone.example',
    ...wide,
    height: 1270,
    async open(tab) {
      await tab.goto('/instruction');
      await tab.see('À décider');
    },
  },
  {
    name: 'decision',
    who: MARTIN,
    ...wide,
    async open(tab) {
      await tab.goto(DECISION);
      await tab.see('Vos mois');
    },
  },
  {
    name: 'claim',
    who: 'chantier@chantier.example',
    ...wide,
    async open(tab) {
      await tab.click('link', 'Déclarer');
      await tab.click('button', 'Déclarer le mois de mai 2026');
      await tab.click('link', 'Importer un fichier');
      await tab.attach('Fichier de lignes', PAYROLL);
      await tab.see('Tout peut être enregistré');
      await tab.click('button', 'Enregistrer les');
      await tab.see('Ouvrir la fiche');
    },
  },
  {
    name: 'simulator',
    who: null,
    ...wide,
    from: 'Résultat',
    async open(tab) {
      await tab.goto('/simulateur');
      await tab.fill('Premier jour', '2022-05-02');
      await tab.fill('Dernier jour', '2022-07-31');
      await tab.fill('Taux horaire brut', '10,85');
      await tab.click('button', 'Calculer');
      await tab.see('Ce que la simulation ne couvre pas');
    },
  },
];
