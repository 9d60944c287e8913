import { invariant } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import type { Feature, Job } from '../feature.ts';
import { importLegacyFiles } from './import.ts';

const operator: Viewer = { kind: 'system', name: 'Reprise de l’ancien service' };
/** Faults shown one by one; a file that is not the right one has one a line. */
const SHOWN = 50;

/** `npm run job import-legacy -- dossiers.csv [--dry-run]` */
const importLegacyJob: Job = {
  name: 'import-legacy',
  file: 'dossiers.csv',
  async run(deps, { dryRun, file }) {
    invariant(file !== undefined, 'a job that reads a file is given one');
    const result = await importLegacyFiles(deps, operator, { file, dryRun });
    invariant(result.ok, 'the operator may import');
    const { created, unchanged, faults } = result.value;
    const more = faults.length - SHOWN;
    return [
      `${dryRun ? 'À blanc, rien n’est écrit. ' : ''}Dossiers de l’ancien service\u00a0: ${created} repris, ${unchanged} déjà là, ${faults.length} ligne(s) refusée(s).`,
      ...faults.slice(0, SHOWN).map(({ line, message }) => `Ligne ${line}\u00a0: ${message}.`),
      ...(more > 0 ? [`… et ${more} autre(s).`] : []),
    ].join('\n');
  },
};

/** The files of the former service, under their own numbers: found like the others, and claimed on. */
export const legacyFiles: Feature = {
  name: 'legacy-files',
  acts: { 'dap.importLegacy': { label: 'Repris de l’ancien service', who: ['system'] } },
  resolvers: [],
  tables: [],
  jobs: [importLegacyJob],
};
