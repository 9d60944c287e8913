import {
  diImportCells, diImportFault, formatHours, gatherDiImport, hundredthsOfHour, parisDayOf, readDiImportHeader,
  type DiImportFault, type ImportedPerson,
} from '@apart/shared';
import type { MonthContext } from '../month-context.ts';
import { type FileRecord, UnreadableFile } from './record.ts';

/** Rows read before others have their turn. */
const BREATH = 500;

/** What a file would do to a claim: nothing is written yet. */
export interface ImportPlan {
  readonly people: readonly ImportedPerson[];
  readonly faults: readonly DiImportFault[];
  readonly rejectedLines: ReadonlySet<number>;
  readonly rows: number;
}

/** Reads everything and tells all that is wrong at once; people of whom nothing is wrong are computed by the engine of the screen. */
export async function planImport(records: AsyncIterable<FileRecord> | Iterable<FileRecord>, context: MonthContext, at: Date): Promise<ImportPlan> {
  const faults: DiImportFault[] = [];
  const gathering = gatherDiImport(context, parisDayOf(at));
  let header: ReturnType<typeof readDiImportHeader> | undefined;
  let rows = 0;
  try {
    for await (const { line, cells } of records) {
      if (!header) {
        header = readDiImportHeader(cells);
        faults.push(...header.faults);
        if (!header.usable) break;
        continue;
      }
      rows += 1;
      if (rows % BREATH === 0) await new Promise(setImmediate);
      if (cells.length > header.columns.length && cells.slice(header.columns.length).some((cell) => cell.trim() !== '')) {
        faults.push(diImportFault('DI-IMP-006', `Cette ligne a ${cells.length} cases et l’en-tête ${header.columns.length}\u00a0: un séparateur de trop, ou une virgule décimale sans guillemets\u00a0?`, { line }));
        continue;
      }
      gathering.add(diImportCells(header, cells), line);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    faults.push(error.fault);
  }
  if (!header && faults.length === 0) faults.push(diImportFault('DI-IMP-004', 'Ce fichier est vide.'));
  const { people, rejectedLines, faults: ofRows } = gathering.finish();
  return { people, faults: [...faults, ...ofRows], rejectedLines, rows };
}

/** What the whole of a file does to the decision: told, never stopped, since an avenant mends it. */
export function wholeFaults(asked: number, left: number, people: number, authorised: number): DiImportFault[] {
  return [
    ...(asked > left
      ? [diImportFault('DI-IMP-016', `La demande compterait ${formatHours(hundredthsOfHour(asked))} et la décision n’en a plus que ${formatHours(hundredthsOfHour(left))}\u00a0: elle s’enregistre, mais ne partira qu’après un avenant.`, { severity: 'WARNING' })]
      : []),
    ...(people > authorised ? [diImportFault('DI-IMP-019', `${people} salariés déclarés pour ${authorised} autorisés\u00a0: vérifiez, ou déposez un avenant.`, { severity: 'WARNING' })] : []),
  ];
}
