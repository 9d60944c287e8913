import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nirKey } from '@apart/shared';
import { openChromium } from '../../e2e/harness/chromium.ts';
import { openWorld } from '../../e2e/journey/world.ts';

const PEOPLE = 2000;
const ROUNDS = 7;
const HEADER = 'identifiant;nom;prenom;duree_contrat_hebdo;taux_horaire_brut;s1_chomees';

const nirOf = (n: number): string => {
  const body = `2${50 + (n % 49)}${String((n % 12) + 1).padStart(2, '0')}69${Math.floor(n / 900) + 100}${(n % 900) + 100}`;
  return body + nirKey(body);
};

/** What the page says of its own opening: milliseconds from the navigation, bytes on the wire. */
interface Opening {
  readonly shown: number;
  readonly asked: number;
  readonly answered: number;
  readonly bytes: number;
}

// The first row of the grid, seen at the next frame; the largest answer of the API is the claim.
const OPENING = `new Promise((resolve) => {
  const look = () => document.body.innerText.includes('NOM0000 Ana') ? requestAnimationFrame(() => {
    const claim = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/graphql')).sort((a, b) => b.encodedBodySize - a.encodedBodySize)[0];
    resolve({ shown: performance.now(), asked: claim.startTime, answered: claim.responseEnd, bytes: claim.encodedBodySize });
  }) : setTimeout(look, 10);
  look();
})`;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The claim of two thousand people, opened again and again in Chromium by whoever fills it in: until its grid is drawn. */
export async function diOpening(): Promise<void> {
  const world = await openWorld(openChromium);
  try {
    const tab = await world.person('anne.martin@boulangerie-martin.example');
    const file = join(world.folder, 'paie.csv');
    writeFileSync(file, `${HEADER}\n${Array.from({ length: PEOPLE }, (_, n) => `${nirOf(n)};NOM${String(n).padStart(4, '0')};Ana;35;15,00;7`).join('\n')}\n`);
    await tab.goto('/da/069-00007X-00');
    await tab.click('button', 'Déclarer le mois de mai 2026');
    await tab.click('link', 'Importer un fichier');
    await tab.attach('Fichier de lignes', file);
    await tab.see('Tout peut être enregistré');
    await tab.click('button', 'Enregistrer les 2');
    await tab.see('Salariés ajoutés');
    await tab.click('link', 'Voir la demande');
    await tab.see('NOM0000 Ana');
    const path = new URL(await tab.url()).pathname;
    const rounds: Opening[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      await tab.goto('/simulateur');
      await tab.goto(path);
      const opening = await tab.evaluate<Opening>(OPENING);
      // The first one warms the caches.
      if (round >= 0) rounds.push(opening);
    }
    const line = (name: string, of: (one: Opening) => number): void => {
      const values = rounds.map((one) => Math.round(of(one)));
      process.stdout.write(`| ${name} | ${median(values)} | ${Math.min(...values)} – ${Math.max(...values)} |\n`);
    };
    process.stdout.write(`| ouverture d’une demande de ${PEOPLE} salariés, ${ROUNDS} tours | médiane | min – max |\n|---|--:|--:|\n`);
    line('jusqu’à la grille (ms)', ({ shown }) => shown);
    line('dont la réponse du serveur (ms)', ({ asked, answered }) => answered - asked);
    line('dont la page, après elle (ms)', ({ answered, shown }) => shown - answered);
    line('octets reçus', ({ bytes }) => bytes);
  } finally {
    await world.stop();
  }
}
