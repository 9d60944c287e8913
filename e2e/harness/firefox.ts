import { existsSync } from 'node:fs';
import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';
import { FOCUSED } from './focused.ts';
import { patiently, seeWords } from './patience.ts';
import { PATIENCE_MS, type Browser, type Tab } from './tab.ts';

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Stock Firefox, driven by WebDriver BiDi: nothing patched, nothing downloaded. */
export async function openFirefox(): Promise<Browser> {
  const executablePath = PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error('No Firefox is installed');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, defaultViewport: null, args: ['--width=1280', '--height=900'], extraPrefsFirefox: { 'intl.accept_languages': 'fr-FR' } });
  return {
    name: 'Firefox',
    async person(baseUrl) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      await resize(page, 1280, 900);
      return tabOf(page, baseUrl, () => context.close());
    },
    close: () => browser.close(),
  };
}

interface BrowsingContext {
  setViewport(options: { readonly viewport: { readonly width: number; readonly height: number }; readonly devicePixelRatio: null }): Promise<void>;
}

/** The command of BiDi alone: `page.setViewport` also turns the screen, which Firefox ESR does not know how to do. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  const { browsingContext } = page.mainFrame() as unknown as { readonly browsingContext: BrowsingContext };
  await browsingContext.setViewport({ viewport: { width, height }, devicePixelRatio: null });
}

/** Finds, in the page, what a person designates by its words; the same rules as the other browser's driver: visible, then by label. */
const FINDERS = `
  const visible = (e) => !!(e && (e.getClientRects().length || e.closest('label')));
  const words = (e) => (e.getAttribute('aria-label') || e.innerText || e.value || '').replace(/\\s+/g, ' ').trim();
  const flat = (t) => t.replace(/\\s+/g, ' ').trim().toLowerCase();
  const fieldOf = (label) => {
    const wanted = flat(label);
    for (const exact of [true, false]) for (const l of document.querySelectorAll('label')) {
      const text = flat(l.innerText || l.textContent || '');
      if ((exact ? text === wanted : text.includes(wanted)) && l.control && !l.control.closest('[hidden]')) return l.control;
    }
    return [...document.querySelectorAll('input,select,textarea')].find((e) => flat(e.getAttribute('aria-label') || '').includes(wanted));
  };
  const roleOf = (role, name) => {
    const wanted = flat(name);
    const all = [...document.querySelectorAll(role === 'link' ? 'a[href],[role=link]' : 'button,[role=button],input[type=submit]')].filter(visible);
    return all.find((e) => flat(words(e)) === wanted) || all.find((e) => flat(words(e)).includes(wanted));
  };
`;

function tabOf(page: Page, baseUrl: string, close: () => Promise<void>): Tab {
  async function find(expression: string, what: string): Promise<ElementHandle<Element>> {
    const element = await patiently(async () => {
      const handle = await page.evaluateHandle(`(() => { ${FINDERS} return ${expression}; })()`);
      return handle.asElement() as ElementHandle<Element> | null;
    });
    if (!element) throw new Error(`Nothing on ${page.url()} is ${what}`);
    return element;
  }
  const field = (label: string) => find(`fieldOf(${JSON.stringify(label)})`, `the field « ${label} »`);
  const clickable = (role: 'button' | 'link', name: string) => find(`roleOf(${JSON.stringify(role)}, ${JSON.stringify(name)})`, `the ${role} « ${name} »`);
  return {
    browser: 'Firefox',
    goto: async (path) => void (await page.goto(new URL(path, baseUrl).href)),
    async fill(label, value) {
      const element = await field(label);
      await element.evaluate((e) => {
        const input = e as HTMLInputElement;
        input.scrollIntoView({ block: 'center' });
        input.focus();
        // React keeps the last value it wrote: the setter of the prototype is what a person's keys go through.
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set?.call(input, '');
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      const isDate = await element.evaluate((e) => (e as HTMLInputElement).type === 'date');
      if (isDate) {
        await element.evaluate((e, text) => {
          const input = e as HTMLInputElement;
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set?.call(input, text);
          input.dispatchEvent(new Event('input', { bubbles: true }));
          input.dispatchEvent(new Event('change', { bubbles: true }));
        }, value);
      } else {
        await element.type(value);
      }
    },
    async choose(label, option) {
      const element = await field(label);
      const value = await element.evaluate((e, text) => [...(e as HTMLSelectElement).options].find((one) => one.text.trim() === text)?.value, option);
      if (value === undefined) throw new Error(`No option « ${option} » under « ${label} »`);
      await element.select(value);
    },
    async check(label) {
      const element = await field(label);
      await element.evaluate((e) => {
        const input = e as HTMLInputElement;
        if (!input.checked) (input.labels?.[0] ?? input).click();
      });
    },
    async click(role, name) {
      const element = await clickable(role, name);
      await element.evaluate((e) => e.scrollIntoView({ block: 'center' }));
      await element.click();
    },
    async attach(label, file) {
      const element = await field(label);
      await (element as ElementHandle<HTMLInputElement>).uploadFile(file);
    },
    see: (text) => seeWords(() => page.evaluate('document.body.innerText') as Promise<string>, () => page.url(), text),
    press: (key) => page.keyboard.press(key as 'Tab'),
    type: (text) => page.keyboard.type(text),
    focused: () => page.evaluate(FOCUSED) as Promise<string>,
    url: async () => page.url(),
    text: () => page.evaluate('document.body.innerText') as Promise<string>,
    evaluate: <T>(script: string) => page.evaluate(script) as Promise<T>,
    hrefOf: async (name) => (await clickable('link', name)).evaluate((e) => e.getAttribute('href') ?? ''),
    async screenshot(path, width) {
      if (width) await resize(page, width, 900);
      await page.screenshot({ path: path as `${string}.png`, fullPage: true });
    },
    resize: (width, height) => resize(page, width, height),
    close,
  };
}
