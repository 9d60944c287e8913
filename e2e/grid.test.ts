import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './harness/axe.ts';
import { browsers } from './harness/browsers.ts';
import type { Tab } from './harness/tab.ts';
import { payrollOf } from './journey/payroll.ts';
import { openWorld, type World } from './journey/world.ts';

const PEOPLE = 2000;

describe.each(browsers)('a claim of two thousand people, in $name', ({ open }) => {
  let world: World;
  let tab: Tab;
  beforeAll(async () => {
    world = await openWorld(open);
    tab = await world.person('anne.martin@boulangerie-martin.example');
  });
  afterAll(() => world.stop());

  const focusGrid = () => tab.evaluate("document.querySelector('[role=grid]').focus()");
  const cell = () => tab.evaluate<string>("document.getElementById(document.querySelector('[role=grid]').getAttribute('aria-activedescendant'))?.innerText ?? ''");
  /** The rows in sight are drawn a moment after the cursor has moved. */
  const cellIs = (text: string) => expect.poll(cell, { timeout: 10_000 }).toBe(text);
  const keys = async (...pressed: readonly string[]) => {
    for (const key of pressed) await tab.press(key);
  };
  const give = async (name: string, hoursOfTheEighth: string) => {
    const file = join(world.folder, name);
    writeFileSync(file, payrollOf(PEOPLE, (n) => (n === 7 ? hoursOfTheEighth : '7')));
    await tab.attach('Fichier de lignes', file);
  };

  it('comes from a file: tried, told what is wrong and where, corrected, then written', async () => {
    await tab.click('link', 'Déclarer');
    await tab.click('button', 'Déclarer le mois de mai 2026');
    await tab.click('link', 'Importer un fichier');
    await give('paie.csv', 'sept');
    await tab.see('1 erreur à corriger');
    await tab.see('DI-IMP-008');
    expect(await axe(tab)).toEqual([]);
    await give('paie-corrigee.csv', '7');
    await tab.see('Tout peut être enregistré');
    await tab.click('button', 'Enregistrer les 2');
    await tab.see('Salariés ajoutés');
    await tab.click('link', 'Voir la demande');
    await tab.see('NOM0000 Ana');
  });

  it('is filled by the keyboard, drawn a few rows at a time, copied and pasted, and saved as it is typed', async () => {
    expect(await tab.evaluate<number>("document.querySelectorAll('[role=grid] [data-row]').length")).toBeLessThan(60);
    expect(await axe(tab)).toEqual([]);
    await focusGrid();
    await keys('ArrowRight', 'ArrowRight');
    await tab.type('16,5');
    await keys('Enter');
    await tab.type('17');
    await keys('Enter', 'ArrowUp', 'Control+c', 'ArrowDown', 'Control+v');
    await tab.see('Enregistré à');
    await tab.goto(new URL(await tab.url()).pathname);
    await tab.see('NOM0000 Ana');
    await focusGrid();
    await keys('ArrowRight', 'ArrowRight');
    await cellIs('16,50');
    await keys('ArrowDown', 'ArrowDown');
    await cellIs('17,00');
    await keys('Control+ArrowDown', 'ArrowUp', 'Home');
    await cellIs('NOM1999 Ana');
  });

  it('is made of cards on a telephone', async () => {
    await tab.resize(390, 800);
    await tab.see('Modifier');
    expect(await tab.evaluate<number>("document.querySelectorAll('[role=grid]').length")).toBe(0);
    expect(await tab.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});
