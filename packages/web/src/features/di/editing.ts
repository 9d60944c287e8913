import type { DiPageFragment } from '@apart/schema';
import type { Simulated } from './simulated.ts';

/** Which person is being written: a line by its id, or a new one (null); and the field to begin with. */
export interface Editing {
  readonly lineId: string | null;
  readonly field?: string;
  /** For a new person: who of the simulation they are. */
  readonly simulated?: Simulated;
}

/** Where a refusal of the sending is mended: `lines.2.weeks.0.idle` is the third person, first week; undefined for the whole claim. */
export function placeOf(path: string, di: Pick<DiPageFragment, 'lines'>): Editing | undefined {
  if (path === 'lines') return di.lines.length === 0 ? { lineId: null } : undefined;
  const read = /^lines\.(\d+)(?:\.(.+))?$/.exec(path);
  const line = read && di.lines[Number(read[1])];
  if (!line) return undefined;
  return { lineId: line.id, ...(read[2] ? { field: read[2] } : {}) };
}
