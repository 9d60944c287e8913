import { APPEAL_WAYS, formatDay, formatHours, formatRange, hundredthsOfHour, invariant, lastWithdrawalDay, refusalReason } from '@apart/shared';
import type { Deps } from '../../deps.ts';
import type { FileLinkType } from '../../graphql/types/common.ts';
import type { WithdrawalLetterData } from '../../pdf/templates/withdrawal-letter.ts';
import type { DaRow } from '../da/index.ts';
import type { DapRefusalRow, DapRow } from '../dap/index.ts';
import { establishmentFacts } from './establishment-facts.ts';
import { administrationOf, inParis, paragraphsOf, subjectOf } from './letter-words.ts';
import { ensureMadeDocument } from './made.ts';

/** The letter of the withdrawal of an authorisation (CRPA L. 242-1); null while it is not withdrawn. */
export async function daWithdrawalLetterOf(deps: Deps, da: DaRow): Promise<FileLinkType | null> {
  const { withdrawnAt } = da;
  if (!withdrawnAt) return null;
  return ensureMadeDocument(deps, {
    ownerKind: 'da',
    ownerId: da.id,
    kind: 'WITHDRAWAL_LETTER',
    versionKey: withdrawnAt.toISOString(),
    siret: da.siret,
    departement: da.departement,
    name: `retrait-${da.reference}.pdf`,
    template: 'withdrawal-letter',
    data: () => ofDa(deps, da, withdrawnAt),
  });
}

async function ofDa(deps: Deps, da: DaRow, withdrawnAt: Date): Promise<WithdrawalLetterData> {
  const { heardOn, inForceAgain } = da;
  invariant(heardOn, 'nothing is withdrawn before the company was heard');
  return {
    title: `Retrait de la décision d’autorisation ${da.reference}`,
    footer: `${da.reference} — Retrait de la décision d’autorisation`,
    madeAt: withdrawnAt.toISOString(),
    name: 'Retrait d’une décision d’autorisation',
    subject: `Activité partielle — dossier ${da.reference}`,
    administration: administrationOf(da.departement),
    withdrawnAt: inParis(withdrawnAt),
    withdrawnBy: da.withdrawnByName ?? '',
    establishment: await establishmentFacts(deps, da, { ibanMasked: null }),
    decision: [
      { label: 'Référence', value: da.reference },
      { label: 'Prise', value: da.bySilence ? 'Par silence de l’administration' : 'Par l’administration' },
      { label: 'Effective le', value: inParis(da.effectiveAt) },
      { label: 'Période', value: formatRange({ start: da.startDay, end: da.endDay }) },
      { label: 'Heures autorisées', value: formatHours(hundredthsOfHour(da.authorisedHours)) },
      { label: 'Salariés concernés', value: String(da.authorisedEmployees) },
    ],
    law: `Cette autorisation, illégale, est retirée dans les quatre mois qui suivent la date à laquelle elle a été prise, soit jusqu’au ${formatDay(lastWithdrawalDay(da.effectiveAt))} (article L. 242-1 du code des relations entre le public et l’administration), après que l’entreprise a été mise à même de présenter ses observations, le ${formatDay(heardOn)} (article L. 121-1 du même code). Elle est retirée pour la raison suivante.`,
    reason: paragraphsOf(da.withdrawalReason ?? ''),
    next: [
      ...(inForceAgain ? [`La décision ${inForceAgain}, que celle-ci avait remplacée, est de nouveau en vigueur.`] : []),
      'Aucune demande d’indemnisation ne peut plus être ouverte ni envoyée sur la décision retirée\u00a0; ce qui a été payé sur elle est à récupérer, et vous serez écrit à ce sujet.',
    ],
    appeals: APPEAL_WAYS,
  };
}

/** The letter of the withdrawal of a refusal after which nothing is decided yet; null while it stands, and when a new decision, which has its own letter, replaced it. */
export async function refusalWithdrawalLetterOf(deps: Deps, dap: DapRow, refusal: DapRefusalRow): Promise<FileLinkType | null> {
  const { withdrawnAt, withdrawnFor } = refusal;
  if (!withdrawnAt || (withdrawnFor !== 'RETURN' && withdrawnFor !== 'REEXAMINE')) return null;
  return ensureMadeDocument(deps, {
    ownerKind: 'dap',
    ownerId: dap.id,
    kind: 'WITHDRAWAL_LETTER',
    versionKey: withdrawnAt.toISOString(),
    siret: dap.siret,
    departement: dap.departement,
    name: `retrait-refus-${dap.reference}.pdf`,
    template: 'withdrawal-letter',
    data: () => ofRefusal(deps, dap, refusal, withdrawnAt),
  });
}

async function ofRefusal(deps: Deps, dap: DapRow, refusal: DapRefusalRow, withdrawnAt: Date): Promise<WithdrawalLetterData> {
  const reason = refusalReason(refusal.reasonCode);
  return {
    title: `Retrait de la décision de refus ${dap.reference}`,
    footer: `${dap.reference} — Retrait de la décision de refus`,
    madeAt: withdrawnAt.toISOString(),
    name: 'Retrait d’une décision de refus',
    subject: subjectOf(dap),
    administration: administrationOf(dap.departement),
    withdrawnAt: inParis(withdrawnAt),
    withdrawnBy: refusal.withdrawnByName ?? '',
    establishment: await establishmentFacts(deps, { ...dap, establishmentName: refusal.establishmentName }, { ibanMasked: null }),
    decision: [
      { label: 'Refus prononcé le', value: inParis(refusal.refusedAt) },
      { label: 'Par', value: refusal.byName },
      ...(reason ? [{ label: 'Motif', value: `${reason.label} (${reason.article})` }] : []),
    ],
    law: 'Un refus ne crée pas de droits\u00a0: il est retiré à tout moment (article L. 243-1 du code des relations entre le public et l’administration). Il l’est pour la raison suivante.',
    reason: paragraphsOf(refusal.withdrawnWhy ?? ''),
    next:
      refusal.withdrawnFor === 'RETURN'
        ? ['La demande vous est renvoyée pour être complétée\u00a0: votre espace dit quoi. Le délai au terme duquel le silence vaut acceptation commencera à votre prochain envoi.']
        : ['L’instruction de la demande reprend, et le terme du silence imprimé sur le récépissé ne change pas. Vous n’avez rien à faire.'],
    appeals: null,
  };
}
