import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Deps } from '../../../deps.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { FileLinkType, LabelledValueType } from '../../../graphql/types/common.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import { fileLink } from '../../../http/file-links.ts';
import { fileOfWork } from '../routes.ts';
import { LONG_WORK_STATE_LABELS } from '../state.ts';
import { LONG_WORK_STATES, type LongWorkRow, type LongWorkState } from '../tables.ts';

const LongWorkStateEnum = Object.fromEntries(LONG_WORK_STATES.map((state) => [state, state])) as { [S in LongWorkState]: S };
registerEnumType(LongWorkStateEnum, {
  name: 'LongWorkState',
  description: 'Où en est un travail qui dure.',
  valuesConfig: {
    RUNNING: { description: 'En cours.' },
    DONE: { description: 'Terminé.' },
    FAILED: { description: 'Interrompu par un incident ou par l’arrêt du service\u00a0: ce qui était fait le reste.' },
    CANCELLED: { description: 'Annulé par la personne\u00a0: ce qui était fait le reste.' },
  },
});

@ObjectType('LongWork', { description: 'Travail qui dure, demandé par la personne connectée\u00a0: où il en est, ce qu’il a donné.' })
export class LongWorkType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Nature, par exemple «\u00a0dap.decideInMass\u00a0».' })
  kind!: string;

  @Field(() => String, { description: 'Ce qui est fait.' })
  label!: string;

  @Field(() => LongWorkStateEnum, { description: 'État.' })
  state!: LongWorkState;

  @Field(() => String, { description: 'État, tel qu’il se lit.' })
  stateLabel!: string;

  @Field(() => Int, { description: 'Nombre d’éléments faits.' })
  done!: number;

  @Field(() => Int, { nullable: true, description: 'Nombre d’éléments en tout\u00a0; nul tant qu’il n’est pas connu.' })
  total!: number | null;

  @Field(() => InstantScalar, { description: 'Début.' })
  startedAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'Fin.' })
  finishedAt!: Date | null;

  @Field(() => Boolean, { description: 'Vrai quand l’arrêt est demandé et pas encore fait.' })
  stopping!: boolean;

  @Field(() => String, { nullable: true, description: 'Pourquoi il s’est interrompu.' })
  failure!: string | null;

  @Field(() => [LabelledValueType], { description: 'Ce qu’il a donné, en chiffres.' })
  result!: readonly LabelledValueType[];

  @Field(() => FileLinkType, { nullable: true, description: 'Fichier qu’il a produit.' })
  file!: FileLinkType | null;
}

export function toLongWork(deps: Deps, row: LongWorkRow): LongWorkType {
  const { fileName: name, fileSizeBytes: sizeBytes, fileSha256: sha256, fileOwners, cancelAsked, ...rest } = row;
  return {
    ...rest,
    stateLabel: LONG_WORK_STATE_LABELS[row.state],
    stopping: cancelAsked && row.state === 'RUNNING',
    file: fileOwners !== null && name !== null && sizeBytes !== null && sha256 !== null ? fileLink(deps, fileOfWork(row.id), { name, sizeBytes, sha256 }) : null,
  };
}

export const LongWorkConnection = connectionOf('LongWork', () => LongWorkType, 'des travaux');

@ObjectType('LongWorkPayload', { description: 'Réponse d’un acte qui lance ou arrête un travail qui dure.' })
export class LongWorkPayload extends Payload {
  @Field(() => LongWorkType, { nullable: true, description: 'Le travail.' })
  work?: LongWorkType | null;
}
