import { existsSync } from 'node:fs';
import puppeteer, { type BrowserContext, type ElementHandle, type Page } from 'puppeteer-core';
import { fieldScript, roleScript } from './finders.ts';
import { FOCUSED } from './focused.ts';
import { kept } from './kept.ts';
import { ALIVE, patiently, seeWords, stays } from './patience.ts';
import { PATIENCE_MS, type Browser, type Tab } from './tab.ts';

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Half the frames of a screen: nobody looks at these windows, and each frame is drawn by the processor. */
const HALF_THE_FRAMES = { 'layout.frame_rate': 30 };

/** Stock Firefox, driven by WebDriver BiDi: nothing patched, nothing downloaded. */
const running = kept(
  () => {
    const executablePath = PLACES.find((place) => existsSync(place));
    if (!executablePath) throw new Error('No Firefox is installed');
    return puppeteer.launch({ browser: 'firefox', executablePath, headless: true, defaultViewport: null, args: ['--width=1280', '--height=900'], extraPrefsFirefox: { 'intl.accept_languages': 'fr-FR', ...HALF_THE_FRAMES } });
  },
  (browser) => browser.connected,
);

export async function openFirefox(): Promise<Browser> {
  const browser = await running();
  const contexts: BrowserContext[] = [];
  return {
    name: 'Firefox',
    async person(baseUrl, session) {
      const context = await browser.createBrowserContext();
      contexts.push(context);
      if (session) await context.setCookie({ ...session, domain: new URL(baseUrl).hostname, path: '/', httpOnly: true, secure: false, sameSite: 'Lax' });
      // A tab behind another one is drawn once a second, then ever more seldom: each person has a window, always in front.
      const page = await context.newPage({ type: 'window' });
      page.setDefaultTimeout(PATIENCE_MS);
      await resize(page, 1280, 900);
      return tabOf(page, baseUrl, () => closeOnce(context));
    },
    close: async () => void (await Promise.all(contexts.map(closeOnce))),
  };
}

/** A window that its person already closed is closed. */
const closeOnce = async (context: BrowserContext): Promise<void> => {
  if (!context.closed) await context.close();
};

interface BrowsingContext {
  setViewport(options: { readonly viewport: { readonly width: number; readonly height: number }; readonly devicePixelRatio: null }): Promise<void>;
}

/** The command of BiDi alone: `page.setViewport` also turns the screen, which Firefox ESR does not know how to do. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  const { browsingContext } = page.mainFrame() as unknown as { readonly browsingContext: BrowsingContext };
  await browsingContext.setViewport({ viewport: { width, height }, devicePixelRatio: null });
}

function tabOf(page: Page, baseUrl: string, close: () => Promise<void>): Tab {
  // The driver does not follow the addresses that a page gives itself.
  const where = (): Promise<string> => page.evaluate('location.href') as Promise<string>;
  /** Finds, then acts; a page that redraws itself in between is asked again. */
  async function act<T>(script: string, what: string, action: (element: ElementHandle<Element>) => Promise<T>): Promise<T> {
    let failure: unknown;
    const done = await patiently(async () => {
      const element = (await page.evaluateHandle(script)).asElement() as ElementHandle<Element> | null;
      if (!element) return undefined;
      return action(element).then(
        (value) => ({ value }),
        (error: unknown) => void (failure = error),
      );
    });
    if (done) return done.value;
    throw new Error(`Nothing on ${await where()} is ${what}${failure ? ` (${String(failure)})` : ''}:\n${String(await page.evaluate('document.body.innerText'))}`);
  }
  const field = <T>(label: string, action: (element: ElementHandle<Element>) => Promise<T>, group?: string): Promise<T> =>
    act(fieldScript(label, group), `the field « ${label} »`, action);
  return {
    browser: 'Firefox',
    async goto(path) {
      await page.goto(new URL(path, baseUrl).href);
      await patiently(() => page.evaluate(ALIVE) as Promise<boolean>);
    },
    fill: (label, value, group) => field(label, (element) => typeInto(element, value), group),
    choose: (label, option) =>
      field(label, async (element) => {
        const value = await element.evaluate((e, text) => [...(e as HTMLSelectElement).options].find((one) => one.text.trim() === text)?.value, option);
        if (value === undefined) throw new Error(`No option « ${option} » under « ${label} »`);
        await element.select(value);
      }),
    check: (label, group) =>
      field(
        label,
        (element) =>
          element.evaluate((e) => {
            const input = e as HTMLInputElement;
            if (!input.checked) (input.labels?.[0] ?? input).click();
          }),
        group,
      ),
    click: (role, name) =>
      act(roleScript(role, name), `the ${role} « ${name} »`, async (element) => {
        const reached = await element.evaluateHandle((e) => {
          e.scrollIntoView({ block: 'center' });
          const mark = { isReached: false };
          e.addEventListener('click', () => (mark.isReached = true), { capture: true, once: true });
          return mark;
        });
        await element.click();
        // What is drawn meanwhile may push it from under the hand. A page that the click has left cannot say, and needs not.
        if (!(await reached.evaluate((mark) => mark.isReached).catch(() => true))) throw new Error('The click fell beside');
      }),
    attach: (label, file) => field(label, (element) => (element as ElementHandle<HTMLInputElement>).uploadFile(file)),
    value: (label, group) => field(label, (element) => element.evaluate((e) => (e as HTMLInputElement).value), group),
    see: (text) => seeWords(() => page.evaluate('document.body.innerText') as Promise<string>, where, text),
    press: async (keys) => {
      const held = keys.split(/\+(?=.)/);
      const last = held.pop();
      for (const key of held) await page.keyboard.down(key as 'Tab');
      await page.keyboard.press(last as 'Tab');
      for (const key of held.toReversed()) await page.keyboard.up(key as 'Tab');
    },
    type: (text) => page.keyboard.type(text),
    focused: () => page.evaluate(FOCUSED) as Promise<string>,
    url: where,
    text: () => page.evaluate('document.body.innerText') as Promise<string>,
    evaluate: <T>(script: string) => page.evaluate(script) as Promise<T>,
    beforeEachPage: async (script) => void (await page.evaluateOnNewDocument(script)),
    hrefOf: (name) => act(roleScript('link', name), `the link « ${name} »`, (element) => element.evaluate((e) => e.getAttribute('href') ?? '')),
    async screenshot(path, width, height) {
      if (width) await resize(page, width, height ?? 900);
      await page.screenshot({ path: path as `${string}.png`, fullPage: height === undefined });
    },
    print: async (file) => void (await page.pdf({ path: file as `${string}.pdf`, format: 'A4' })),
    resize: (width, height) => resize(page, width, height),
    async another() {
      const second = await page.browserContext().newPage({ type: 'window' });
      await resize(second, 1280, 900);
      return tabOf(second, baseUrl, () => second.close());
    },
    close,
  };
}

/** Replaces what a field holds, by keys; a day is set as its picker would, since Firefox takes its keys in the order of the locale. */
async function typeInto(element: ElementHandle<Element>, value: string): Promise<void> {
  const isDay = await element.evaluate((e) => (e as HTMLInputElement).type === 'date');
  await element.evaluate((e, text) => {
    const input = e as HTMLInputElement;
    input.scrollIntoView({ block: 'center' });
    input.focus();
    // React keeps the last value it wrote: the setter of the prototype is what a person's keys go through.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, isDay ? value : '');
  if (!isDay) await element.type(value);
  stays(value, await element.evaluate((e) => (e as HTMLInputElement).value));
}
