import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FICHES, ficheOf } from '../packages/web/src/features/guide/content/index.ts';

const PACKAGES = join(import.meta.dirname, '../packages');
const flat = (text: string): string => text.replace(/&nbsp;|\\u00a0|[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ');

/** All that the screens, the law and the server may say, but for this documentation and the tests. */
const said = ((): string => {
  const texts: string[] = [];
  const read = (folder: string): void => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) {
        if (name !== 'guide') read(path);
      } else if (/\.tsx?$/.test(name) && !name.includes('.test.')) texts.push(readFileSync(path, 'utf8'));
    }
  };
  for (const part of ['web/src', 'shared/src', 'server/src/features']) read(join(PACKAGES, part));
  return flat(texts.join('\n'));
})();

test('each word between quotes in a procedure is on a screen', () => {
  // What a person may write of their own is no label.
  const own = ['gestionnaire de paie depuis le 1er mars'];
  const missing = FICHES.flatMap(({ slug, when, steps, notes = [] }) =>
    [when, ...steps, ...notes].flatMap((text) => [...text.matchAll(/«\s([^»]+)\s»/g)].map(([, label]) => flat(label ?? '')).filter((label) => !own.includes(label) && !said.includes(label)).map((label) => `${slug}: ${label}`)),
  );
  expect(missing).toEqual([]);
});

test('procedures have their own address, and name only procedures that exist', () => {
  expect(new Set(FICHES.map(({ slug }) => slug)).size).toBe(FICHES.length);
  expect(FICHES.flatMap(({ see = [] }) => see).filter((slug) => !ficheOf(slug))).toEqual([]);
});

test('each « Comment faire ? » of a screen leads to a procedure', () => {
  const screens = [...said.matchAll(/howTo=(?:"([^"]+)"|\{([^}]+)\})/g)];
  const slugs = screens.flatMap(([, plain, computed]) => (plain ? [plain] : [...(computed ?? '').matchAll(/'([a-z-]+)'/g)].map(([, slug]) => slug ?? '')));
  expect(slugs.length).toBeGreaterThan(20);
  expect(slugs.filter((slug) => !ficheOf(slug))).toEqual([]);
});
