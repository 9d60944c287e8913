import { CLAIM_DEADLINE_RULES, CLAIM_REGULARISATION, type ClaimDeadlineRule, type Confidence } from '../law/index.ts';
import { invariant } from '../foundation/index.ts';
import { addMonths, type Day } from '../time/index.ts';

export interface DiDeadlineInput {
  readonly dapFiledOn: Day;
  /** The last day of the authorised period, an avenant that extends it included. */
  readonly authorisationEnd: Day;
  /** To regularise under a collective scheme of working time over more than six months. */
  readonly regularisation?: boolean;
}

export interface DiDeadline {
  /** The last day on which a DI can still be sent; the day after, the right is lost. */
  readonly lastDay: Day;
  readonly ruleFr: string;
  readonly article: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Until when a DI may be sent, from the end of the authorisation and not from the month claimed (L. 5122-1 IV). */
export function diDeadline({ dapFiledOn, authorisationEnd, regularisation = false }: DiDeadlineInput): DiDeadline {
  const rule = CLAIM_DEADLINE_RULES.find((each) => fits(each, dapFiledOn, authorisationEnd));
  invariant(rule, 'every authorisation has a deadline');
  const extra = regularisation ? CLAIM_REGULARISATION.extraMonths : 0;
  const lastDay = rule.limit.kind === 'LAST_DAY' ? addMonths(rule.limit.day, extra) : addMonths(authorisationEnd, rule.limit.months + extra);
  const text = `${rule.caseFr}\u00a0: ${rule.limitFr}`;
  return {
    lastDay,
    ruleFr: regularisation ? `${text}, et six mois de plus pour régulariser` : text,
    article: 'L. 5122-1',
    source: rule.source,
    confidence: rule.confidence,
  };
}

function fits(rule: ClaimDeadlineRule, filedOn: Day, end: Day): boolean {
  return (
    (rule.filedFrom === undefined || rule.filedFrom <= filedOn) &&
    (rule.filedBefore === undefined || filedOn < rule.filedBefore) &&
    (rule.endsFrom === undefined || rule.endsFrom <= end) &&
    (rule.endsBefore === undefined || end < rule.endsBefore)
  );
}
