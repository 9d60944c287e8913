import { diImportFault } from '@apart/shared';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { type FileRecord, UnreadableFile } from './record.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a workbook may unfold to: a small file must not fill the memory. */
const MAX_UNFOLDED_BYTES = 80 * 1024 * 1024;

/** Records of the first sheet of a workbook. Dates come as days, numbers without the noise of their binary form. */
export async function readXlsx(bytes: Buffer): Promise<FileRecord[]> {
  if (unfoldedBytes(bytes) > MAX_UNFOLDED_BYTES) {
    throw new UnreadableFile(diImportFault('DI-IMP-005', 'Ce classeur est trop lourd une fois ouvert\u00a0: gardez la seule feuille des lignes, ou enregistrez-la en CSV.'));
  }
  try {
    const rows = await readSheet(bytes);
    return rows.map((row, index) => ({ line: index + 1, cells: row.map(textOf) }));
  } catch {
    throw new UnreadableFile(diImportFault('DI-IMP-004', 'Ce classeur ne peut pas être lu\u00a0: ouvrez-le dans votre tableur et enregistrez-le à nouveau en XLSX, sans mot de passe.'));
  }
}

/** Told by the directory of the archive, without unfolding anything. */
function unfoldedBytes(bytes: Buffer): number {
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        return false;
      },
    });
  } catch {
    return 0;
  }
  return total;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // 7.1 + 0.2 is 7.299999999999999 in a workbook: six decimals are more than a duration or a rate has.
  if (typeof cell === 'number') return String(Number(cell.toFixed(6)));
  return typeof cell === 'string' ? cell : String(cell as boolean);
}
