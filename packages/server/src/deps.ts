import type { Claimed } from '@apart/shared';
import type { Logger } from 'pino';
import type { ActRegistry } from './acts/registry.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Ids } from './ids.ts';
import type { Reaction } from './journal/write.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { PdfMaker } from './pdf/pdf-maker.ts';
import type { Database, Queries } from './persistence/index.ts';
import type { Secrets } from './security/secrets.ts';

/** What every use case may lean on; made in `composition.ts` only. */
export interface Deps {
  readonly acts: ActRegistry;
  readonly clock: Clock;
  readonly config: Config;
  readonly db: Database;
  readonly ids: Ids;
  readonly log: Logger;
  readonly outbox: Outbox;
  readonly pdf: PdfMaker;
  readonly secrets: Secrets;
  /** What is claimed of each of these files (`dap.stem`): claims lean on requests, so that requests ask for it here. */
  claimedOn(q: Queries, stems: readonly string[]): Promise<ReadonlyMap<string, Claimed>>;
  reactionsTo(act: string): readonly Reaction[];
}
