import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './harness/axe.ts';
import { browsers } from './harness/browsers.ts';
import { DEMO_PASSWORD } from './harness/sign-in.ts';
import type { Tab } from './harness/tab.ts';
import { openWorld, type World } from './journey/world.ts';

const CLI = fileURLToPath(new URL('../packages/server/dist/job.js', import.meta.url));
const EMPLOYER = 'anne.martin@boulangerie-martin.example';
const COULD_NOT = 'Nous n’avons pas pu vous connecter.';

async function tryToSignIn(tab: Tab, login: string, password: string): Promise<void> {
  await tab.goto('/connexion');
  await tab.fill('Adresse électronique ou identifiant', login);
  await tab.fill('Mot de passe', password);
  await tab.click('button', 'Se connecter');
}

/** What the page answers to a pair that opens nothing. */
async function refusalOf(tab: Tab, login: string, password: string): Promise<string> {
  await tryToSignIn(tab, login, password);
  await tab.see(COULD_NOT);
  return /Nous n’avons pas pu vous connecter\.[^\n]*/.exec(await tab.text())?.[0] ?? '';
}

describe.each(browsers)('a person of Sylae, in $name', ({ open }) => {
  let world: World;
  let tab: Tab;
  let databaseUrl: string;
  beforeAll(async () => {
    world = await openWorld(open);
    databaseUrl = world.service.databaseUrl;
    tab = await world.browser.person(world.service.url);
  });
  afterAll(() => world.stop());

  it('signs in with their own pair, and is told that they are signed in, without an habilitation', async () => {
    await tryToSignIn(tab, 'iroussel', DEMO_PASSWORD);
    await tab.see('Vous êtes connecté, sans habilitation pour ce service');
    await tab.see('Votre compte Sylae vous a ouvert cette session');
    await tab.see('deux services distincts');
    expect(await axe(tab)).toEqual([]);
  });

  it('asks for an habilitation there and then', async () => {
    await tab.fill('SIRET', '912 000 114 00013');
    await tab.click('button', 'Demander une habilitation');
    await tab.see('Compris : 912 000 114 00013');
    expect(await tab.value('Votre rôle dans l’établissement')).toBe('');
    await tab.fill('Votre rôle dans l’établissement', 'Gestionnaire de paie depuis le 1er juin');
    await tab.click('button', 'Envoyer la demande');
    await tab.see('Votre demande est transmise');
    const told = await world.service.mailbox.waitFor(EMPLOYER, /Une personne demande à agir/);
    expect(told.text).toContain('Roussel');
  });

  it('is told what anybody is told when their pair opens nothing: neither that it is wrong, nor that it would do', async () => {
    const people = [
      ['ohaddad', 'le bon mot de passe de Sylae'],
      ['iroussel', 'autre chose'],
      ['personne@nulle-part.example', 'autre chose'],
    ] as const;
    const visitor = await world.browser.person(world.service.url);
    const told = new Set<string>();
    for (const [login, password] of people) told.add(await refusalOf(visitor, login, password));
    expect([...told]).toHaveLength(1);
    expect([...told][0]).toMatch(/Sylae/);
    await visitor.close();
  });

  it('comes in by the job too: a file given on the command line, and its bad lines told', async () => {
    const file = join(world.folder, 'comptes.csv');
    writeFileSync(file, 'identifiant;courriel;nom;prenom;empreinte\nzleroy;zoe.leroy@leroy.example;Leroy;Zoé;\n;sans.nom@leroy.example;Leroy;Zoé;\n');
    const { stdout } = await promisify(execFile)(process.execPath, [CLI, 'sylae', file], { env: { ...process.env, DATABASE_URL: databaseUrl, APART_MODE: 'demo' } });
    expect(stdout.trim().split('\n')).toEqual(['Comptes Sylae\u00a0: 1 compte créé, 0 corrigé, 0 inchangé, 1 ligne refusée.', 'Ligne 3, colonne identifiant\u00a0: la valeur manque (REQUIRED).']);
  });
});
