import type { Refusal } from '@apart/shared';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('RefusalNumber', { description: 'Une valeur qui explique un refus\u00a0: seuil, maximum, valeur reçue.' })
export class RefusalNumberType {
  @Field(() => String, { description: 'Nom stable de la valeur.' })
  name!: string;

  @Field(() => String, { description: 'Valeur, en texte.' })
  value!: string;
}

@ObjectType('Refusal', { description: 'Un refus ou un avertissement\u00a0: ce qui ne va pas, où, et quel article le dit.' })
export class RefusalType {
  @Field(() => String, { description: 'Code stable, pour les programmes.' })
  code!: string;

  @Field(() => String, { description: 'Champ en cause, par exemple «\u00a0form.endDay\u00a0»\u00a0; vide pour l’ensemble.' })
  path!: string;

  @Field(() => String, { description: 'Phrase complète, en français.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'Article qui fonde le refus.' })
  article?: string;

  @Field(() => [RefusalNumberType], { description: 'Valeurs qui expliquent le refus.' })
  numbers!: RefusalNumberType[];
}

export function toRefusals(refusals: readonly Refusal[]): RefusalType[] {
  return refusals.map((one) => ({
    code: one.code,
    path: one.path,
    message: one.message,
    article: one.article,
    numbers: Object.entries(one.numbers ?? {}).map(([name, value]) => ({ name, value: String(value) })),
  }));
}
