import { addDays, CSE_REMINDER_DAYS, cseReminderDue, formatDay, ok, parisDayOf, parisInstant, refused, type CseReminder } from '@apart/shared';
import { and, eq, inArray, isNotNull, isNull, lte, ne, or } from 'drizzle-orm';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { AWAITING_CSE_STATUSES, dapTables, type DapRow } from '../dap/index.ts';
import type { Job } from '../feature.ts';
import { peopleOf } from '../habilitations/index.ts';

const AT = '07:30';
const clockwork: Viewer = { kind: 'system', name: 'Rappels de l’avis du CSE' };

/** Each morning, employers are reminded of the opinion of the CSE that they announced: 15 days before, 3 days before, once passed. */
export const cseReminderJob: Job = {
  name: 'cse-reminders',
  next(now) {
    const today = parisInstant(parisDayOf(now), AT);
    return today > now ? today : parisInstant(addDays(parisDayOf(now), 1), AT);
  },
  async run(deps, { dryRun }) {
    const count = await remindOpinions(deps, dryRun);
    return `${count} avis du CSE ${dryRun ? 'à rappeler' : 'rappelé(s)'}.`;
  },
};

/** Sends the reminders that are due, each once, one for all the versions of a file; one failure does not stop the others. */
async function remindOpinions(deps: Deps, dryRun: boolean): Promise<number> {
  const today = parisDayOf(deps.clock.now());
  const q = deps.db.read;
  const { dap } = dapTables(q);
  const near = await q.sql
    .select()
    .from(dap)
    .where(
      and(
        isNotNull(dap.cseOpinionDueDay),
        isNull(dap.cseOpinionLater),
        lte(dap.cseOpinionDueDay, addDays(today, CSE_REMINDER_DAYS.FIFTEEN_DAYS)),
        inArray(dap.status, [...AWAITING_CSE_STATUSES]),
      ),
    );
  const latest = new Map(near.toSorted((a, b) => a.avenantNumber - b.avenantNumber).map((row) => [row.stem, row]));
  let count = 0;
  for (const row of latest.values()) {
    const due = row.cseOpinionDueDay === null ? null : cseReminderDue(today, row.cseOpinionDueDay, row.cseReminded);
    if (due !== null && (dryRun || (await remind(deps, row.id, due)))) count += 1;
  }
  return count;
}

/** False when the opinion came, or another node told it, in the meantime. */
async function remind(deps: Deps, id: string, reminder: CseReminder): Promise<boolean> {
  const done = await perform(deps, clockwork, 'dap.remindCseOpinion', async (tx) => {
    const { dap } = dapTables(tx);
    // The version stays: whoever decides at that moment loses nothing.
    const [row] = await tx.sql
      .update(dap)
      .set({ cseReminded: reminder })
      .where(and(eq(dap.id, id), isNull(dap.cseOpinionLater), inArray(dap.status, [...AWAITING_CSE_STATUSES]), or(isNull(dap.cseReminded), ne(dap.cseReminded, reminder))))
      .returning();
    if (!row) return refused();
    await post(deps, tx, tx.at, await peopleOf(tx, row.siret, tx.at), letterOf(row, reminder));
    await tx.record({ act: 'dap.remindCseOpinion', subjectKind: 'dap', subjectId: row.id, siret: row.siret, changes: { reminder } });
    return ok(true);
  });
  return done.ok;
}

function letterOf(row: DapRow, reminder: CseReminder) {
  const day = row.cseOpinionDueDay === null ? '' : formatDay(row.cseOpinionDueDay);
  const passed = reminder === 'PASSED';
  return {
    kind: 'dap.remindCseOpinion',
    subject: `${row.reference}\u00a0: ${passed ? 'l’avis du CSE n’est pas arrivé' : `avis du CSE attendu le ${day} au plus tard`}`,
    text: [
      'Bonjour,',
      passed
        ? `Vous deviez transmettre l’avis de votre comité social et économique (CSE) le ${day} au plus tard (R. 5122-2). Transmettez-le dès que possible\u00a0: l’administration peut suspendre le paiement en l’attendant.`
        : `Dans votre demande ${row.reference}, vous avez annoncé l’avis de votre comité social et économique (CSE). Il est attendu le ${day} au plus tard, deux mois après la demande (R. 5122-2).`,
      'Ouvrez la demande, joignez l’avis et dites s’il est favorable ou défavorable\u00a0: un avis défavorable n’empêche pas l’autorisation.',
      `Établissement\u00a0: ${row.establishmentName}, SIRET ${row.siret}.`,
    ].join('\n\n'),
    link: `/dap/${row.reference}`,
  };
}
