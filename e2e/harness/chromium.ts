import { existsSync } from 'node:fs';
import { type BrowserContext, chromium, type ElementHandle, type Page } from 'playwright-core';
import { fieldScript, roleScript } from './finders.ts';
import { FOCUSED } from './focused.ts';
import { kept } from './kept.ts';
import { ALIVE, patiently, seeWords, stays } from './patience.ts';
import { PATIENCE_MS, type Browser, type Tab } from './tab.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const running = kept(
  () => {
    const executablePath = PLACES.find((place) => existsSync(place));
    if (!executablePath) throw new Error('No Chromium is installed');
    return chromium.launch({ executablePath, args: QUIET });
  },
  (browser) => browser.isConnected(),
);

export async function openChromium(): Promise<Browser> {
  const browser = await running();
  const contexts: BrowserContext[] = [];
  return {
    name: 'Chromium',
    async person(baseUrl, session) {
      const context = await browser.newContext({ baseURL: baseUrl, locale: 'fr-FR', viewport: { width: 1280, height: 900 }, acceptDownloads: true });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE_MS);
      if (session) await context.addCookies([{ ...session, url: baseUrl, httpOnly: true, sameSite: 'Lax' }]);
      const page = await context.newPage();
      return tabOf(page, baseUrl, () => context.close());
    },
    close: async () => void (await Promise.all(contexts.map((context) => context.close()))),
  };
}

type Element = ElementHandle<HTMLElement | SVGElement>;

function tabOf(page: Page, baseUrl: string, close: () => Promise<void>): Tab {
  /** Finds, then acts; a page that redraws itself in between is asked again. */
  async function act<T>(script: string, what: string, action: (element: Element) => Promise<T>): Promise<T> {
    let failure: unknown;
    const done = await patiently(async () => {
      const element = (await page.evaluateHandle(script)).asElement() as Element | null;
      if (!element) return undefined;
      return action(element).then(
        (value) => ({ value }),
        (error: unknown) => void (failure = error),
      );
    });
    if (done) return done.value;
    throw new Error(`Nothing on ${page.url()} is ${what}${failure ? ` (${String(failure)})` : ''}:\n${await page.evaluate<string>('document.body.innerText')}`);
  }
  const field = <T>(label: string, action: (element: Element) => Promise<T>, group?: string): Promise<T> => act(fieldScript(label, group), `the field « ${label} »`, action);
  return {
    browser: 'Chromium',
    async goto(path) {
      await page.goto(new URL(path, baseUrl).href);
      await patiently(() => page.evaluate(ALIVE) as Promise<boolean>);
    },
    fill: (label, value, group) =>
      field(
        label,
        async (element) => {
          await element.fill(value);
          stays(value, await element.inputValue());
        },
        group,
      ),
    choose: (label, option) => field(label, async (element) => void (await element.selectOption({ label: option }, { timeout: 2000 }))),
    check: (label, group) => field(label, (element) => element.check({ force: true }), group),
    click: (role, name) => act(roleScript(role, name), `the ${role} « ${name} »`, (element) => element.click({ timeout: 5000 })),
    attach: (label, file) => field(label, (element) => element.setInputFiles(file)),
    see: (text) => seeWords(() => page.evaluate('document.body.innerText'), async () => page.url(), text),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    focused: () => page.evaluate(FOCUSED),
    url: async () => page.url(),
    text: () => page.evaluate('document.body.innerText'),
    evaluate: <T>(script: string) => page.evaluate(script) as Promise<T>,
    beforeEachPage: async (script) => void (await page.addInitScript(script)),
    value: (label, group) => field(label, (element) => element.inputValue(), group),
    hrefOf: (name) => act(roleScript('link', name), `the link « ${name} »`, async (element) => (await element.getAttribute('href')) ?? ''),
    async screenshot(path, width, height) {
      if (width) await page.setViewportSize({ width, height: height ?? 900 });
      await page.screenshot({ path, fullPage: height === undefined });
    },
    print: async (file) => void (await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true })),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async another() {
      const second = await page.context().newPage();
      return tabOf(second, baseUrl, () => second.close());
    },
    close,
  };
}
