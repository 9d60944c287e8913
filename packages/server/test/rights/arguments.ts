import { isEnumType, isInputObjectType, isListType, isNonNullType, isRequiredInputField, type GraphQLInputType } from 'graphql';
import type { Asker } from './askers.ts';
import type { Chance } from './chance.ts';
import type { Planting } from './planting.ts';
import type { Question } from './questions.ts';

/** What is typed in questions: things that exist, of the asker or of anybody; each by the name of its argument. */
export class Typed {
  readonly #p: Planting;
  readonly #chance: Chance;
  /** Cursors that answers gave, to whomever: they are tried by others. */
  readonly cursors: string[] = [];

  constructor(p: Planting, chance: Chance) {
    this.#p = p;
    this.#chance = chance;
  }

  variablesOf({ args, page }: Question, by: Asker): Record<string, unknown> {
    return Object.fromEntries(args.flatMap((arg) => (arg.name === 'first' ? [['first', page]] : this.#given(by, arg.name, arg.type, isNonNullType(arg.type)))));
  }

  /** Optional ones are left out three times in four, so that lists are mostly read whole. */
  #given(by: Asker, name: string, type: GraphQLInputType, required: boolean): [string, unknown][] {
    if (!required && !this.#chance.once(4)) return [];
    return [[name, this.#valueOf(by, name, type)]];
  }

  #valueOf(by: Asker, name: string, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#valueOf(by, name, type.ofType);
    if (isListType(type)) return [this.#valueOf(by, name, type.ofType)];
    if (isEnumType(type)) return this.#chance.oneOf(type.getValues())!.name;
    if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).flatMap((field) => this.#given(by, field.name, field.type, isRequiredInputField(field))));
    switch (type.name) {
      case 'Boolean':
        return this.#chance.once(2);
      case 'Int':
      case 'Cents':
      case 'Hundredths':
        return 1;
      case 'Day':
        return this.#chance.oneOf(['2026-10-05', '2026-11-23']);
      case 'Month':
        return '2026-10';
      case 'DateTime':
        return '2026-10-02T09:00:00Z';
      default:
        return this.#textFor(by, name);
    }
  }

  #textFor(by: Asker, name: string): string {
    const { places, typed, facts } = this.#p;
    // Half the time what the asker knows, that leads further inside; half the time what is anybody's.
    const mine = this.#chance.once(2);
    const known = (values: readonly string[]): string => this.#chance.oneOf(mine ? values.filter((value) => facts.mayRead(by, value)) : values) ?? this.#chance.oneOf(values) ?? 'x';
    const place = this.#chance.oneOf(mine ? places.filter(({ siret }) => facts.mayRead(by, siret)) : places) ?? this.#chance.oneOf(places)!;
    if (/sirets?$/i.test(name)) return place.siret;
    if (/sirens?$/i.test(name)) return place.siren;
    if (/reference$/i.test(name)) return known(typed.references);
    if (/departement/i.test(name)) return place.departement;
    if (/postalCode/i.test(name)) return '69001';
    if (/^(id|.*Ids?)$/.test(name)) return known(typed.ids);
    if (/^(after|before)$/.test(name)) return this.#chance.oneOf(this.cursors) ?? 'x';
    return this.#chance.once(3) ? known([place.siret, place.siren, place.siret.slice(0, 6), place.name, ...typed.references]) : known(facts.values());
  }
}
