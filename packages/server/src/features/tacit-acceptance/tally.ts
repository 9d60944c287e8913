import type { SweepReport } from './report.ts';
import type { SweepFigures } from './tables.ts';

/** References kept in a report: its size does not grow with the run. */
const MAX_REFERENCES = 1000;

export interface SweptFile {
  readonly reference: string;
  readonly departement: string;
}

/** Counts what a run does, without keeping the files. */
export class Tally {
  seen = 0;
  accepted = 0;
  skippedCount = 0;
  /** Files that a bug or an accident kept from being accepted. */
  accidents = 0;
  readonly files: string[] = [];
  readonly skipped: SweepReport['skipped'][number][] = [];
  readonly byDepartement: Record<string, SweepFigures> = {};

  see(file: SweptFile): void {
    this.seen += 1;
    this.#figuresOf(file).seen += 1;
  }

  /** A file that a trial would accept. */
  list({ reference }: SweptFile): void {
    if (this.files.length < MAX_REFERENCES) this.files.push(reference);
  }

  accept(file: SweptFile): void {
    this.accepted += 1;
    this.#figuresOf(file).accepted += 1;
    this.list(file);
  }

  skip(file: SweptFile, why: string): void {
    this.skippedCount += 1;
    this.#figuresOf(file).skipped += 1;
    if (this.skipped.length < MAX_REFERENCES) this.skipped.push({ reference: file.reference, why });
  }

  #figuresOf({ departement }: SweptFile): SweepFigures {
    return (this.byDepartement[departement] ??= { seen: 0, accepted: 0, skipped: 0 });
  }
}
