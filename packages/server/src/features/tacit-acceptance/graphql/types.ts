import type { TacitRegime } from '@apart/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import { TacitRegimeKindEnum } from '../../dap/index.ts';

@ObjectType('SweepSkip', { description: 'Demande écartée par un passage, et pourquoi.' })
export class SweepSkipType {
  @Field(() => String, { description: 'Référence.' })
  reference!: string;

  @Field(() => String, { description: 'Raison.' })
  why!: string;
}

@ObjectType('TacitSweepReport', { description: 'Rapport d’un passage de l’acceptation tacite.' })
export class TacitSweepReportType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => InstantScalar, { description: 'Début.' })
  startedAt!: Date;

  @Field(() => InstantScalar, { description: 'Fin.' })
  finishedAt!: Date;

  @Field(() => InstantScalar, { description: 'Les demandes vues ont leur terme à cet instant ou avant.' })
  dueBefore!: Date;

  @Field(() => String, { description: 'Ce qui l’a lancé\u00a0: «\u00a0start-up\u00a0», «\u00a0schedule\u00a0», «\u00a0command\u00a0» ou «\u00a0request\u00a0».' })
  trigger!: string;

  @Field(() => Boolean, { description: 'Vrai pour un essai, qui n’accepte rien.' })
  dryRun!: boolean;

  @Field(() => Int, { description: 'Demandes vues.' })
  seen!: number;

  @Field(() => Int, { description: 'Demandes acceptées.' })
  accepted!: number;

  @Field(() => Int, { description: 'Demandes écartées, en nombre.' })
  skippedCount!: number;

  @Field(() => String, { nullable: true, description: 'Ce qui l’a interrompu\u00a0; nul quand il est allé à son terme.' })
  failure!: string | null;

  @Field(() => [SweepSkipType], { description: 'Demandes écartées\u00a0; les mille premières, pour la DGEFP seule.' })
  skipped!: readonly SweepSkipType[];

  @Field(() => Int, { description: 'Durée, en millisecondes.' })
  durationMs!: number;

  @Field(() => [String], { description: 'Références acceptées, ou qui le seraient\u00a0; les mille premières, pour la DGEFP seule.' })
  files!: readonly string[];
}

export const TacitSweepConnection = connectionOf('TacitSweep', () => TacitSweepReportType, 'des passages de l’acceptation tacite');

@ObjectType('TacitRegime', { description: 'Régime de silence, à compter d’une date.' })
export class TacitRegimeType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => InstantScalar, { description: 'Les envois de cet instant et d’après le prennent.' })
  from!: Date;

  @Field(() => TacitRegimeKindEnum, { description: 'Régime.' })
  kind!: TacitRegime;

  @Field(() => String, { description: 'Régime, tel qu’il se lit.' })
  label!: string;

  @Field(() => String, { description: 'Texte qui le fonde.' })
  source!: string;

  @Field(() => String, { description: 'Auteur.' })
  setBy!: string;
}

@ObjectType('TacitRegimeNow', { description: 'Le régime de silence du moment, et ce que dit la loi du jour.' })
export class TacitRegimeNowType {
  @Field(() => TacitRegimeType, { description: 'Régime du moment.' })
  current!: TacitRegimeType;

  @Field(() => String, { description: 'Ce que donne le droit commun aujourd’hui.' })
  lawOfTheDay!: string;

  @Field(() => [TacitRegimeType], { description: 'Tous les régimes fixés, du plus ancien au plus récent.' })
  regimes!: readonly TacitRegimeType[];
}

@ObjectType('TacitSweepPayload', { description: 'Réponse d’un passage.' })
export class TacitSweepPayload extends Payload {
  @Field(() => TacitSweepReportType, { nullable: true, description: 'Rapport.' })
  report?: TacitSweepReportType | null;
}

@ObjectType('TacitRegimePayload', { description: 'Réponse à un changement de régime.' })
export class TacitRegimePayload extends Payload {
  @Field(() => TacitRegimeType, { nullable: true, description: 'Le régime ajouté.' })
  regime?: TacitRegimeType | null;
}
