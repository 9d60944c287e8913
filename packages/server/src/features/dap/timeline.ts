import { toTimelineEntry, type TimelineEntryType } from '../../graphql/types/common.ts';
import { timelineOf } from '../../journal/index.ts';
import type { Queries } from '../../persistence/index.ts';

/** The history of a version. A form saves itself at each pause: of savings in a row by one person, the last one is shown. */
export async function timelineOfDap(q: Queries, dapId: string): Promise<TimelineEntryType[]> {
  const rows = await timelineOf(q, 'dap', dapId);
  return rows
    .filter((row, index) => {
      const next = rows[index + 1];
      return row.act !== 'dap.save' || row.detail !== null || next?.act !== 'dap.save' || next.byName !== row.byName;
    })
    .map(toTimelineEntry);
}
