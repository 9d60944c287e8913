import { APPEAL_WAYS, formatHours, formatRange, hundredthsOfHour, reasonLabel, refusalReason, type DapForm } from '@apart/shared';
import type { Deps } from '../../deps.ts';
import type { FileLinkType } from '../../graphql/types/common.ts';
import type { Fact } from '../../pdf/layout.ts';
import type { RefusalLetterData } from '../../pdf/templates/refusal-letter.ts';
import type { DapRefusalRow, DapRow } from '../dap/index.ts';
import { establishmentFacts } from './establishment-facts.ts';
import { administrationOf, inParis, paragraphsOf, subjectOf } from './letter-words.ts';
import { ensureMadeDocument } from './made.ts';

/** The letter of a refusal, as it was when it was taken: whenever it is opened, and whatever was decided since (R. 5122-4). */
export async function refusalLetterOf(deps: Deps, dap: DapRow, refusal: DapRefusalRow): Promise<FileLinkType> {
  return ensureMadeDocument(deps, {
    ownerKind: 'dap',
    ownerId: dap.id,
    kind: 'REFUSAL_LETTER',
    versionKey: refusal.refusedAt.toISOString(),
    siret: dap.siret,
    departement: dap.departement,
    name: `refus-${dap.reference}.pdf`,
    template: 'refusal-letter',
    data: () => letterData(deps, dap, refusal),
  });
}

async function letterData(deps: Deps, dap: DapRow, refusal: DapRefusalRow): Promise<RefusalLetterData> {
  const reason = refusalReason(refusal.reasonCode);
  return {
    title: `Décision de refus ${dap.reference}`,
    footer: `${dap.reference} — Décision de refus`,
    madeAt: refusal.refusedAt.toISOString(),
    subject: subjectOf(dap),
    administration: administrationOf(dap.departement),
    refusedAt: inParis(refusal.refusedAt),
    refusedBy: refusal.byName,
    establishment: await establishmentFacts(deps, { ...dap, establishmentName: refusal.establishmentName }, { ibanMasked: null }),
    asked: [...(refusal.submittedAt ? [{ label: 'Reçue le', value: inParis(refusal.submittedAt) }] : []), ...asked(refusal.form)],
    replaced: refusal.replaces ? { before: refusal.replaces, why: refusal.replacedWhy ?? '' } : null,
    reason: reason ? { label: reason.label, article: `Article ${reason.article} du code du travail` } : null,
    text: paragraphsOf(refusal.text),
    appeals: APPEAL_WAYS,
  };
}

function asked({ reason, startDay, endDay, forecastHours, employeesConcerned }: DapForm): readonly Fact[] {
  return [
    ...(reason ? [{ label: 'Motif', value: reasonLabel(reason) }] : []),
    ...(startDay && endDay ? [{ label: 'Période', value: formatRange({ start: startDay, end: endDay }) }] : []),
    ...(forecastHours === null ? [] : [{ label: 'Heures demandées', value: formatHours(hundredthsOfHour(forecastHours)) }]),
    ...(employeesConcerned === null ? [] : [{ label: 'Salariés concernés', value: String(employeesConcerned) }]),
  ];
}
