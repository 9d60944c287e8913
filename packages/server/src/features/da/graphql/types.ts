import { DA_STATUS_LABELS, DA_STATUSES, type DaStatus, type Day } from '@apart/shared';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar, HundredthsScalar, InstantScalar } from '../../../graphql/scalars.ts';
import type { DaRow } from '../repository.ts';

export const DaStatusEnum = Object.fromEntries(DA_STATUSES.map((status) => [status, status])) as { [S in DaStatus]: S };
registerEnumType(DaStatusEnum, {
  name: 'DaStatus',
  description: 'Statut d’une décision d’autorisation.',
  valuesConfig: {
    IN_FORCE: { description: 'En vigueur.' },
    REPLACED: { description: 'Remplacée par la décision d’un avenant.' },
    WITHDRAWN_BY_ADMINISTRATION: { description: 'Retirée par l’administration.' },
  },
});

/** Other features add their fields to it by field resolvers (`months` by `di`, `letter` by `documents`, `dap` by `dap`). */
@ObjectType('Da', { description: 'Décision d’autorisation : ce qui est autorisé, sur quelle période, pour combien de salariés.' })
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

  @Field(() => InstantScalar, { description: 'Instant auquel la décision prend effet : le terme, pour une acceptation par silence.' })
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
  };
}
