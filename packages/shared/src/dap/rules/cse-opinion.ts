import { refusal } from '../../foundation/index.ts';
import { CSE_OPINION_HEADCOUNT, cseOpinionOn, deferredCseOpinionLimit } from '../../law/index.ts';
import { type Day, formatDay, parisDayOf } from '../../time/index.ts';
import { DAP_REASON_NUMBERS, type DapForm, type DapReason } from '../form.ts';
import { blocks, nothing, type RuleOutcome, type SubmissionContext, type SubmissionRule, warns } from './context.ts';
import { filingDay } from './period.ts';

const article = 'R. 5122-2';

/** Is the opinion of the CSE due from this company, for a request filed that day? */
export function cseOpinionDue(context: SubmissionContext): boolean {
  return dueBecause(context) !== undefined;
}

/**
 * The last day to send an opinion that is still to come, for a file sent at `context.submittedAt`; undefined when the form
 * does not defer it, when none is due, or when this reason allows no deferral.
 */
export function cseOpinionDueDay(form: DapForm, context: SubmissionContext): Day | undefined {
  if (form.cseOpinion !== 'TO_COME' || form.reason === null || !cseOpinionDue(context)) return undefined;
  return deferredCseOpinionLimit(filingDay(context), DAP_REASON_NUMBERS[form.reason]);
}

/**
 * The opinion of the CSE (R. 5122-2): asked when due, deferred within two months for reasons 3° and 5° only; it need not be
 * favourable.
 */
export const cseOpinion: SubmissionRule = (form, context) => {
  if (form.cseOpinion === null || form.reason === null) return nothing;
  if (form.cseOpinion === 'NOT_REQUIRED') return notRequired(form.reason, context);
  if (form.cseOpinion === 'TO_COME') return toCome(form.reason, context);
  return given(form, context);
};

/** Why the opinion is due, in words; undefined when it is not. */
function dueBecause(context: SubmissionContext): string | undefined {
  switch (cseOpinionOn(filingDay(context)).required) {
    case 'ALWAYS':
      return 'il accompagne toute demande déposée avant le 26 mars 2020';
    case 'IF_THE_COMPANY_HAS_A_CSE':
      return context.companyHasCse === true ? 'votre entreprise a un CSE' : undefined;
    case 'FROM_50_EMPLOYEES': {
      const headcount = context.companyHeadcount ?? 0;
      return headcount >= CSE_OPINION_HEADCOUNT ? `votre entreprise compte ${headcount} salariés (seuil\u00a0: ${CSE_OPINION_HEADCOUNT})` : undefined;
    }
  }
}

function notRequired(reason: DapReason, context: SubmissionContext): RuleOutcome {
  const because = dueBecause(context);
  if (because === undefined) return nothing;
  const deferrable = deferredCseOpinionLimit(filingDay(context), DAP_REASON_NUMBERS[reason]) !== undefined;
  const then = deferrable ? ' S’il n’est pas encore rendu, choisissez «\u00a0À venir\u00a0».' : '';
  return blocks(
    refusal('CSE_OPINION_REQUIRED', 'cseOpinion', `L’avis du CSE est obligatoire\u00a0: ${because}.${then}`, {
      article,
      numbers: { companyHeadcount: context.companyHeadcount ?? 0, threshold: CSE_OPINION_HEADCOUNT },
    }),
  );
}

function toCome(reason: DapReason, context: SubmissionContext): RuleOutcome {
  if (!cseOpinionDue(context)) return nothing;
  const limit = deferredCseOpinionLimit(filingDay(context), DAP_REASON_NUMBERS[reason]);
  if (limit === undefined) {
    return blocks(refusal('CSE_OPINION_NOT_DEFERRABLE', 'cseOpinion', 'Pour ce motif, l’avis du CSE précède la demande\u00a0: il ne peut pas être envoyé ensuite.', { article }));
  }
  if (parisDayOf(context.submittedAt) > limit) {
    return blocks(
      refusal('CSE_OPINION_OVERDUE', 'cseOpinion', `L’avis du CSE devait être envoyé le ${formatDay(limit)} au plus tard, deux mois après la demande\u00a0: indiquez-le maintenant.`, {
        article,
        numbers: { limit },
      }),
    );
  }
  return nothing;
}

/** Dated, and not from tomorrow: after a return, an opinion of after the first sending is welcome. */
function given(form: DapForm, context: SubmissionContext): RuleOutcome {
  const today = parisDayOf(context.submittedAt);
  if (form.cseOpinionDay === null) return blocks(refusal('REQUIRED', 'cseOpinionDay', 'Date de l’avis du CSE\u00a0: ce champ est obligatoire pour envoyer.', { article }));
  if (form.cseOpinionDay > today) {
    return blocks(
      refusal('DAY_IN_FUTURE', 'cseOpinionDay', `L’avis du CSE ne peut pas être daté d’un jour à venir (nous sommes le ${formatDay(today)}).`, { article, numbers: { today } }),
    );
  }
  if (!context.pieces || context.pieces.includes('CSE_OPINION') || !cseOpinionDue(context)) return nothing;
  return warns('CSE_OPINION_NOT_ATTACHED', 'cseOpinion', 'L’avis du CSE accompagne la demande\u00a0: joignez-le parmi les pièces, en disant que c’est lui.', { article });
}
