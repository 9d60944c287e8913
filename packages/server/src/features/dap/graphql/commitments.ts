import { COMMITMENT_KIND_LABELS, commitmentsOf, type CommitmentKind, type CommitmentOutcome, type DapForm, type Day } from '@apart/shared';
import { Field, InputType, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../graphql/scalars.ts';
import { CommitmentKindEnum, CommitmentOutcomeEnum } from './enums.ts';

@ObjectType('Commitment', { description: 'Engagement de l’employeur (R. 5122-9).' })
export class CommitmentType {
  @Field(() => CommitmentKindEnum, { nullable: true, description: 'Nature.' })
  kind!: CommitmentKind | null;

  @Field(() => String, { nullable: true, description: 'En quoi il consiste.' })
  description!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Dernier jour pour le tenir.' })
  dueDay!: Day | null;

  @Field(() => String, { description: 'Nature, telle qu’elle se lit.' })
  kindLabel!: string;
}

@ObjectType('EarlierCommitment', { description: 'Engagement d’une demande précédente, et ce qu’il est devenu.' })
export class EarlierCommitmentType extends CommitmentType {
  @Field(() => CommitmentOutcomeEnum, { nullable: true, description: 'Ce qu’il est devenu.' })
  outcome!: CommitmentOutcome | null;

  @Field(() => String, { nullable: true, description: 'Précision\u00a0; obligatoire s’il n’a pas été tenu.' })
  outcomeText!: string | null;
}

@InputType('CommitmentInput', { description: 'Engagement de l’employeur, complet ou non tant que la demande n’est pas envoyée.' })
export class CommitmentInput {
  @Field(() => CommitmentKindEnum, { nullable: true, description: 'Nature.' })
  kind?: CommitmentKind | null;

  @Field(() => String, { nullable: true, description: 'En quoi il consiste.' })
  description?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Dernier jour pour le tenir.' })
  dueDay?: string | null;
}

@InputType('EarlierCommitmentInput', { description: 'Ce qu’est devenu un engagement précédent.' })
export class EarlierCommitmentInput {
  @Field(() => CommitmentOutcomeEnum, { nullable: true, description: 'Ce qu’il est devenu.' })
  outcome?: CommitmentOutcome | null;

  @Field(() => String, { nullable: true, description: 'Précision\u00a0; obligatoire s’il n’a pas été tenu.' })
  outcomeText?: string | null;
}

export const labelled = <C extends { readonly kind: CommitmentKind | null }>(one: C) => ({ ...one, kindLabel: one.kind ? COMMITMENT_KIND_LABELS[one.kind] : '' });

/** The commitments of a form as they are published, those of an older one too. */
export function toCommitments(form: DapForm): { readonly commitments: readonly CommitmentType[]; readonly earlierCommitments: readonly EarlierCommitmentType[] } {
  return { commitments: commitmentsOf(form).map(labelled), earlierCommitments: (form.earlierCommitments ?? []).map(labelled) };
}
