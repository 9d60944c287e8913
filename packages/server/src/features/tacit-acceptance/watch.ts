import { formatInstant, nextTacitSweepAt, ok } from '@apart/shared';
import { perform } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import type { Job } from '../feature.ts';
import { nationalAdministrators } from '../habilitations/index.ts';
import { countDueBy, lastSweepDueAt } from './lateness.ts';
import { lastSweep } from './report.ts';

/** After this delay a pass has begun, or never will. */
const AFTER_MS = 20 * 60_000;

/**
 * Twenty minutes after each pass, looks whether it took place: a pass that runs tells its own troubles, one that does not
 * run tells nothing. Writes to the DGEFP once for each.
 */
export const tacitWatchJob: Job = {
  name: 'tacit-watch',
  next: (now) => new Date(nextTacitSweepAt(new Date(now.getTime() - AFTER_MS)).getTime() + AFTER_MS),
  run: (deps, { dryRun }) => tellMissedSweep(deps, dryRun),
};

async function tellMissedSweep(deps: Deps, dryRun: boolean): Promise<string> {
  const due = lastSweepDueAt(new Date(deps.clock.now().getTime() - AFTER_MS));
  const last = await lastSweep(deps.db.read);
  const left = await countDueBy(deps.db.read, due);
  if (left === 0 || (last && last.startedAt.getTime() >= due.getTime())) return 'Rien à signaler.';
  const said = `Le passage du ${formatInstant(due)} n’a pas eu lieu\u00a0: ${left} demande(s) attendent leur décision.`;
  if (dryRun) return said;
  await perform(deps, { kind: 'system', name: 'Ordonnanceur' }, 'tacit.alert', async (tx) => {
    await post(deps, tx, tx.at, await nationalAdministrators(tx), {
      kind: 'tacit.alert',
      subject: 'Acceptation tacite\u00a0: un passage n’a pas eu lieu',
      text: `Bonjour,\n\n${said}\n\nLes employeurs lisent déjà «\u00a0acceptée par silence\u00a0»\u00a0; leurs décisions seront éditées au prochain passage, ou dès maintenant par un passage à la demande.`,
      link: '/pilotage',
    });
    await tx.record({ act: 'tacit.alert', subjectKind: 'tacit', subjectId: due.toISOString(), detail: said });
    return ok(null);
  });
  return said;
}
