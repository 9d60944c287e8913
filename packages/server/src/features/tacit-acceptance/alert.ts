import { formatInstant } from '@apart/shared';
import type { Performing } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { nationalAdministrators } from '../habilitations/index.ts';
import { countDueBy, lastSweepDueAt } from './lateness.ts';
import { lastSweep, STOPPED, type SweepReport } from './report.ts';

/** Tells the DGEFP what a run left behind: an interruption, files that could not be accepted, a sweep that never ran. */
export async function alertIfNeeded(deps: Deps, tx: Performing, report: SweepReport, accidents: number): Promise<void> {
  const problems = [
    ...(report.failure && report.failure !== STOPPED ? [report.failure] : []),
    ...(accidents > 0 ? [`${accidents} demande(s) n’ont pas pu être acceptées\u00a0; elles seront reprises au prochain passage.`] : []),
    ...(await missedSweep(tx, report)),
  ];
  if (problems.length === 0) return;
  await post(deps, tx, tx.at, await nationalAdministrators(tx), {
    kind: 'tacit.alert',
    subject: 'Acceptation tacite\u00a0: un passage demande votre attention',
    text:
      `Bonjour,\n\nLe passage du ${formatInstant(report.startedAt)} (heure de Paris) a vu ${report.seen} demande(s) et en a accepté ${report.accepted}.\n\n` +
      `${problems.map((problem) => `— ${problem}`).join('\n')}\n\nLe rapport complet est sur la page de l’acceptation tacite.`,
    link: '/pilotage',
  });
}

/** A scheduled sweep that should have run between the last run and this one, and left files waiting. */
async function missedSweep(tx: Performing, report: SweepReport): Promise<readonly string[]> {
  const previous = await lastSweep(tx);
  // One minute back, so that the sweep that this run is does not count as missed.
  const due = lastSweepDueAt(new Date(report.startedAt.getTime() - 60_000));
  if (!previous || previous.startedAt.getTime() >= due.getTime()) return [];
  const left = await countDueBy(tx, due);
  const late = report.accepted > 0 ? ' Les demandes en attente viennent d’être reprises.' : '';
  return left > 0 || report.accepted > 0 ? [`Le passage prévu le ${formatInstant(due)} n’a pas eu lieu, ou n’est pas allé à son terme.${late}`] : [];
}
