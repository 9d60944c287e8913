import { refusal } from '../../foundation/index.ts';
import { CSE_OPINION_HEADCOUNT, cseOpinionOn, deferredCseOpinionLimit } from '../../law/index.ts';
import { formatDay, parisDayOf } from '../../time/index.ts';
import { DAP_REASON_NUMBERS } from '../form.ts';
import { blocks, nothing, type SubmissionContext, type SubmissionRule, warns } from './context.ts';

/** Is the opinion of the CSE due from this company, for a request filed that day? */
export function cseOpinionDue(context: SubmissionContext): boolean {
  const { required } = cseOpinionOn(parisDayOf(context.firstSubmittedAt ?? context.submittedAt));
  switch (required) {
    case 'ALWAYS':
      return true;
    case 'IF_THE_COMPANY_HAS_A_CSE':
      return context.companyHasCse === true;
    case 'FROM_50_EMPLOYEES':
      return (context.companyHeadcount ?? 0) >= CSE_OPINION_HEADCOUNT;
  }
}

/**
 * The opinion of the CSE (R. 5122-2): asked when due, deferred within two months for reasons 3° and 5° only; it need not be
 * favourable.
 */
export const cseOpinion: SubmissionRule = (form, context) => {
  if (form.cseOpinion === null || form.reason === null) return nothing;
  const article = 'R. 5122-2';
  const filedOn = parisDayOf(context.firstSubmittedAt ?? context.submittedAt);
  if (form.cseOpinion === 'NOT_REQUIRED') {
    if (!cseOpinionDue(context)) return nothing;
    return blocks(
      refusal('CSE_OPINION_REQUIRED', 'cseOpinion', 'L’avis du comité social et économique est obligatoire pour votre entreprise.', {
        article,
        numbers: { companyHeadcount: context.companyHeadcount ?? 0, threshold: CSE_OPINION_HEADCOUNT },
      }),
    );
  }
  if (form.cseOpinion === 'TO_COME') {
    const limit = deferredCseOpinionLimit(filedOn, DAP_REASON_NUMBERS[form.reason]);
    if (limit === undefined) {
      return blocks(refusal('CSE_OPINION_NOT_DEFERRABLE', 'cseOpinion', 'Pour ce motif, l’avis du CSE précède la demande : il ne peut pas être envoyé ensuite.', { article }));
    }
    return warns(refusal('CSE_OPINION_TO_COME', 'cseOpinion', `Envoyez l’avis du CSE au plus tard le ${formatDay(limit)}.`, { article, numbers: { limit } }));
  }
  if (form.cseOpinionDay === null) return blocks(refusal('REQUIRED', 'cseOpinionDay', 'Date de l’avis du CSE : ce champ est obligatoire pour envoyer.', { article }));
  if (form.cseOpinionDay > filedOn) return blocks(refusal('DAY_IN_FUTURE', 'cseOpinionDay', 'L’avis du CSE ne peut pas être daté d’un jour à venir.', { article }));
  return nothing;
};
