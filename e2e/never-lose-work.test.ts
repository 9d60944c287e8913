import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSiret } from '../packages/server/src/demo/siret.ts';
import { axe } from './harness/axe.ts';
import { browsers } from './harness/browsers.ts';
import { DEMO_PASSWORD } from './harness/sign-in.ts';
import type { Tab } from './harness/tab.ts';
import { referenceOf } from './journey/request.ts';
import { openWorld, type World } from './journey/world.ts';

const JOB = fileURLToPath(new URL('../packages/server/dist/job.js', import.meta.url));
const ANNE = 'anne.martin@boulangerie-martin.example';
const LUCIE = 'lucie.girard@bouchon-canut.example';
const SIRET = demoSiret('91200011');
/** The same day, when the service comes back. */
const BACK = '2026-06-17T08:05:00Z';

const CIRCUMSTANCES = 'Circonstances et situation économique';
const EMPLOYEES = 'Salariés concernés';
const HOURS = 'Heures chômées prévues';

const holds = (tab: Tab, label: string, value: string) => expect.poll(() => tab.value(label), { timeout: 15_000 }).toBe(value);

describe.each(browsers)('work is never lost, in $name', ({ open }) => {
  let world: World;
  let tab: Tab;
  let draft: string;
  beforeAll(async () => {
    world = await openWorld(open, { ownProcess: true });
    tab = await world.person(ANNE);
  });
  afterAll(() => world.stop());

  const endSessions = async () => {
    const file = join(world.folder, 'adresses.txt');
    writeFileSync(file, `${ANNE}\n`);
    await promisify(execFile)(process.execPath, [JOB, 'end-sessions', file], { env: { ...process.env, DATABASE_URL: world.service.databaseUrl, APART_MODE: 'demo' } });
  };

  it('the service dies while one types: it is said, what is typed stays, and all arrives once it is back', async () => {
    await tab.goto(`/dap/nouvelle?siret=${SIRET}`);
    await tab.click('button', 'Commencer la demande');
    await tab.see('Étape 1 sur 8');
    draft = `/dap/${await referenceOf(tab)}`;
    await tab.fill(CIRCUMSTANCES, 'Les salons sont annulés.');
    await tab.see('Enregistré à');
    await world.service.crash();
    await tab.fill(CIRCUMSTANCES, 'Les salons sont annulés. Les commandes aussi.');
    await tab.see('Connexion coupée, rien n’est perdu');
    await world.service.moveTo(BACK);
    await tab.see('Enregistré à');
    await expect.poll(() => tab.text(), { timeout: 15_000 }).not.toContain('Connexion coupée');
    expect(await tab.text()).not.toContain('a changé ailleurs');
    await tab.goto(draft);
    await holds(tab, CIRCUMSTANCES, 'Les salons sont annulés. Les commandes aussi.');
  });

  it('a reload before anything was saved gives back what was typed', async () => {
    await tab.goto(`${draft}?etape=qui`);
    await tab.fill(HOURS, '900');
    await tab.goto(`${draft}?etape=qui`);
    await tab.see('a été retrouvé sur cet appareil');
    await holds(tab, HOURS, '900,00');
    await tab.see('Enregistré à');
  });

  it('two windows on one draft: both answers are shown, over a reload too, and the one chosen stays', async () => {
    const other = await tab.another();
    await other.goto(`${draft}?etape=qui`);
    await other.see('Étape 4 sur 8');
    await tab.fill(EMPLOYEES, '8');
    await tab.see('Enregistré à');
    await other.fill(EMPLOYEES, '9');
    await other.see('Cette demande a changé ailleurs');
    await other.see('Vous-même, dans une autre fenêtre');
    expect(await axe(other)).toEqual([]);
    await other.goto(`${draft}?etape=qui`);
    await other.see('Cette demande a changé ailleurs');
    await holds(other, EMPLOYEES, '9');
    await other.click('button', 'Enregistrer ces choix');
    await other.see('Choisissez encore pour « Salariés concernés »');
    await other.check('Salariés concernés, votre saisie');
    await other.click('button', 'Enregistrer ces choix');
    await other.see('Enregistré à');
    await other.goto(`${draft}?etape=qui`);
    await holds(other, EMPLOYEES, '9');
    await other.close();
  });

  it('answers that do not meet are put together without a question, and it is said', async () => {
    await tab.fill(HOURS, '1200');
    await tab.see('Cette demande a aussi changé ailleurs');
    await holds(tab, EMPLOYEES, '9');
    await tab.see('Enregistré à');
    await tab.goto(`${draft}?etape=qui`);
    await holds(tab, HOURS, '1\u202f200,00');
    await holds(tab, EMPLOYEES, '9');
  });

  it('a session that ends while one types is taken up again on the same step, with the same words, then saved', async () => {
    await tab.goto(`${draft}?etape=motif`);
    await tab.see('Étape 1 sur 8');
    await endSessions();
    await tab.fill(CIRCUMSTANCES, 'Les salons sont annulés jusqu’en juin.');
    await tab.see('Votre session a expiré');
    await tab.fill('Mot de passe', DEMO_PASSWORD);
    await tab.click('button', 'Se connecter');
    await tab.see('Enregistré à');
    expect(await tab.url()).toContain(`${draft}?etape=motif`);
    await holds(tab, CIRCUMSTANCES, 'Les salons sont annulés jusqu’en juin.');
  });

  it('a session that ended while one was away: a deep link asks to sign in, then opens that very step', async () => {
    await endSessions();
    await tab.goto(`${draft}?etape=qui`);
    await tab.see('vous y reviendrez aussitôt');
    await tab.fill('Adresse électronique ou identifiant', ANNE);
    await tab.fill('Mot de passe', DEMO_PASSWORD);
    await tab.click('button', 'Se connecter');
    await tab.see('Étape 4 sur 8');
    expect(await tab.url()).toContain(`${draft}?etape=qui`);
    await holds(tab, HOURS, '1\u202f200,00');
  });

  it('two people on one line of a claim: each sees both, and the last choice stays', async () => {
    const claim = await openClaim();
    shareEstablishment();
    const second = await world.person(LUCIE);
    // On a telephone each line is a form; on a desk, a row of the grid.
    await second.resize(390, 800);
    await second.goto(claim);
    await second.click('button', 'Modifier');
    await second.see('Enregistrer ce salarié');
    await typeRate('15');
    await tab.see('Enregistré à');
    await second.fill('Taux horaire brut', '16');
    await second.see('Ce salarié a changé ailleurs');
    await second.see('« Déclaration modifiée » par Anne Martin');
    expect(await axe(second)).toEqual([]);
    await second.check('Taux horaire brut, en euros, votre saisie');
    await second.click('button', 'Enregistrer ces choix');
    await second.see('Vos choix sont repris');
    await second.see('Enregistré à');
    await typeRate('17');
    await tab.see('Cette case a été changée ailleurs');
    await tab.click('button', 'Prendre l’autre : 16,00');
    await tab.see('Enregistré à');
    await tab.goto(claim);
    await tab.see('16,00');
    await second.close();
  });

  /** Goes to the hourly rate of the first person and types. */
  async function typeRate(rate: string): Promise<void> {
    await tab.see('Ajouter un salarié');
    await tab.evaluate("document.querySelector('[role=grid]').focus()");
    for (const key of ['Control+Home', 'ArrowRight', 'ArrowRight']) await tab.press(key);
    await tab.type(rate);
    for (const key of ['Enter', 'ArrowUp']) await tab.press(key);
  }

  /** The claim of a month, which begins with the people of the month before. */
  async function openClaim(): Promise<string> {
    await tab.goto('/espace');
    await tab.click('link', 'Déclarer');
    await tab.click('button', 'Déclarer le mois de mai 2026');
    await tab.see('Ajouter un salarié');
    return `/di/${await referenceOf(tab)}`;
  }

  /** Gives Lucie Girard the establishment of Anne Martin too, as an accepted invitation would. */
  function shareEstablishment(): void {
    const database = new DatabaseSync(world.service.databaseUrl);
    database.exec("insert into habilitation (id, account_id, siret, role, title, since) select 'shared', 'demo-canut', siret, 'DECLARANT', title, since from habilitation where account_id = 'demo-martin'");
    database.close();
  }
});
