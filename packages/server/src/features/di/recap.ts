import {
  cents, CATEGORY_LABELS, formatCents, formatDayShort, formatHours, formatInstant, formatMonth, hundredthsOfHour, addDays,
  SOCIO_PROFESSIONAL_CATEGORY_LABELS, WORKING_TIME_ARRANGEMENT_LABELS, DI_STATUS_WORDS, type RecapStage,
} from '@apart/shared';
import type { Deps } from '../../deps.ts';
import type { FileLinkType } from '../../graphql/types/common.ts';
import type { DiRecapData, DiRecapLine } from '../../pdf/templates/di-recap.ts';
import { dasByIds } from '../da/index.ts';
import { ensureMadeDocument, establishmentFacts } from '../documents/index.ts';
import { leftToEmployer } from './compute-line.ts';
import { linesOf, type DiRow, type LineWithEmployee } from './repository.ts';

const hours = (value: number): string => formatHours(hundredthsOfHour(value));
const money = (value: number): string => formatCents(cents(value));

/** The recapitulative of a claim: at the request once it is sent, after validation once it is validated; `null` before. */
export async function recapOf(deps: Deps, di: DiRow, stage: RecapStage): Promise<FileLinkType | null> {
  const at = stage === 'REQUEST' ? di.submittedAt : di.validatedAt;
  if (!at) return null;
  return ensureMadeDocument(deps, {
    ownerKind: 'di',
    ownerId: di.id,
    kind: stage === 'REQUEST' ? 'RECAP_REQUEST' : 'RECAP_VALIDATION',
    versionKey: at.toISOString(),
    siret: di.siret,
    departement: di.departement,
    name: `recapitulatif-${di.reference}-${stage === 'REQUEST' ? 'demande' : 'validation'}.pdf`,
    template: 'di-recap',
    data: () => recapData(deps, di, stage, at),
  });
}

async function recapData(deps: Deps, di: DiRow, stage: RecapStage, at: Date): Promise<DiRecapData> {
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
    lines: lines.map(recapLine),
    totals: {
      idleHours: hours(di.idleHours),
      payableHours: hours(di.payableHours),
      allowance: money(di.allowanceCents),
      indemnity: money(di.indemnityCents),
      leftToEmployer: money(leftToEmployer(lines.map(({ line }) => line))),
    },
    notes: lines.some(({ line }) => line.amount?.floorUnpublished)
      ? ['Plancher non publié : un montant sera recalculé quand la valeur paraîtra, et la différence vous sera proposée.']
      : [],
  };
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
    steps: (line.amount?.steps ?? []).map((step) => ({ label: step.labelFr, value: step.valueFr, source: [step.article, step.source].filter(Boolean).join(' — ') })),
  };
}
