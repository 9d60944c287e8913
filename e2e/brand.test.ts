import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './harness/axe.ts';
import { openChromium } from './harness/chromium.ts';
import { openWorld, type World } from './journey/world.ts';
import { misfits } from './pages/fit.ts';

const MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 190"><path fill="#333" d="M0 0h300v190H0z"/></svg>';

describe('the official mark, when a State service sets it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'apart-brand-'));
  let world: World;
  beforeAll(async () => {
    writeFileSync(join(folder, 'mark.svg'), MARK);
    world = await openWorld(openChromium, { env: { BRAND_MARK: join(folder, 'mark.svg'), BRAND_NAME: 'Ministère d’essai' } });
  });
  afterAll(async () => {
    await world.stop();
    rmSync(folder, { recursive: true });
  });

  it.each([320, 768, 1280])('stands first on the page, and leaves its place to the rest at %i px', async (width) => {
    const tab = await world.browser.person(world.service.url);
    await tab.resize(width, 800);
    await tab.goto('/connexion');
    await tab.see('Comptes de démonstration');
    const [mark, name] = await tab.evaluate<[number, string]>(`(() => { const e = document.querySelector('header img'); return [e.getBoundingClientRect().height, e.alt]; })()`);
    expect(mark).toBeGreaterThan(40);
    expect(name).toBe('Ministère d’essai');
    expect(await misfits(tab)).toEqual([]);
    expect(await axe(tab)).toEqual([]);
  });
});
