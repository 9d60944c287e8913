import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from './harness/browsers.ts';
import type { Tab } from './harness/tab.ts';
import { readPdf } from './journey/pdf.ts';
import { payrollOf } from './journey/payroll.ts';
import { AGENT, openWorld, type World } from './journey/world.ts';

const count = (text: string, words: string): number => text.split(words).length - 1;

describe.each(browsers)('a page on paper, in $name', ({ open }) => {
  let world: World;
  const printed = async (tab: Tab): Promise<string> => {
    const file = join(world.folder, `${tab.browser}.pdf`);
    await tab.print(file);
    // Firefox draws « fi » as one letter.
    return readPdf(file).normalize('NFKC');
  };
  beforeAll(async () => {
    world = await openWorld(open);
  });
  afterAll(() => world.stop());

  it('is the file that was open, whole, without what one presses around it', async () => {
    const tab = await world.person(AGENT);
    await tab.goto('/instruction');
    await tab.click('link', '069-');
    await tab.see('Déroulement');
    const onScreen = await tab.text();
    const onPaper = await printed(tab);
    for (const words of ['Se déconnecter', 'Besoin d’aide', 'Affichage', 'Aller au contenu', 'Autoriser']) {
      expect(onScreen).toContain(words);
      expect(onPaper).not.toContain(words);
    }
    for (const title of await tab.evaluate<string[]>(`[...document.querySelectorAll('main h1, main h2')].map((e) => e.innerText.normalize('NFKC').replace(/\\s+/g, ' '))`)) expect(onPaper).toContain(title);
  });

  it('holds every row of a claim, where the screen draws those in sight, and leaves the grid as it was', async () => {
    const people = 150;
    const file = join(world.folder, 'paie.csv');
    writeFileSync(file, payrollOf(people));
    const tab = await world.person('anne.martin@boulangerie-martin.example');
    await tab.click('link', 'Déclarer');
    await tab.click('button', 'Déclarer le mois de mai 2026');
    await tab.click('link', 'Importer un fichier');
    await tab.attach('Fichier de lignes', file);
    await tab.see('Tout peut être enregistré');
    await tab.click('button', `Enregistrer les ${people}`);
    await tab.see('NOM0000 Ana');
    const drawn = () => tab.evaluate<number>(`document.querySelectorAll('[role=grid] [data-row]').length`);
    const before = await drawn();
    expect(before).toBeLessThan(people);
    await tab.evaluate(`document.querySelector('[role=grid]').dataset.same = 'yes'`);
    const onPaper = await printed(tab);
    for (let n = 0; n < people; n += 1) expect(count(onPaper, `NOM${String(n).padStart(4, '0')}`), String(n)).toBe(1);
    expect(onPaper).not.toContain('Flèches pour se déplacer');
    expect(await drawn()).toBe(before);
    expect(await tab.evaluate<string>(`document.querySelector('[role=grid]').dataset.same`), 'the same grid, with what is being written in it').toBe('yes');
    expect(await tab.evaluate<number>(`document.querySelectorAll('.ap-printed').length`)).toBe(0);
  });

  it('keeps its tables as tables, and is light for who reads in the dark', async () => {
    const tab = await world.browser.person(world.service.url);
    await tab.goto('/bareme');
    await tab.choose('Affichage', 'Sombre');
    await tab.evaluate(`addEventListener('beforeprint', () => (document.documentElement.dataset.printed = document.documentElement.dataset.frTheme)); undefined`);
    await tab.see('Toutes les valeurs');
    const onPaper = await printed(tab);
    // A card says the title of its column again in each row.
    const tables = await tab.evaluate<number>(`[...document.querySelectorAll('main table')].filter((e) => e.checkVisibility()).length`);
    const rows = await tab.evaluate<number>(`[...document.querySelectorAll('main tbody tr')].filter((e) => e.checkVisibility()).length`);
    expect(rows).toBeGreaterThan(tables);
    expect(count(onPaper, 'Effet')).toBeLessThan(rows);
    expect(await tab.evaluate<string>('document.documentElement.dataset.printed')).toBe('light');
    expect(await tab.evaluate<string>('document.documentElement.dataset.frTheme'), 'and dark again after').toBe('dark');
  });
});
