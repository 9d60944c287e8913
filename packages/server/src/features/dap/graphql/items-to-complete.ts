import type { DapField, ItemKind, PieceKind } from '@apart/shared';
import { Field, InputType, ObjectType } from 'type-graphql';
import { DapFieldEnum, ItemKindEnum, PieceKindEnum } from './enums.ts';

@ObjectType('ItemToComplete', { description: 'Un élément qu’un renvoi demande de compléter\u00a0: un champ du formulaire, ou une pièce.' })
export class ItemToCompleteType {
  @Field(() => ItemKindEnum, { description: 'Champ, pièce, ou texte libre d’un renvoi ancien.' })
  kind!: ItemKind;

  @Field(() => DapFieldEnum, { nullable: true, description: 'Le champ, pour un champ.' })
  field!: DapField | null;

  @Field(() => PieceKindEnum, { nullable: true, description: 'La nature de la pièce, pour une pièce.' })
  piece!: PieceKind | null;

  @Field(() => String, { description: 'Le champ ou la pièce, tels qu’ils se lisent.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Ce que l’agent en attend.' })
  remark!: string | null;

  @Field(() => Boolean, { description: 'Vrai quand le champ a changé, ou qu’une pièce de cette nature a été jointe, depuis le renvoi.' })
  done!: boolean;
}

@InputType('ItemToCompleteInput', { description: 'Un élément à compléter\u00a0: un champ ou une pièce, l’un des deux.' })
export class ItemToCompleteInput {
  @Field(() => DapFieldEnum, { nullable: true, description: 'Champ du formulaire.' })
  field?: DapField | null;

  @Field(() => PieceKindEnum, { nullable: true, description: 'Nature de la pièce.' })
  piece?: PieceKind | null;

  @Field(() => String, { nullable: true, description: 'Ce qui en est attendu, 500 caractères au plus.' })
  remark?: string | null;
}
