import { existsSync } from 'node:fs';
import { chromium, type Locator, type Page } from 'playwright-core';
import { FOCUSED } from './focused.ts';
import { seeWords } from './patience.ts';
import { PATIENCE_MS, type Browser, type Tab } from './tab.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function openChromium(): Promise<Browser> {
  const executablePath = PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error('No Chromium is installed');
  const browser = await chromium.launch({ executablePath, args: QUIET });
  return {
    name: 'Chromium',
    async person(baseUrl) {
      const context = await browser.newContext({ baseURL: baseUrl, locale: 'fr-FR', viewport: { width: 1280, height: 900 }, acceptDownloads: true });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      return tabOf(page, baseUrl, () => context.close());
    },
    close: () => browser.close(),
  };
}

function tabOf(page: Page, baseUrl: string, close: () => Promise<void>): Tab {
  const field = (label: string): Locator => page.getByLabel(label, { exact: false }).and(page.locator('input, textarea, select')).first();
  return {
    browser: 'Chromium',
    goto: async (path) => void (await page.goto(new URL(path, baseUrl).href)),
    fill: (label, value) => field(label).fill(value),
    choose: async (label, option) => void (await field(label).selectOption({ label: option })),
    check: async (label) => field(label).check({ force: true }),
    click: (role, name) => page.getByRole(role, { name }).first().click(),
    attach: (label, file) => field(label).setInputFiles(file),
    see: (text) => seeWords(() => page.evaluate('document.body.innerText'), () => page.url(), text),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    focused: () => page.evaluate(FOCUSED),
    url: async () => page.url(),
    text: () => page.evaluate('document.body.innerText'),
    evaluate: <T>(script: string) => page.evaluate(script) as Promise<T>,
    hrefOf: async (name) => (await page.getByRole('link', { name }).first().getAttribute('href')) ?? '',
    async screenshot(path, width) {
      if (width) await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path, fullPage: true });
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    close,
  };
}
