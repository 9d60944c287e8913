import type { Day } from '@apart/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar, HundredthsScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';

@ObjectType('DapFigures', { description: 'Chiffres d’une période. Les heures sont celles des demandes\u00a0; un avenant, qui donne un nouveau total, compte dans les nombres et non dans les heures.' })
export class DapFiguresType {
  @Field(() => Int, { description: 'Demandes et avenants envoyés une première fois.' })
  received!: number;

  @Field(() => Int, { description: 'Autorisés par un agent.' })
  authorised!: number;

  @Field(() => Int, { description: 'Refusés.' })
  refused!: number;

  @Field(() => Int, { description: 'Acceptés par silence.' })
  bySilence!: number;

  @Field(() => HundredthsScalar, { description: 'Heures demandées.' })
  hoursAsked!: number;

  @Field(() => HundredthsScalar, { description: 'Heures autorisées, par un agent ou par silence.' })
  hoursAuthorised!: number;
}

@ObjectType('DapFigureLine', { description: 'Les mêmes chiffres, pour une semaine, un motif ou un secteur.' })
export class DapFigureLineType extends DapFiguresType {
  @Field(() => String, { description: 'Lundi de la semaine, code du motif, lettre de la section\u00a0; vide quand rien n’est précisé.' })
  key!: string;

  @Field(() => String, { description: 'Libellé.' })
  label!: string;
}

@ObjectType('DapStatistics', { description: 'Chiffres des demandes entre deux jours compris.' })
export class DapStatisticsType {
  @Field(() => DayScalar, { description: 'Premier jour.' })
  from!: Day;

  @Field(() => DayScalar, { description: 'Dernier jour.' })
  until!: Day;

  @Field(() => DapFiguresType, { description: 'Totaux.' })
  totals!: DapFiguresType;

  @Field(() => Int, { nullable: true, description: 'Délai médian entre l’envoi et la décision d’un agent, en heures entières\u00a0; nul quand aucune n’a été prise.' })
  medianHours!: number | null;

  @Field(() => [DapFigureLineType], { description: 'Par semaine.' })
  weeks!: readonly DapFigureLineType[];

  @Field(() => [DapFigureLineType], { description: 'Par motif de recours.' })
  reasons!: readonly DapFigureLineType[];

  @Field(() => [DapFigureLineType], { description: 'Par secteur (section de la NAF).' })
  sections!: readonly DapFigureLineType[];
}

@ObjectType('StatisticsAnswer', { description: 'Chiffres, ou ce qui empêche de les donner.' })
export class StatisticsAnswerType extends Payload {
  @Field(() => DapStatisticsType, { nullable: true, description: 'Les chiffres.' })
  statistics?: DapStatisticsType | null;
}
