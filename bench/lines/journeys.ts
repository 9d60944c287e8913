import { formatSiret, nirKey, type Siret } from '@apart/shared';
import { openChromium } from '../../e2e/harness/chromium.ts';
import { authorise, findBySiret } from '../../e2e/journey/agent.ts';
import { declarePeople, type Person } from '../../e2e/journey/claim.ts';
import { counted, type Counts } from '../../e2e/journey/counted.ts';
import { makePdf } from '../../e2e/journey/pdf.ts';
import { answerAll, next } from '../../e2e/journey/request.ts';
import { completeSheet, createSpace } from '../../e2e/journey/space.ts';
import { AGENT, openWorld } from '../../e2e/journey/world.ts';

const SIRET = '91200099900017';
const NAME = 'Café de la Martinière';
const EMAIL = 'camille.vasseur@cafe-martiniere.example';

const people: readonly Person[] = ([
  ['Berger', 'Hugo', '1850569123045', '14,20'],
  ['Costa', 'Miguel', '1790469266118', '14,85'],
  ['Diallo', 'Aïssata', '2950269383057', '12,40'],
  ['Nguyen', 'Linh', '2910769381203', '12,95'],
  ['Petit', 'Hugo', '1020169385009', '12,60'],
] as const).map(([lastName, firstName, body, rate]) => ({ lastName, firstName, kind: 'NIR (numéro de sécurité sociale)', number: `${body}${nirKey(body)}`, rate }));

const minutes = (seconds: number): string => `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
const line = (name: string, { screens, fields, characters, clicks, seconds, reading }: Counts): void =>
  void process.stdout.write(`| ${name} | ${screens} | ${fields} | ${characters} | ${clicks} | ${minutes(seconds)} | ${minutes(seconds + reading)} |\n`);

/** What a newcomer does, gesture by gesture, from the home of the site to a first claim sent: counted, not timed. */
export async function journeys(folder: string): Promise<void> {
  const world = await openWorld(openChromium);
  try {
    const page = await world.browser.person(world.service.url);
    const { tab, count } = counted(page);
    const home = async (): Promise<void> => {
      await page.click('link', 'Mon espace');
      await page.see('Bonjour Camille Vasseur');
    };
    process.stdout.write('| parcours | écrans | champs | caractères | clics | gestes seuls | gestes et lecture |\n|---|--:|--:|--:|--:|--:|--:|\n');
    await createSpace(tab, world.service.mailbox, { siret: formatSiret(SIRET as Siret), name: NAME, email: EMAIL, password: 'un café en terrasse' });
    line('créer son espace', count());
    await completeSheet(tab, SIRET, NAME);
    line('compléter la fiche de l’établissement', count());

    await home();
    await tab.click('link', 'Nouvelle demande');
    await tab.see('À avoir sous la main');
    const reference = await answerAll(tab);
    await tab.attach('Joindre une pièce', makePdf(`${folder}/attestation.pdf`));
    await tab.see('jointe le');
    await next(tab, 8);
    await tab.click('button', 'Envoyer la demande');
    await page.see('Votre demande est envoyée');
    line('première demande (DAP), huit étapes, une pièce', count());

    const agent = await world.person(AGENT);
    await findBySiret(agent, SIRET, reference);
    await authorise(agent, '');
    await agent.close();

    await home();
    await tab.click('link', 'Déclarer');
    await tab.see('Vos mois');
    await tab.click('button', 'Déclarer le mois de juin 2026');
    await tab.see('Demande d’indemnisation, juin 2026');
    await declarePeople(tab, SIRET, people);
    await tab.click('button', 'Envoyer la demande');
    await page.see('À la demande');
    line('première indemnisation (DI), cinq salariés', count());
  } finally {
    await world.stop();
  }
}
