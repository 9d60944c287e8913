import { readItem, refusalReason, TACIT_REGIME_LABELS, type DapStatus } from '@apart/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import { acceptedBySilence } from '../refusals.ts';
import type { DapRow } from '../repository.ts';
import { statusLabel, statusSentence } from '../sentence.ts';
import { toCommitments } from './commitments.ts';
import { decisionKinds, DapStatusEnum, type DecisionKind } from './enums.ts';
import { DapDecisionType, DapFormType, TacitTermType } from './parts.ts';

/**
 * A version of a file as it is at `now`. Computed fields are getters: a list that does not ask for them does not pay for
 * them. Other features add theirs by field resolvers (`documents`, `receipt` by `documents`).
 */
@ObjectType('Dap', { description: 'Demande d’autorisation préalable, ou avenant d’une demande.' })
export class DapType {
  /** The row behind it, for field resolvers; never published. */
  row!: DapRow;
  now!: Date;

  @Field(() => ID, { description: 'Identifiant.' })
  get id(): string {
    return this.row.id;
  }

  @Field(() => String, { description: 'Référence\u00a0; un avenant n’en change que la fin.' })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => Int, { description: '0 pour la demande, puis 1, 2… pour ses avenants.' })
  get avenantNumber(): number {
    return this.row.avenantNumber;
  }

  @Field(() => Boolean, { description: 'Vrai pour un avenant.' })
  get isAvenant(): boolean {
    return this.row.avenantNumber > 0;
  }

  @Field(() => DapStatusEnum, { description: 'Statut.' })
  get status(): DapStatus {
    return this.row.status;
  }

  @Field(() => String, { description: 'Statut, tel qu’il se lit.' })
  get statusLabel(): string {
    return statusLabel(this.row, this.now);
  }

  @Field(() => String, { description: 'Phrase complète\u00a0: où en est la demande et ce qui vient ensuite.' })
  get statusSentence(): string {
    return statusSentence(this.row, this.now);
  }

  @Field(() => Int, { description: 'Version, à redonner pour modifier.' })
  get version(): number {
    return this.row.version;
  }

  @Field(() => String, { description: 'SIRET de l’établissement.' })
  get siret(): string {
    return this.row.siret;
  }

  @Field(() => String, { description: 'Dénomination, telle qu’à l’envoi.' })
  get establishmentName(): string {
    return this.row.establishmentName;
  }

  @Field(() => String, { description: 'Code du département qui instruit.' })
  get departement(): string {
    return this.row.departement;
  }

  @Field(() => Int, { nullable: true, description: 'Effectif de l’entreprise, tel qu’à l’envoi.' })
  get companyHeadcount(): number | null {
    return this.row.companyHeadcount;
  }

  @Field(() => DapFormType, { description: 'Formulaire.' })
  get form(): DapFormType {
    return { ...this.row.form, ...toCommitments(this.row.form) };
  }

  @Field(() => InstantScalar, { description: 'Création.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => InstantScalar, { nullable: true, description: 'Dernier envoi.' })
  get submittedAt(): Date | null {
    return this.row.submittedAt;
  }

  @Field(() => InstantScalar, { nullable: true, description: 'Premier envoi\u00a0; il compte pour les trente jours et pour l’avis du CSE.' })
  get firstSubmittedAt(): Date | null {
    return this.row.firstSubmittedAt;
  }

  @Field(() => String, { nullable: true, description: 'Auteur du dernier envoi.' })
  get submittedBy(): string | null {
    return this.row.submittedByName;
  }

  @Field(() => String, { nullable: true, description: 'Agent qui instruit.' })
  get takenBy(): string | null {
    return this.row.takenByName;
  }

  @Field(() => TacitTermType, { nullable: true, description: 'Terme du silence\u00a0; nul tant que rien n’est envoyé et pendant un renvoi.' })
  get tacitTerm(): TacitTermType | null {
    const { tacitDueAt: dueAt, tacitRegime: regime, tacitSource } = this.row;
    if (!dueAt || !regime) return null;
    return { dueAt, regime, regimeLabel: TACIT_REGIME_LABELS[regime], source: tacitSource ?? '', passed: acceptedBySilence(this.row, this.now) };
  }

  @Field(() => DapDecisionType, { nullable: true, description: 'Issue de l’instruction, quand il y en a une.' })
  get decision(): DapDecisionType | null {
    const { status, decidedAt } = this.row;
    if (!decidedAt || !isDecisionKind(status)) return null;
    const reason = refusalReason(this.row.decisionReasonCode ?? '');
    return {
      kind: status,
      at: decidedAt,
      effectiveAt: this.row.effectiveAt ?? decidedAt,
      reasonCode: this.row.decisionReasonCode,
      reasonLabel: reason?.label ?? null,
      reasonArticle: reason?.article ?? null,
      text: this.row.decisionText,
      itemsToComplete: this.row.itemsToComplete.map((item) => readItem(item, this.row.form)),
      by: this.row.decidedByName ?? '',
    };
  }
}

const isDecisionKind = (status: DapStatus): status is DecisionKind => (decisionKinds as readonly string[]).includes(status);

export function toDap(row: DapRow, now: Date): DapType {
  return Object.assign(new DapType(), { row, now });
}

export const DapConnection = connectionOf('Dap', () => DapType, 'des demandes');
export type DapConnection = InstanceType<typeof DapConnection>;

@ObjectType('DapPayload', { description: 'Réponse d’un acte sur une demande.' })
export class DapPayload extends Payload {
  @Field(() => DapType, { nullable: true, description: 'La demande, quand l’acte est fait.' })
  dap?: DapType | null;
}
