import { cents, formatCents, formatDayShort, ok, parisDayOf, type Day } from '@apart/shared';
import { perform, type Viewer } from '../../../acts/index.ts';
import type { Deps } from '../../../deps.ts';
import type { Page } from '../../../graphql/connection.ts';
import { timelineOf } from '../../../journal/index.ts';
import { post } from '../../../outbox/index.ts';
import type { Job } from '../../feature.ts';
import { peopleOf } from '../../habilitations/index.ts';
import { ofMonth } from '../words.ts';
import type { DiDifference } from './difference.ts';
import { lateDecreeDifferences } from './list.ts';

const clockwork: Viewer = { kind: 'system', name: 'Textes parus après leur effet' };
const PAGE = 100;

/**
 * `npm run job recompute`: after a text with a past effect, proposes the complement to each employer concerned, once a text.
 * With `--dry-run`, only says what differs. Amounts are not changed: the correction is the employer's.
 */
export const recomputeJob: Job = {
  name: 'recompute',
  async run(deps, { dryRun }) {
    const today = parisDayOf(deps.clock.now());
    const said: string[] = [];
    let after: string | null = null;
    do {
      const page: Page<DiDifference> = await lateDecreeDifferences(deps.db.read, clockwork, today, { first: PAGE, after }, (one) => one);
      for (const difference of page.nodes) {
        const proposed = difference.explained && !dryRun && (await propose(deps, difference));
        said.push(`${lineOf(difference)}${proposed ? ', proposé à l’employeur' : ''}`);
      }
      after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    return [`${said.length} demande(s) à recalculer${dryRun ? ', rien n’est envoyé' : ''}.`, ...said].join('\n');
  },
};

const signed = (amount: number): string => `${amount > 0 ? '+' : ''}${formatCents(cents(amount))}`;

function lineOf({ di, allowanceCents, dueAllowanceCents, indemnityCents, dueIndemnityCents, explained, changes }: DiDifference): string {
  const why = explained ? changes.join('\u00a0; ') : 'écart qui ne vient pas d’un texte\u00a0: à examiner';
  return `${di.reference}\u00a0: allocation ${signed(dueAllowanceCents - allowanceCents)}, indemnité ${signed(dueIndemnityCents - indemnityCents)} (${why})`;
}

const textOf = (published: Day): string => `Texte paru le ${formatDayShort(published)}`;

/** False when this text was already announced for this claim. */
async function propose(deps: Deps, difference: DiDifference): Promise<boolean> {
  const { di, publishedOn, allowanceCents, dueAllowanceCents, changes } = difference;
  const latest = publishedOn.toSorted().at(-1);
  if (latest === undefined) return false;
  const done = await perform(deps, clockwork, 'di.proposeCorrection', async (tx) => {
    const told = (await timelineOf(tx, 'di', di.id)).some((entry) => entry.act === 'di.proposeCorrection' && entry.detail?.includes(textOf(latest)));
    if (told) return ok(false);
    const amount = signed(dueAllowanceCents - allowanceCents);
    const paragraphs = [
      'Bonjour,',
      `Un texte paru après l’envoi de votre demande d’indemnisation ${ofMonth(di.month)} change ses montants\u00a0: l’allocation serait de ${formatCents(cents(dueAllowanceCents))} au lieu de ${formatCents(cents(allowanceCents))}, soit ${amount}.`,
      ...changes,
      'Rien n’est modifié sans vous\u00a0: corrigez la demande dans votre espace, la différence y est calculée.',
      `${di.establishmentName}, SIRET ${di.siret}`,
    ];
    await post(deps, tx, tx.at, await peopleOf(tx, di.siret, tx.at), { kind: 'di.proposeCorrection', subject: `${di.reference}\u00a0: complément possible ${ofMonth(di.month)}`, text: paragraphs.join('\n\n'), link: `/di/${di.reference}` });
    await tx.record({ act: 'di.proposeCorrection', subjectKind: 'di', subjectId: di.id, siret: di.siret, detail: `${textOf(latest)}\u00a0: allocation ${amount}` });
    return ok(true);
  });
  return done.ok && done.value;
}
