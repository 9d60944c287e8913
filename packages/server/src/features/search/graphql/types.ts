import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { SearchKind } from '../hits.ts';

export const SearchKindEnum: { [K in SearchKind]: K } = { DAP: 'DAP', DA: 'DA', DI: 'DI', ESTABLISHMENT: 'ESTABLISHMENT', PERSON: 'PERSON' };
registerEnumType(SearchKindEnum, {
  name: 'SearchKind',
  description: 'Sorte d’objet trouvé.',
  valuesConfig: {
    DAP: { description: 'Demande d’autorisation ou avenant.' },
    DA: { description: 'Décision d’autorisation.' },
    DI: { description: 'Demande d’indemnisation.' },
    ESTABLISHMENT: { description: 'Établissement.' },
    PERSON: { description: 'Personne habilitée, pour un établissement.' },
  },
});

@ObjectType('SearchHit', { description: 'Un objet trouvé.' })
export class SearchHitType {
  @Field(() => SearchKindEnum, { description: 'Sorte.' })
  kind!: SearchKind;

  @Field(() => String, { description: 'Titre.' })
  title!: string;

  @Field(() => String, { description: 'Précision\u00a0: établissement, période, statut.' })
  subtitle!: string;

  @Field(() => String, { nullable: true, description: 'Référence d’un dossier.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'SIRET.' })
  siret!: string | null;
}

@ObjectType('SearchUnderstood', { description: 'Une façon dont le texte a été compris.' })
export class SearchUnderstoodType {
  @Field(() => String, { description: 'SIRET, PARTIAL_SIRET, SIREN, REFERENCE, NAME ou EMAIL.' })
  kind!: string;

  @Field(() => String, { description: 'Valeur lue.' })
  value!: string;

  @Field(() => String, { description: 'Lecture, telle qu’on la montre.' })
  label!: string;

  @Field(() => Boolean, { description: 'Vrai quand des caractères ont été interprétés, par exemple O lu comme 0.' })
  corrected!: boolean;
}

@ObjectType('SearchResult', { description: 'Réponse d’une recherche\u00a0: ce qui a été compris, et ce qui a été trouvé.' })
export class SearchResultType {
  @Field(() => String, { description: 'Texte cherché.' })
  text!: string;

  @Field(() => [SearchUnderstoodType], { description: 'Façons dont il a été compris, la plus sûre d’abord.' })
  understood!: readonly SearchUnderstoodType[];

  @Field(() => [SearchHitType], { description: 'Objets trouvés, vingt au plus de chaque sorte.' })
  hits!: readonly SearchHitType[];
}
