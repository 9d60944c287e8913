import { formatInstant, isWorkingDay, nextWorkingDay, ok, parisDayOf, parisInstant } from '@apart/shared';
import { and, asc, gt, inArray } from 'drizzle-orm';
import { perform } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { dapTables, dueBy } from '../dap/index.ts';
import type { Job } from '../feature.ts';
import { headsOfUds, type Head } from '../habilitations/index.ts';

const TOLD_AT = '16:00';
/** When agents are back. */
const MORNING = '09:00';
/** Files named in the letter; the worklist has them all. */
const MAX_NAMED = 40;

/** Each working day at 16:00 in Paris, tells each head of a UD the files whose term falls before the next working morning. */
export const tacitHeadsJob: Job = {
  name: 'tacit-heads',
  next(now) {
    const today = parisDayOf(now);
    const at = parisInstant(today, TOLD_AT);
    return isWorkingDay(today) && at.getTime() > now.getTime() ? at : parisInstant(nextWorkingDay(today), TOLD_AT);
  },
  async run(deps, { dryRun, trigger, missed }) {
    const now = deps.clock.now();
    const today = parisDayOf(now);
    // A service that was down at 16:00 tells it the same evening, once.
    if (trigger === 'start-up' && !(missed && isWorkingDay(today) && parisInstant(today, TOLD_AT) <= now)) return 'Part à 16 heures.';
    const morning = parisInstant(nextWorkingDay(today), MORNING);
    let told = 0;
    for (const head of await headsOfUds(deps.db.read)) {
      const files = await endingBefore(deps.db.read, head, now, morning);
      if (files.length === 0) continue;
      if (!dryRun) await tell(deps, head, files, morning);
      told += 1;
    }
    return `${told} responsable(s) d’UD ${dryRun ? 'à prévenir' : 'prévenu(s)'} des termes d’avant le ${formatInstant(morning)}.`;
  },
};

interface EndingFile {
  readonly reference: string;
  readonly establishmentName: string;
  readonly queueAt: Date;
  readonly takenByName: string | null;
}

/** One more than are named, at most. */
async function endingBefore(q: Queries, { departements }: Head, now: Date, morning: Date): Promise<readonly EndingFile[]> {
  const { dap } = dapTables(q);
  return q.sql
    .select({ reference: dap.reference, establishmentName: dap.establishmentName, queueAt: dap.queueAt, takenByName: dap.takenByName })
    .from(dap)
    .where(and(inArray(dap.departement, [...departements]), dueBy(q, morning), gt(dap.queueAt, now)))
    .orderBy(asc(dap.queueAt), asc(dap.id))
    .limit(MAX_NAMED + 1);
}

async function tell(deps: Deps, head: Head, files: readonly EndingFile[], morning: Date): Promise<void> {
  const named = files.slice(0, MAX_NAMED).map((file) => `- ${file.reference}, ${file.establishmentName}\u00a0: ${formatInstant(file.queueAt)}${file.takenByName ? ` (${file.takenByName})` : ''}`);
  if (files.length > MAX_NAMED) named.push('- et d’autres\u00a0: la liste des demandes les donne toutes.');
  await perform(deps, { kind: 'system', name: 'Ordonnanceur' }, 'tacit.tellHeads', async (tx) => {
    await post(deps, tx, tx.at, [head], {
      kind: 'tacit.tellHeads',
      subject: 'Demandes acceptées par silence avant le prochain matin ouvré',
      text: `Bonjour,\n\nSans décision de vos services, ces demandes seront acceptées par silence avant le ${formatInstant(morning)} (heure de Paris)\u00a0:\n\n${named.join('\n')}`,
      link: '/instruction',
    });
    await tx.record({ act: 'tacit.tellHeads', subjectKind: 'tacit', subjectId: head.accountId, detail: `${files.length > MAX_NAMED ? `plus de ${MAX_NAMED}` : files.length} demande(s) signalée(s).` });
    return ok(null);
  });
}
