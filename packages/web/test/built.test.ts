// @vitest-environment node
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { FICHES } from '../src/features/guide/content/index.ts';
import { htmlFaults } from '../src/testing/html.ts';

const root = join(import.meta.dirname, '..');
let out = '';
let files: string[] = [];

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'apart-web-'));
  // Built as `npm start` builds it: under another value the libraries bring their warnings for developers.
  vi.stubEnv('NODE_ENV', 'production');
  await build({ root, logLevel: 'error', build: { outDir: out, emptyOutDir: true } });
  files = (await readdir(out, { recursive: true })).map(String);
}, 120_000);
afterAll(() => rm(out, { recursive: true, force: true }));

const textOf = async (ending: string): Promise<string> =>
  (await Promise.all(files.filter((file) => file.endsWith(ending)).map((file) => readFile(join(out, file), 'utf8')))).join('\n');

test('the built screens hold no font at all, Marianne least of all', async () => {
  expect(files.filter((file) => /\.(?:woff2?|ttf|otf|eot)$/.test(file))).toEqual([]);
  expect(files.filter((file) => /marianne|spectral|republique/i.test(file))).toEqual([]);
  expect(await textOf('.css')).not.toMatch(/@font-face|Marianne|Spectral/);
});

test('the built screens do not carry the State’s logo nor its name as a mark', async () => {
  expect(await textOf('.css')).not.toContain('fr-logo');
  expect(await textOf('.js')).not.toMatch(/République\s+Française/i);
});

test('RGAA 8.2 — what the build has drawn is valid HTML', async () => {
  const pages = files.filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) expect(htmlFaults(await readFile(join(out, page), 'utf8')), page).toEqual([]);
});

test('each procedure can be read before any script: the build has drawn it', async () => {
  for (const { slug, title, steps } of FICHES) {
    const page = await readFile(join(out, 'aide', `${slug}.html`), 'utf8');
    expect(page, slug).toContain('data-drawn="whole"');
    expect(page, slug).toContain(`<title>${title} — APART</title>`);
    expect(page.match(/<ol class="ap-how">(.*?)<\/ol>/s)?.[1]?.match(/<li>/g), slug).toHaveLength(steps.length);
  }
});

test('each page is a chunk of its own', () => {
  for (const page of ['sign-in-page', 'create-space-page', 'dap-page', 'da-page', 'messages-page']) {
    expect(files.filter((file) => file.includes(`/${page}-`) && file.endsWith('.js'))).toHaveLength(1);
  }
});

const KB = 1_000;

/** All that a file of the build imports at once, itself included; what it imports on demand is left out. */
async function withImports(names: readonly string[], known = new Set<string>()): Promise<Set<string>> {
  for (const name of names) {
    if (known.has(name)) continue;
    known.add(name);
    const text = await readFile(join(out, 'assets', name), 'utf8');
    await withImports(
      [...text.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(([, imported]) => imported!),
      known,
    );
  }
  return known;
}

/** Bytes on the network, compressed by gzip, which every browser reads. */
async function weightOf(names: Iterable<string>): Promise<number> {
  const texts = await Promise.all([...names].map((name) => readFile(join(out, 'assets', name))));
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

test.each([
  ['the home page', undefined],
  ['the page of sign-in', /^sign-in-page-/],
])('before sign-in, %s weighs at most 150 kB of JavaScript and 60 kB of style, compressed', async (_, chunk) => {
  const page = await readFile(join(out, 'index.html'), 'utf8');
  const ofPage = [...page.matchAll(/\/assets\/([^"]+)/g)].map(([, name]) => name!);
  const ofRoute = files.map((file) => file.replace('assets/', '')).filter((name) => chunk?.test(name));
  const asked = [...ofPage, ...ofRoute].filter((name) => /\.(?:js|css)$/.test(name));
  const scripts = await withImports(asked.filter((name) => name.endsWith('.js')));
  expect(scripts.size).toBeGreaterThan(1);
  expect(await weightOf(scripts)).toBeLessThanOrEqual(150 * KB);
  expect(await weightOf(asked.filter((name) => name.endsWith('.css')))).toBeLessThanOrEqual(60 * KB);
});

test('each built text waits compressed beside itself, by both ways', () => {
  const texts = files.filter((file) => /\.(?:js|css|html)$/.test(file));
  expect(texts.filter((file) => files.includes(`${file}.br`) !== files.includes(`${file}.gz`))).toEqual([]);
  for (const name of [/^index\.html$/, /^assets\/libraries-.*\.js$/, /^assets\/index-.*\.js$/, /^assets\/libraries-.*\.css$/]) {
    const [file = 'missing'] = texts.filter((text) => name.test(text));
    expect(files, String(name)).toContain(`${file}.br`);
  }
});

test.each(['index', 'connexion', 'aide', 'accessibilite', 'simulateur'])('the public page « %s » is drawn by the build, with its title, and inert until its script comes', async (name) => {
  const page = await readFile(join(out, `${name}.html`), 'utf8');
  const title = /<h1[^>]*>([^<]+)<\/h1>/.exec(page)?.[1];
  expect(title).toBeTruthy();
  expect(page).toContain(`<title>${title} — APART</title>`);
  expect(page).toMatch(/<div id="root" data-drawn="whole" inert="">/);
  expect(page, 'no style of its own: the policy of the service forbids it').not.toMatch(/ style="/);
});
