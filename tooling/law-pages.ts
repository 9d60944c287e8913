/**
 * Writes docs/law: one page a legal parameter, from the tables of packages/shared/src/law.
 * `node --conditions=source tooling/law-pages.ts` writes, `--check` only compares and fails when a page is stale.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LEGAL_PARAMETERS, lawPages } from '@apart/shared';

const directory = join(import.meta.dirname, '..', 'docs', 'law');
const pages = lawPages(LEGAL_PARAMETERS);

async function current(): Promise<Map<string, string>> {
  const names = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith('.md'));
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(directory, name), 'utf8')] as const)));
}

const existing = await current();
const stale = [...new Set([...pages.keys(), ...existing.keys()])].filter((name) => pages.get(name) !== existing.get(name)).sort();

if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`Stale pages in docs/law: ${stale.join(', ')}. Run: node --conditions=source tooling/law-pages.ts`);
    process.exitCode = 1;
  }
} else {
  await mkdir(directory, { recursive: true });
  for (const name of stale) {
    const page = pages.get(name);
    await (page === undefined ? rm(join(directory, name)) : writeFile(join(directory, name), page));
  }
  console.log(`docs/law: ${pages.size} pages, ${stale.length} written or removed`);
}
