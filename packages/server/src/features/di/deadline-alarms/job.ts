import { addDays, daysBetween, formatDay, formatMonth, ok, parisDayOf, parisInstant, refused, type Day } from '@apart/shared';
import { perform, type Performing, type Viewer } from '../../../acts/index.ts';
import type { Deps } from '../../../deps.ts';
import { post, type Letter } from '../../../outbox/index.ts';
import { dasByIds } from '../../da/index.ts';
import type { Job } from '../../feature.ts';
import { declarantsOf } from '../../habilitations/index.ts';
import { deadlineAlarmTables } from './tables.ts';
import { alarmsToTell, decisionsNearDeadline, type AlarmToTell } from './to-tell.ts';

const AT = '07:15';
const clockwork: Viewer = { kind: 'system', name: 'Échéances des déclarations' };

/** Each morning, and at start-up for what was missed: tells who declares of the months that are soon lost (L. 5122-1 IV). */
export const deadlineAlarmJob: Job = {
  name: 'di-deadlines',
  next(now) {
    const today = parisInstant(parisDayOf(now), AT);
    return today > now ? today : parisInstant(addDays(parisDayOf(now), 1), AT);
  },
  async run(deps, { dryRun }) {
    const today = parisDayOf(deps.clock.now());
    let count = 0;
    let after = '';
    for (;;) {
      const das = await decisionsNearDeadline(deps.db.read, today, after);
      const last = das.at(-1);
      if (!last) return `${count} échéance(s) de déclaration ${dryRun ? 'à rappeler' : 'rappelée(s)'}.`;
      after = last.id;
      for (const alarm of await alarmsToTell(deps.db.read, das, today)) if (dryRun || (await tell(deps, alarm.da.id, today))) count += 1;
    }
  },
};

/** False when the months were claimed, or another node told of them, in the meantime. One decision in each transaction. */
async function tell(deps: Deps, daId: string, today: Day): Promise<boolean> {
  const done = await perform(deps, clockwork, 'di.remindDeadline', async (tx) => {
    let given = false;
    for (const alarm of await alarmsToTell(tx, await dasByIds(tx, [daId]), today)) given = (await give(deps, tx, alarm, today)) || given;
    return given ? ok(true) : refused();
  });
  return done.ok;
}

async function give(deps: Deps, tx: Performing, { da, deadline, alarm, months: due }: AlarmToTell, today: Day): Promise<boolean> {
  const { diDeadlineAlarm } = deadlineAlarmTables(tx);
  const rows = due.map((month) => ({ id: deps.ids.next(), stem: da.stem, month, deadline, daysBefore: alarm, toldAt: tx.at }));
  // Two nodes at the same instant: each month is told of by the one that wrote it.
  const months = (await tx.sql.insert(diDeadlineAlarm).values(rows).onConflictDoNothing().returning()).map(({ month }) => month).toSorted();
  if (months.length === 0) return false;
  await post(deps, tx, tx.at, await declarantsOf(tx, da.siret, tx.at), letterOf({ da, deadline, alarm, months }, today));
  await tx.record({
    act: 'di.remindDeadline', subjectKind: 'dap', subjectId: da.dapId, siret: da.siret,
    detail: `${months.map(formatMonth).join(', ')}\u00a0: à déclarer le ${formatDay(deadline)} au plus tard`,
  });
  return true;
}

function letterOf({ da, deadline, months }: AlarmToTell, today: Day): Letter {
  const one = months.length === 1;
  const left = daysBetween(today, deadline);
  return {
    kind: 'di.remindDeadline',
    subject: `${da.reference}\u00a0: ${months.length} mois à déclarer le ${formatDay(deadline)} au plus tard`,
    text: [
      'Bonjour,',
      `${one ? 'Un mois de votre décision n’a' : 'Des mois de votre décision n’ont'} pas encore de demande d’indemnisation envoyée\u00a0:`,
      months.map((month) => `- ${formatMonth(month)}`).join('\n'),
      `${left === 0 ? 'C’est aujourd’hui le dernier jour' : `Il reste ${left} jour${left === 1 ? '' : 's'}`}\u00a0: envoyez-${one ? 'la' : 'les'} le ${formatDay(deadline)} au plus tard. Après ce jour, le droit à l’allocation de ${one ? 'ce mois' : 'ces mois'} est perdu (L. 5122-1 IV).`,
      'Si personne n’a été placé en activité partielle pendant un mois, vous n’avez rien à faire pour lui.',
      `${da.establishmentName}, SIRET ${da.siret}`,
    ].join('\n\n'),
    link: `/da/${da.reference}`,
  };
}
