import type { RecapStage } from '@apart/shared';
import type { Reaction } from '../../../journal/index.ts';
import { recapOf } from '../recap.ts';
import { diById } from '../repository.ts';

/**
 * The recapitulative is drawn as soon as its stage is committed, so that it says what was sent, whatever is corrected in a name
 * later. If drawing fails, the act stands and the recapitulative is drawn when it is asked for.
 */
export const drawRecap =
  (stage: RecapStage): Reaction =>
  async ({ deps, tx, entry }) => {
    tx.afterCommit(async () => {
      try {
        const di = await diById(deps.db.read, entry.subjectId);
        if (di) await recapOf(deps, di, stage);
      } catch (error) {
        deps.log.error({ err: error, diId: entry.subjectId }, 'recapitulative not drawn');
      }
    });
  };
