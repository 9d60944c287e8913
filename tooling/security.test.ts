import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** Sections of the ASVS 5.0 and how many requirements of levels 1 and 2 each has, in order, those of level 3 left out. */
const ASKED: Record<string, readonly number[]> = {
  '4.1': [1, 2, 3], '4.2': [1], '4.3': [1, 2], '4.4': [1, 2, 3, 4],
  '6.1': [1, 2, 3], '6.2': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], '6.3': [1, 2, 3, 4], '6.4': [1, 2, 3, 4], '6.5': [1, 2, 3, 4, 5], '6.6': [1, 2, 3], '6.8': [1, 2, 3, 4],
  '7.1': [1, 2, 3], '7.2': [1, 2, 3, 4], '7.3': [1, 2], '7.4': [1, 2, 3, 4, 5], '7.5': [1, 2], '7.6': [1, 2],
  '8.1': [1, 2], '8.2': [1, 2, 3], '8.3': [1], '8.4': [1],
  '9.1': [1, 2, 3], '9.2': [1, 2, 3, 4],
  '10.1': [1, 2], '10.2': [1, 2], '10.3': [1, 2, 3, 4], '10.4': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], '10.5': [1, 2, 3, 4, 5], '10.6': [1, 2], '10.7': [1, 2, 3],
  '16.1': [1], '16.2': [1, 2, 3, 4, 5], '16.3': [1, 2, 3, 4], '16.4': [1, 2, 3], '16.5': [1, 2, 3],
};
const lines = [...page.matchAll(/^\| (\d+\.\d+\.\d+) \| (.*) \| (.*) \| (.*) \|$/gm)].map(([, id = '', , , shownBy = '']) => ({ id, shownBy }));
const textOf = (path: string) => readFileSync(join(root, path.startsWith('e2e/') || path.startsWith('tooling/') ? path : `packages/${path}`), 'utf8');

describe('docs/security.md', () => {
  it('has a line for each requirement of levels 1 and 2, and no other', () => {
    const asked = Object.entries(ASKED).flatMap(([section, numbers]) => numbers.map((number) => `${section}.${number}`));
    expect(lines.map(({ id }) => id).toSorted()).toEqual(asked.toSorted());
  });

  it.each(lines)('$id is shown by a test that exists, or says why not', ({ shownBy }) => {
    if (/^(?:not applicable|gap): \S/.test(shownBy)) return;
    const named = [...shownBy.matchAll(/`([^`]+)` « ([^»]+) »/g)];
    expect(named.map(([all]) => all).join('; '), 'each entry is `file` « title »').toBe(shownBy);
    for (const [, path = '', title = ''] of named) {
      expect(existsSync(join(root, path.startsWith('e2e/') || path.startsWith('tooling/') ? path : `packages/${path}`)), path).toBe(true);
      expect(textOf(path), `${path} holds no « ${title} »`).toContain(title);
    }
  });

  it('links to pages that exist', () => {
    for (const [, link = ''] of page.matchAll(/\]\((?!https:)([^)#]+)/g)) expect(existsSync(join(root, 'docs', link)), link).toBe(true);
  });
});
