import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SEED = join(root, 'packages/server/dist/tools/seed-demonstration.js');
const CACHE = join(root, 'node_modules/.cache/apart/demonstration');

/** What the demonstration is made of: the built server and law, its tables and its files. */
const MADE_OF = ['packages/server/dist', 'packages/server/migrations', 'packages/server/demo', 'packages/shared/dist'];

/** Its passwords and sealed values are those of the default key and mode: another key or another base gets its own, from the service. */
const MADE_ANEW = ['DATABASE_URL', 'APART_KEY', 'APART_MODE'];

/** Whether a service so set may start on a copy. */
export const mayCopy = (env: Readonly<Record<string, string>>): boolean => MADE_ANEW.every((name) => env[name] === undefined);

/**
 * Puts at `target` the SQLite file of the demonstration at this instant. It is told once per build and instant, in seconds, and
 * copied at each start; two files that ask at once each tell it, and the second to finish replaces an equal file.
 */
export async function copyDemonstration(instant: string, target: string): Promise<void> {
  const folder = join(CACHE, fingerprint());
  const template = join(folder, `${instant.replace(/\W/g, '')}.sqlite`);
  if (!existsSync(template)) {
    forgetOtherBuilds(folder);
    const own = `${template}.${randomUUID()}`;
    await promisify(execFile)(process.execPath, [SEED, own, instant], { env: { ...process.env, NODE_ENV: 'production' } });
    renameSync(own, template);
  }
  copyFileSync(template, target, constants.COPYFILE_FICLONE);
}

function forgetOtherBuilds(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(dirname(folder))) {
    const other = join(dirname(folder), name);
    if (other !== folder) rmSync(other, { recursive: true, force: true });
  }
}

let known: string | undefined;

/** One for the content of all it is made of; asked once per process, since nothing is built while journeys are walked. */
function fingerprint(): string {
  if (known) return known;
  const hash = createHash('sha256');
  for (const place of MADE_OF) {
    const files = readdirSync(join(root, place), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !/\.(map|d\.ts|tsbuildinfo)$/.test(entry.name));
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).toSorted()) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return (known = hash.digest('hex').slice(0, 16));
}
