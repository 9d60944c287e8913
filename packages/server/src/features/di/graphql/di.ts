import { DI_STATUS_WORDS, DI_WARNING_LABELS, diStanding, formatMonth, type Day, type DiStatus, type DiWarningCode, type Month } from '@apart/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { CentsScalar, DayScalar, HundredthsScalar, InstantScalar, MonthScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import type { DiRow } from '../repository.ts';
import { DiStatusEnum, DiWarningCodeEnum } from './enums.ts';

@ObjectType('DiTotals', { description: 'Totaux d’une demande.' })
export class DiTotalsType {
  /** The claim, for field resolvers; never published. */
  diId!: string;

  @Field(() => Int, { description: 'Salariés.' })
  employees!: number;

  @Field(() => HundredthsScalar, { description: 'Heures chômées.' })
  idleHours!: number;

  @Field(() => HundredthsScalar, { description: 'Heures indemnisables.' })
  payableHours!: number;

  @Field(() => CentsScalar, { description: 'Allocation de l’État à l’employeur.' })
  allowance!: number;

  @Field(() => CentsScalar, { description: 'Indemnité de l’employeur aux salariés.' })
  indemnity!: number;
}

@ObjectType('DiJustification', { description: 'Ce que l’employeur répond à un point signalé\u00a0; l’agent le lit en premier.' })
export class DiJustificationType {
  @Field(() => DiWarningCodeEnum, { description: 'Point signalé.' })
  code!: DiWarningCode;

  @Field(() => String, { description: 'Point signalé, tel qu’il se lit.' })
  label!: string;

  @Field(() => String, { description: 'Justification.' })
  text!: string;
}

@ObjectType('Di', { description: 'Demande d’indemnisation d’un mois.' })
export class DiType {
  /** The row behind it, for field resolvers; never published. */
  row!: DiRow;

  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Référence.' })
  reference!: string;

  @Field(() => MonthScalar, { description: 'Mois déclaré.' })
  month!: Month;

  @Field(() => String, { description: 'Mois déclaré, tel qu’il se lit.' })
  monthLabel!: string;

  @Field(() => Int, { description: 'Numéro de la déclaration de ce mois, à partir de 1.' })
  formVersion!: number;

  @Field(() => Int, { description: 'Version de l’objet, à rendre dans «\u00a0expectedVersion\u00a0».' })
  version!: number;

  @Field(() => DiStatusEnum, { description: 'Statut.' })
  status!: DiStatus;

  @Field(() => Int, { description: 'Code du statut dans le système de l’ASP.' })
  statusCode!: number;

  @Field(() => String, { description: 'Statut, tel qu’il se lit.' })
  statusLabel!: string;

  @Field(() => String, { description: 'Où en est la demande, en une phrase.' })
  statusSentence!: string;

  @Field(() => String, { description: 'Ce qui vient ensuite.' })
  nextStep!: string;

  @Field(() => String, { nullable: true, description: 'De qui vient la suite, tel qu’il se lit\u00a0; nul quand rien n’est attendu.' })
  nextStepBy!: string | null;

  @Field(() => String, { description: 'SIRET de l’établissement.' })
  siret!: string;

  @Field(() => String, { description: 'Dénomination de l’établissement.' })
  establishmentName!: string;

  @Field(() => String, { description: 'Département.' })
  departement!: string;

  @Field(() => DiTotalsType, { description: 'Totaux.' })
  totals!: DiTotalsType;

  @Field(() => InstantScalar, { nullable: true, description: 'Date et heure d’envoi.' })
  submittedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Motif du rejet.' })
  rejectionReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Référence du virement.' })
  paymentReference!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Jour du virement.' })
  paidOn!: Day | null;

  @Field(() => String, { nullable: true, description: 'Motif pour lequel la banque a rendu le dernier virement.' })
  paymentRejection!: string | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Somme à payer pour cette version, fixée au visa\u00a0: l’allocation, ou la différence avec ce qui a déjà été payé pour ce mois.' })
  due!: number | null;

  @Field(() => String, { nullable: true, description: 'Référence de la version que celle-ci corrige.' })
  corrects!: string | null;

  @Field(() => String, { nullable: true, description: 'Référence de la correction qui a pris sa place.' })
  replacedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Motif de la correction spontanée.' })
  correctionReason!: string | null;

  @Field(() => [DiJustificationType], { description: 'Justifications des points signalés.' })
  justifications!: DiJustificationType[];

  @Field(() => CentsScalar, { nullable: true, description: 'Somme à rendre.' })
  recovery!: number | null;

  @Field(() => String, { nullable: true, description: 'Motif du recouvrement, ou de son annulation.' })
  recoveryReason!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Dernier jour pour rendre la somme.' })
  recoveryDueOn!: Day | null;
}

export function toDi(row: DiRow): DiType {
  const words = DI_STATUS_WORDS[row.status];
  const standing = diStanding(row);
  return {
    row,
    id: row.id,
    reference: row.reference,
    month: row.month,
    monthLabel: formatMonth(row.month),
    formVersion: row.formVersion,
    version: row.version,
    status: row.status,
    statusCode: words.code,
    statusLabel: words.label,
    statusSentence: standing.sentence,
    nextStep: standing.nextStep,
    nextStepBy: standing.by,
    siret: row.siret,
    establishmentName: row.establishmentName,
    departement: row.departement,
    totals: {
      diId: row.id,
      employees: row.employees,
      idleHours: row.idleHours,
      payableHours: row.payableHours,
      allowance: row.allowanceCents,
      indemnity: row.indemnityCents,
    },
    submittedAt: row.submittedAt,
    rejectionReason: row.rejectionReason,
    paymentReference: row.paymentReference,
    paidOn: row.paidOn,
    paymentRejection: row.paymentRejection,
    due: row.dueCents,
    corrects: row.corrects,
    replacedBy: row.replacedBy,
    correctionReason: row.correctionReason,
    justifications: (row.justifications ?? []).map(({ code, text }) => ({ code, label: DI_WARNING_LABELS[code], text })),
    recovery: row.recoveryCents,
    recoveryReason: row.recoveryReason,
    recoveryDueOn: row.recoveryDueOn,
  };
}

export const DiConnection = connectionOf('Di', () => DiType, 'de demandes d’indemnisation');

@ObjectType('DiPayload', { description: 'Réponse d’un acte sur une demande d’indemnisation.' })
export class DiPayload extends Payload {
  @Field(() => DiType, { nullable: true, description: 'La demande, quand l’acte est fait.' })
  di?: DiType | null;
}

@ObjectType('SaveDiLinesPayload', { description: 'Réponse d’un enregistrement de lignes.' })
export class SaveDiLinesPayload extends DiPayload {
  /** The lines kept, for the field resolver; never published. */
  keptLineIds?: readonly (string | null)[];
}
