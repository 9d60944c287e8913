import { DA_STATUS_LABELS, DA_STATUSES, WITHDRAWAL_ARTICLE, type DaStatus, type Day } from '@apart/shared';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar, HundredthsScalar, InstantScalar } from '../../../graphql/scalars.ts';
import type { DaRow } from '../repository.ts';

export const DaStatusEnum = Object.fromEntries(DA_STATUSES.map((status) => [status, status])) as { [S in DaStatus]: S };
registerEnumType(DaStatusEnum, {
  name: 'DaStatus',
  description: 'Statut d’une décision d’autorisation.',
  valuesConfig: {
    IN_FORCE: { description: 'En vigueur.' },
    REPLACED: { description: 'Remplacée par la décision d’un avenant, ou par une nouvelle décision.' },
    WITHDRAWN_BY_ADMINISTRATION: { description: 'Retirée par l’administration.' },
  },
});

/** `documents` adds the letter. */
@ObjectType('DaWithdrawal', { description: 'Retrait d’une autorisation par l’administration.' })
export class DaWithdrawalType {
  /** The row behind it, for field resolvers; never published. */
  row!: DaRow;

  @Field(() => InstantScalar, { description: 'Instant du retrait.' })
  at!: Date;

  @Field(() => String, { description: 'Auteur.' })
  by!: string;

  @Field(() => DayScalar, { description: 'Jour où l’entreprise a été entendue.' })
  heardOn!: Day;

  @Field(() => String, { description: 'En quoi l’autorisation était illégale.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Décision du dossier que ce retrait a remise en vigueur.' })
  inForceAgain!: string | null;

  @Field(() => String, { description: 'Article qui le fonde.' })
  article!: string;
}

/** Other features add their fields to it by field resolvers (`months` by `di`, `letter` by `documents`, `dap` by `dap`). */
@ObjectType('Da', { description: 'Décision d’autorisation\u00a0: ce qui est autorisé, sur quelle période, pour combien de salariés.' })
export class DaType {
  /** The row behind it, for field resolvers; never published. */
  row!: DaRow;

  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Référence, la même que celle de la demande.' })
  reference!: string;

  @Field(() => DaStatusEnum, { description: 'Statut.' })
  status!: DaStatus;

  @Field(() => String, { description: 'Statut, tel qu’il se lit.' })
  statusLabel!: string;

  @Field(() => Boolean, { description: 'Vrai quand le silence de l’administration a valu acceptation.' })
  bySilence!: boolean;

  @Field(() => InstantScalar, { description: 'Instant auquel la décision prend effet\u00a0: le terme, pour une acceptation par silence.' })
  effectiveAt!: Date;

  @Field(() => DayScalar, { description: 'Premier jour autorisé.' })
  startDay!: Day;

  @Field(() => DayScalar, { description: 'Dernier jour autorisé.' })
  endDay!: Day;

  @Field(() => HundredthsScalar, { description: 'Heures autorisées en tout, avenants compris.' })
  authorisedHours!: number;

  @Field(() => Int, { description: 'Nombre de salariés autorisé en tout, avenants compris.' })
  authorisedEmployees!: number;

  @Field(() => String, { description: 'SIRET de l’établissement.' })
  siret!: string;

  @Field(() => String, { description: 'Dénomination de l’établissement.' })
  establishmentName!: string;

  @Field(() => String, { nullable: true, description: 'Compte bancaire repris dans la décision, masqué.' })
  ibanMasked!: string | null;

  @Field(() => Boolean, { description: 'Vrai quand l’administration a fixé d’autres engagements que ceux que la demande proposait.' })
  commitmentsFixed!: boolean;

  @Field(() => DaWithdrawalType, { nullable: true, description: 'Retrait par l’administration, quand il y en a un.' })
  withdrawal!: DaWithdrawalType | null;
}

export function toDa(row: DaRow): DaType {
  return {
    row,
    id: row.id,
    reference: row.reference,
    status: row.status,
    statusLabel: DA_STATUS_LABELS[row.status],
    bySilence: row.bySilence,
    effectiveAt: row.effectiveAt,
    startDay: row.startDay,
    endDay: row.endDay,
    authorisedHours: row.authorisedHours,
    authorisedEmployees: row.authorisedEmployees,
    siret: row.siret,
    establishmentName: row.establishmentName,
    ibanMasked: row.ibanMasked,
    commitmentsFixed: row.commitments !== null,
    withdrawal: withdrawalOf(row),
  };
}

function withdrawalOf(row: DaRow): DaWithdrawalType | null {
  const { withdrawnAt: at, withdrawnByName, heardOn, withdrawalReason } = row;
  return at && heardOn ? { row, at, by: withdrawnByName ?? '', heardOn, reason: withdrawalReason ?? '', inForceAgain: row.inForceAgain, article: WITHDRAWAL_ARTICLE } : null;
}
