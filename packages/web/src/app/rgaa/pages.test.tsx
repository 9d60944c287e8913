import { TermsReceiptsDocument } from '@apart/schema';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { meIs, mme, renderAt, serviceIs } from '../../testing/index.ts';

/** Pages of each kind that need no answer of the server: text, form, search, calculator, refusal. */
const PAGES = ['/', '/connexion', '/aide', '/aide/deposer-une-dap', '/assistance', '/accessibilite', '/mentions-legales', '/creer-mon-espace', '/recuperation', '/simulateur', '/verifier', '/nulle-part'];

/** Draws each page in its turn; gives what is wrong with each, by address. */
async function faultsOf(look: (page: HTMLElement) => readonly string[]): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const at of PAGES) {
    const view = renderAt({ at, mocks: [meIs(null), serviceIs()] });
    await screen.findByRole('heading', { level: 1 });
    // What a page does once it is drawn, its name in the tab among it.
    await act(async () => undefined);
    const faults = look(view.container);
    if (faults.length > 0) found[at] = faults;
    view.unmount();
  }
  return found;
}

/** The name of a link, of a landmark: its label, or its words, those of its pictures included. */
function nameOf(element: Element): string {
  const pictures = [...element.querySelectorAll('img')].map((picture) => picture.alt);
  return (element.getAttribute('aria-label') ?? [element.textContent, ...pictures].join(' ')).replace(/\s+/g, ' ').trim();
}

test('RGAA 8.5, 8.6 — each page has a title, which is that of its text and of no other page', async () => {
  const titles: string[] = [];
  const faults = await faultsOf((page) => {
    titles.push(document.title);
    return document.title === `${page.querySelector('h1')?.textContent} — APART` ? [] : [document.title];
  });
  expect(faults).toEqual({});
  expect(new Set(titles).size).toBe(PAGES.length);
});

test('RGAA 9.1 — each page has one title of first level, and skips no level below it', async () => {
  const faults = await faultsOf((page) => {
    const levels = [...page.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')].map(({ tagName, textContent }) => ({ level: Number(tagName[1]), words: textContent }));
    const skipped = levels.filter(({ level }, index) => level > (levels[index - 1]?.level ?? 0) + 1).map(({ words }) => `skipped before « ${words} »`);
    return levels.filter(({ level }) => level === 1).length === 1 ? skipped : ['not one h1', ...skipped];
  });
  expect(faults).toEqual({});
});

test('RGAA 9.2, 12.6 — header, content and foot are landmarks, and each navigation has a name of its own', async () => {
  const faults = await faultsOf((page) => {
    const alone = ['header.ap-header', 'main', 'footer'].filter((selector) => page.querySelectorAll(selector).length !== 1);
    const names = [...page.querySelectorAll('nav')].map((nav) => nav.getAttribute('aria-label') ?? '');
    return [...alone, ...names.filter((name, index) => name === '' || names.indexOf(name) !== index).map((name) => `nav « ${name} »`)];
  });
  expect(faults).toEqual({});
});

test('RGAA 12.7 — the first stop of the Tab key leads to the content, the second to the foot of the page', async () => {
  const user = userEvent.setup();
  renderAt({ at: '/connexion', mocks: [meIs(null), serviceIs()] });
  await screen.findByRole('heading', { level: 1 });
  // The title of a page that one comes to holds the focus: it is given back to the top, as on the first page of a visit.
  (document.activeElement as HTMLElement | null)?.blur();
  for (const [name, landmark] of [['Aller au contenu', 'main'], ['Aller au pied de page', 'contentinfo']] as const) {
    await user.tab();
    const link = screen.getByRole('link', { name });
    expect(link).toHaveFocus();
    const there = screen.getByRole(landmark);
    expect(link).toHaveAttribute('href', `#${there.id}`);
    expect(there, 'it takes the focus').toHaveAttribute('tabindex', '-1');
  }
});

test('RGAA 12.8 — nothing is taken out of the order of the page', async () => {
  expect(await faultsOf((page) => [...page.querySelectorAll('[tabindex]')].filter((element) => (element as HTMLElement).tabIndex > 0).map(nameOf))).toEqual({});
});

test('RGAA 6.1, 6.2 — each link has words, and the same words lead to the same place', async () => {
  const faults = await faultsOf((page) => {
    const places = new Map<string, string | null>();
    return [...page.querySelectorAll('a[href]')].flatMap((link) => {
      const [name, href] = [nameOf(link), link.getAttribute('href')];
      const before = places.get(name) ?? href;
      places.set(name, before);
      return name === '' || before !== href ? [`« ${name} » ${before} ${href}`] : [];
    });
  });
  expect(faults).toEqual({});
});

test('RGAA 13.2 — no link opens another window without saying so', async () => {
  expect(await faultsOf((page) => [...page.querySelectorAll('a[target]')].map(nameOf).filter((name) => !name.includes('nouvelle fenêtre')))).toEqual({});
});

test('RGAA 12.1 — the help, the legal texts and the statement of accessibility are reached in the same way from each page', async () => {
  const faults = await faultsOf((page) =>
    ['/aide', '/accessibilite', '/mentions-legales', '/conditions-generales', '/simulateur'].filter((to) => page.querySelector(`footer nav a[href="${to}"]`) === null),
  );
  expect(faults).toEqual({});
});

test('RGAA 8.6, 9.1 — a page that could not be read says so in its title, and how to try again', async () => {
  const failure = { request: { query: TermsReceiptsDocument, variables: () => true }, error: new Error('down') };
  renderAt({ at: '/recepisses', mocks: [meIs(mme), serviceIs(), failure] });
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Ces informations n’ont pas pu être lues');
  expect(document.title).toBe('Ces informations n’ont pas pu être lues — APART');
  expect(screen.getByRole('alert')).toContainElement(screen.getByRole('button', { name: 'Réessayer' }));
});
