import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { TimelineRow } from '../../journal/index.ts';
import { InstantScalar } from '../scalars.ts';

@ObjectType('PossibleAction', {
  description: 'Un acte que la personne connectée peut faire maintenant sur cet objet\u00a0; la seule source des boutons.',
})
export class PossibleActionType {
  @Field(() => String, { description: 'Nom de l’acte, par exemple «\u00a0dap.submit\u00a0».' })
  act!: string;

  @Field(() => String, { description: 'Libellé du bouton.' })
  label!: string;

  @Field(() => Boolean, { description: 'Vrai quand un motif est demandé.' })
  needsReason!: boolean;
}

@ObjectType('FileLink', { description: 'Lien qui expire vers un fichier, servi par la même origine.' })
export class FileLinkType {
  @Field(() => String, { description: 'Chemin à ouvrir, depuis la racine du service.' })
  url!: string;

  @Field(() => String, { description: 'Nom du fichier.' })
  name!: string;

  @Field(() => Int, { description: 'Taille en octets.' })
  sizeBytes!: number;

  @Field(() => String, { description: 'Empreinte SHA-256, en hexadécimal.' })
  sha256!: string;

  @Field(() => InstantScalar, { description: 'Fin de validité du lien.' })
  expiresAt!: Date;
}

@ObjectType('TimelineEntry', { description: 'Un fait de l’histoire d’un dossier.' })
export class TimelineEntryType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => InstantScalar, { description: 'Date et heure.' })
  at!: Date;

  @Field(() => String, { description: 'Nom de l’acte.' })
  act!: string;

  @Field(() => String, { description: 'Ce qui s’est passé.' })
  label!: string;

  @Field(() => String, { description: 'Auteur.' })
  by!: string;

  @Field(() => String, { nullable: true, description: 'Précision.' })
  detail?: string | null;
}

export const toTimelineEntry = (row: TimelineRow): TimelineEntryType => ({ ...row, by: row.byName });

@ObjectType('LabelledValue', { description: 'Un champ tel qu’il se lit.' })
export class LabelledValueType {
  @Field(() => String, { description: 'Nom du champ.' })
  field!: string;

  @Field(() => String, { description: 'Libellé du champ.' })
  label!: string;

  @Field(() => String, { description: 'Valeur, mise en forme.' })
  value!: string;
}
