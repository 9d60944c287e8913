import { invariant } from '@apart/shared';
import type { Job } from '../feature.ts';
import { importSirene, SireneFileError, type SireneReport } from './import.ts';

/** `npm run job sirene -- StockEtablissement.csv [--dry-run]` */
export const sireneJob: Job = {
  name: 'sirene',
  file: 'StockEtablissement.csv',
  async run(deps, { dryRun, file }) {
    invariant(file !== undefined, 'a job that reads a file is given one');
    try {
      return reportText(await importSirene(deps, file, { dryRun }), dryRun);
    } catch (error) {
      // csv-parse wraps what the reading of the header threw.
      const cause = error instanceof Error && error.cause instanceof SireneFileError ? error.cause : error;
      if (cause instanceof SireneFileError) throw new Error(cause.message, { cause });
      throw error;
    }
  },
};

const plural = (n: number, one: string, many: string): string => `${n} ${n > 1 ? many : one}`;

function reportText(report: SireneReport, dryRun: boolean): string {
  const { created, corrected, unchanged, leftOut, firstLeftOut, unknownColumns } = report;
  const lines = [
    `${dryRun ? 'À blanc, rien n’est écrit. ' : ''}Répertoire SIRENE\u00a0: ${plural(created, 'établissement ajouté', 'établissements ajoutés')}, ${plural(corrected, 'corrigé', 'corrigés')}, ${plural(unchanged, 'inchangé', 'inchangés')}.`,
  ];
  if (leftOut > 0) lines.push(`${plural(leftOut, 'ligne laissée de côté', 'lignes laissées de côté')} (SIRET non valable ou ligne illisible), la première\u00a0: ligne ${firstLeftOut}.`);
  if (unknownColumns.length > 0) lines.push(`Colonnes que l’INSEE ne publie pas, non lues\u00a0: ${unknownColumns.join(', ')}.`);
  return lines.join('\n');
}
