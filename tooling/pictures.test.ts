import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PICTURES } from '../e2e/pictures/list.ts';

const root = join(import.meta.dirname, '..');
const images = join(root, 'docs/images');
const shown = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)|<img\s[^>]*src="([^"]+)"[^>]*>/g)].map(([tag, alt, path, src]) => ({ path: path ?? src ?? '', alt: alt ?? /alt="([^"]*)"/.exec(tag)?.[1] ?? '' }));

test('the README shows the six pictures that the command takes, each with words for who does not see it', () => {
  expect(shown.map(({ path }) => path).toSorted()).toEqual(PICTURES.map(({ name }) => `docs/images/${name}.png`).toSorted());
  expect(shown.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
  expect(shown.filter(({ alt }) => alt.length < 20)).toEqual([]);
});

test('no picture is left over, and all weigh at most 2 MB', () => {
  const files = readdirSync(images);
  expect(files.toSorted()).toEqual(PICTURES.map(({ name }) => `${name}.png`).toSorted());
  expect(files.reduce((sum, file) => sum + statSync(join(images, file)).size, 0)).toBeLessThanOrEqual(2_000_000);
});
