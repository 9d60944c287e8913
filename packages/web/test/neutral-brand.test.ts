// @vitest-environment node
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
let out = '';
let files: string[] = [];

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'apart-web-'));
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

test('each page is a chunk of its own', () => {
  for (const page of ['home-page', 'create-space-page', 'dap-page', 'da-page', 'messages-page']) {
    expect(files.filter((file) => file.includes(`/${page}-`) && file.endsWith('.js'))).toHaveLength(1);
  }
});
