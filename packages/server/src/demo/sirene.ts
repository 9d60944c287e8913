import { fileURLToPath } from 'node:url';
import type { Deps } from '../deps.ts';
import { importSirene } from '../features/sirene/index.ts';

/** A few dozen invented establishments in INSEE's columns: those of the demonstration, and others that still have no space. */
export const DEMO_SIRENE_FILE = fileURLToPath(new URL('../../demo/sirene.csv', import.meta.url));

export async function loadDemoSirene(deps: Deps): Promise<void> {
  await importSirene(deps, DEMO_SIRENE_FILE);
}
