import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openChromium } from '../harness/chromium.ts';
import { signIn } from '../harness/sign-in.ts';
import type { Tab } from '../harness/tab.ts';
import { openWorld } from '../journey/world.ts';
import { PICTURES } from './list.ts';

// `npm run pictures [-- home claim]`: the pictures of the README taken again, from the demonstration at the instant of the journeys.
const only = process.argv.slice(2);
const images = join(import.meta.dirname, '../../docs/images');
mkdirSync(images, { recursive: true });
const world = await openWorld(openChromium);

/** Waits until the page has been the same for a second: what comes after the words of the screen is on the picture too. */
async function settled(tab: Tab): Promise<void> {
  for (let before = ''; ; ) {
    const now = await tab.evaluate<string>('document.body.innerHTML');
    if (now === before) return;
    before = now;
    await setTimeout(1000);
  }
}

try {
  for (const { name, who, width, height, from, open } of PICTURES.filter((one) => only.length === 0 || only.includes(one.name))) {
    const tab = await world.browser.person(world.service.url);
    // On a telephone « Se déconnecter » is in the menu: the sign-in is done in the wide window.
    if (who) await signIn(tab, who);
    else await tab.goto('/');
    await tab.click('button', 'Masquer « Service de démonstration »');
    await tab.resize(width, height);
    await open(tab);
    await settled(tab);
    await tab.evaluate(`document.activeElement?.blur(); window.scrollTo(0, ${from === undefined ? 0 : `[...document.querySelectorAll('h2')].find((title) => title.textContent.startsWith(${JSON.stringify(from)})).getBoundingClientRect().top + scrollY - 48`})`);
    await tab.screenshot(join(images, `${name}.png`), width, height);
    await tab.close();
    process.stdout.write(`docs/images/${name}.png\n`);
  }
} finally {
  await world.stop();
}
// The browser is kept for the next file of the tests; here there is none.
process.exit();
