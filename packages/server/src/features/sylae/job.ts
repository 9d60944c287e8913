import { invariant } from '@apart/shared';
import type { Job } from '../feature.ts';
import { importSylae, type SylaeReport } from './import.ts';
import { FAULTS, type LineFault } from './line.ts';

/** `npm run job sylae -- comptes.csv [--dry-run]` */
export const sylaeJob: Job = {
  name: 'sylae',
  file: 'comptes.csv',
  async run(deps, { dryRun, file }) {
    invariant(file !== undefined, 'a job that reads a file is given one');
    const result = await importSylae(deps, { kind: 'system', name: 'Reprise de Sylae' }, { file, dryRun });
    if (!result.ok) throw new Error(result.refusals.map((refusal) => refusal.message).join(' '));
    return reportText(result.value, dryRun);
  },
};

const plural = (n: number, one: string, many: string): string => `${n} ${n > 1 ? many : one}`;

export function reportText(report: SylaeReport, dryRun: boolean): string {
  const summary = [
    plural(report.created, 'compte créé', 'comptes créés'),
    plural(report.corrected, 'corrigé', 'corrigés'),
    plural(report.unchanged, 'inchangé', 'inchangés'),
    ...(report.kept > 0 ? [`${plural(report.kept, 'gardé', 'gardés')} tel${report.kept > 1 ? 's' : ''} que la personne l’a changé ici`] : []),
    plural(report.faults.length, 'ligne refusée', 'lignes refusées'),
  ].join(', ');
  return [`${dryRun ? 'À blanc, rien n’est écrit. ' : ''}Comptes Sylae\u00a0: ${summary}.`, ...report.faults.map(faultText)].join('\n');
}

const faultText = ({ line, column, code }: LineFault): string => `Ligne ${line}${column ? `, colonne ${column}` : ''}\u00a0: ${FAULTS[code]} (${code}).`;
