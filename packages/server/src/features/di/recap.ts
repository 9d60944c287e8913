import {
  cents, CATEGORY_LABELS, formatCents, formatDayShort, formatHours, formatInstant, formatMonth, hundredthsOfHour, addDays,
  parisDayOf, SOCIO_PROFESSIONAL_CATEGORY_LABELS, WORKING_TIME_ARRANGEMENT_LABELS, DI_STATUS_WORDS, DI_WARNING_LABELS, type RecapStage,
} from '@apart/shared';
import type { Deps } from '../../deps.ts';
import type { FileLinkType } from '../../graphql/types/common.ts';
import type { DiRecapData, DiRecapLine } from '../../pdf/templates/di-recap.ts';
import { dasByIds } from '../da/index.ts';
import { ensureMadeDocument, ensureMadeFile, establishmentFacts, printedCode } from '../documents/index.ts';
import { leftToEmployer } from './compute-line.ts';
import { recapCsv, recapJson } from './recap-data.ts';
import { linesOf, type DiRow, type LineWithEmployee } from './repository.ts';

const hours = (value: number): string => formatHours(hundredthsOfHour(value));
const money = (value: number): string => formatCents(cents(value));

export const RECAP_FORMATS = ['PDF', 'CSV', 'JSON'] as const;
export type RecapFormat = (typeof RECAP_FORMATS)[number];

/**
 * The recapitulative of a claim: at the request once it is sent, after validation once it is validated; `null` before. The PDF to
 * read, the CSV and the JSON to reuse; numbers of persons are masked in all three.
 */
export async function recapOf(deps: Deps, di: DiRow, stage: RecapStage, format: RecapFormat = 'PDF'): Promise<FileLinkType | null> {
  const at = stage === 'REQUEST' ? di.submittedAt : di.validatedAt;
  if (!at) return null;
  const version = at.toISOString();
  const common = {
    ownerKind: 'di',
    ownerId: di.id,
    kind: stage === 'REQUEST' ? 'RECAP_REQUEST' : 'RECAP_VALIDATION',
    versionKey: format === 'PDF' ? version : `${version}:${format}`,
    siret: di.siret,
    departement: di.departement,
    name: `recapitulatif-${di.reference}-${stage === 'REQUEST' ? 'demande' : 'validation'}.${format.toLowerCase()}`,
  } as const;
  if (format === 'PDF') {
    const verification = { reference: di.reference, on: parisDayOf(at) };
    return ensureMadeDocument(deps, { ...common, verification, template: 'di-recap', data: (code) => recapData(deps, di, stage, at, code) });
  }
  const lines = () => linesOf(deps.db.read, [di.id]);
  if (format === 'CSV') return ensureMadeFile(deps, { ...common, mimeType: 'text/csv; charset=utf-8', make: async () => Buffer.from(recapCsv(di, await lines())) });
  return ensureMadeFile(deps, { ...common, mimeType: 'application/json', make: async () => Buffer.from(recapJson(di, stage, at, await lines())) });
}

async function recapData(deps: Deps, di: DiRow, stage: RecapStage, at: Date, code: string | null): Promise<DiRecapData> {
  const [lines, [da]] = await Promise.all([linesOf(deps.db.read, [di.id]), dasByIds(deps.db.read, [di.daId])]);
  const title = `Récapitulatif de la demande d’indemnisation ${di.reference}`;
  return {
    title,
    footer: title,
    madeAt: at.toISOString(),
    stage,
    reference: di.reference,
    month: formatMonth(di.month),
    head: [
      ...(await establishmentFacts(deps, di, { ibanMasked: da?.ibanMasked ?? null })),
      { label: 'Demande envoyée', value: di.submittedAt ? `${formatInstant(di.submittedAt)}, par ${di.submittedByName ?? ''}` : '' },
      ...(stage === 'VALIDATION' ? [{ label: 'Demande validée', value: `${formatInstant(at)}, par l’unité départementale` }] : []),
      { label: 'Statut', value: stage === 'VALIDATION' ? DI_STATUS_WORDS.VALIDATED.label : DI_STATUS_WORDS.AWAITING_VALIDATION.label },
    ],
    corrects: di.corrects,
    standing: standingOf(di, stage),
    verification: code ? { code: printedCode(code), page: `${deps.config.publicUrl}/verifier` } : null,
    lines: lines.map(recapLine),
    totals: {
      idleHours: hours(di.idleHours),
      payableHours: hours(di.payableHours),
      allowance: money(di.allowanceCents),
      indemnity: money(di.indemnityCents),
      leftToEmployer: money(leftToEmployer(lines.map(({ line }) => line))),
    },
    justifications: (di.justifications ?? []).map(({ code, text }) => ({ label: DI_WARNING_LABELS[code], value: text })),
    notes: [
      ...(lines.some(({ line }) => line.amount?.floorUnpublished) ? ['Plancher non publié\u00a0: un montant sera recalculé quand la valeur paraîtra, et la différence vous sera proposée.'] : []),
      ...(lines.some(({ line }) => (line.amount?.beyondQuota ?? 0) > 0) ? ['Des heures dépassent le contingent annuel d’un salarié\u00a0: elles ne sont pas payées (R. 5122-6).'] : []),
    ],
  };
}

/** What the amounts are at this stage, and what the visa led to. */
function standingOf({ allowanceCents, dueCents, recoveryCents }: DiRow, stage: RecapStage): string {
  if (stage === 'REQUEST') return 'Montants calculés à l’envoi. Ils sont vérifiés par l’administration avant tout paiement.';
  if (dueCents === null || dueCents === allowanceCents) return 'Montants validés par l’administration, transmis pour paiement.';
  if (dueCents > 0) return `Montants validés par l’administration. Seule la différence avec ce qui a déjà été payé est transmise pour paiement\u00a0: ${money(dueCents)}.`;
  return recoveryCents ? `Montants validés par l’administration. ${money(recoveryCents)} ont été versés en trop et seront à rendre.` : 'Montants validés par l’administration\u00a0: rien à payer ni à rendre.';
}

function recapLine({ line, employee }: LineWithEmployee): DiRecapLine {
  return {
    name: `${employee.lastName} ${employee.firstName}`,
    identifierMasked: employee.identifierMasked,
    category: `${SOCIO_PROFESSIONAL_CATEGORY_LABELS[line.category]} — ${CATEGORY_LABELS[line.allowanceCategory].toLowerCase()}`,
    arrangement: WORKING_TIME_ARRANGEMENT_LABELS[line.arrangement].toLowerCase(),
    hourlyRate: money(line.hourlyRateCents),
    contractWeeklyHours: hours(line.contractWeeklyHours),
    weeks: line.weeks.map((week) => ({
      label: `${formatDayShort(week.monday)} – ${formatDayShort(addDays(week.monday, 6))}`,
      worked: hours(week.worked),
      assimilated: hours(week.assimilated),
      idle: hours(week.idle),
      payable: hours(week.payable),
    })),
    payableHours: hours(line.payableHours),
    allowance: money(line.amount?.allowanceCents ?? 0),
    indemnity: money(line.amount?.indemnityCents ?? 0),
    steps: (line.amount?.steps ?? []).map((step) => ({ label: step.labelFr, value: step.valueFr, source: [step.article, step.source, step.periodFr].filter(Boolean).join(' — ') })),
  };
}
