import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import { ItemToCompleteInput } from './items-to-complete.ts';
import { REPLACEMENTS, type Replacement } from '../tables.ts';
import { CommitmentInput } from './commitments.ts';

export const ReplacementEnum = Object.fromEntries(REPLACEMENTS.map((one) => [one, one])) as { [R in Replacement]: R };
registerEnumType(ReplacementEnum, {
  name: 'Replacement',
  description: 'Ce qui prend la place d’une décision.',
  valuesConfig: {
    AUTHORISE: { description: 'Une autorisation.' },
    REFUSE: { description: 'Un refus.' },
    RETURN: { description: 'Un renvoi pour complément.' },
    REEXAMINE: { description: 'L’instruction, comme si rien n’avait été décidé\u00a0; le terme du silence ne change pas.' },
  },
});

@InputType('ReplaceDecisionInput', { description: 'Nouvelle décision, à la place d’une autre.' })
export class ReplaceDecisionInput {
  @Field(() => String, { description: 'Référence.' })
  reference!: string;

  @Field(() => Int, { description: 'Version lue.' })
  expectedVersion!: number;

  @Field(() => ReplacementEnum, { description: 'La nouvelle décision.' })
  kind!: Replacement;

  @Field(() => String, { description: 'Pourquoi la précédente est remplacée\u00a0; lu par l’employeur.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Pour un refus\u00a0: code du motif, dans refusalReasons.' })
  reasonCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Texte de la nouvelle décision\u00a0; obligatoire pour un refus et pour un renvoi.' })
  text?: string | null;

  @Field(() => [ItemToCompleteInput], { nullable: true, description: 'Pour un renvoi\u00a0: champs et pièces à compléter.' })
  items?: ItemToCompleteInput[] | null;

  @Field(() => [CommitmentInput], { nullable: true, description: 'Pour une autorisation\u00a0: engagements fixés par l’administration (R. 5122-9)\u00a0; sans eux, ceux de la décision remplacée, ou ceux que la demande propose.' })
  commitments?: CommitmentInput[] | null;
}

/** A type of its own, given by `dapNotes` alone, that no field of a file leads to: an employer cannot even ask for it. */
@ObjectType('DapNote', { description: 'Note entre agents sur une demande.' })
export class DapNoteType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => InstantScalar, { description: 'Date et heure.' })
  at!: Date;

  @Field(() => String, { description: 'Auteur.' })
  byName!: string;

  @Field(() => String, { description: 'La note.' })
  text!: string;
}

@ObjectType('DapNotePayload', { description: 'Réponse à une note entre agents.' })
export class DapNotePayload extends Payload {
  @Field(() => DapNoteType, { nullable: true, description: 'La note.' })
  note?: DapNoteType | null;
}

@ObjectType('Colleague', { description: 'Agent à qui une demande peut être confiée.' })
export class ColleagueType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Prénom et nom.' })
  name!: string;
}
