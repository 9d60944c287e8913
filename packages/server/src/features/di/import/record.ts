import type { DiImportFault } from '@apart/shared';

/** One record of a file: the titles first, then the rows. */
export interface FileRecord {
  /** As a spreadsheet counts: the titles are on line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file that cannot be read any further, with what to do. */
export class UnreadableFile extends Error {
  readonly fault: DiImportFault;
  constructor(fault: DiImportFault) {
    super(fault.message);
    this.fault = fault;
  }
}
