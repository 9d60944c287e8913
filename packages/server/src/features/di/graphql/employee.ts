import type { PersonIdentifierKind, SocioProfessionalCategory } from '@apart/shared';
import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { Viewer } from '../../../acts/index.ts';
import type { Deps } from '../../../deps.ts';
import type { RightsOn } from '../../habilitations/index.ts';
import { PERSON_PURPOSE } from '../employees.ts';
import type { EmployeeRow } from '../repository.ts';
import { PersonIdentifierKindEnum, SocioProfessionalCategoryEnum } from './enums.ts';

@InterfaceType('DiEmployee', {
  description: 'Un salarié déclaré. Selon qui le lit, son numéro est complet, masqué ou absent.',
  resolveType: (value: DiEmployeeType) => value.kind,
})
export abstract class DiEmployeeType {
  /** Name of the type that the viewer receives; never published. */
  kind!: 'DiEmployeeFull' | 'DiEmployeeMasked' | 'DiEmployeeNamed';

  @Field(() => ID, { description: 'Identifiant du salarié dans l’entreprise.' })
  id!: string;

  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => SocioProfessionalCategoryEnum, { description: 'Catégorie socioprofessionnelle.' })
  category!: SocioProfessionalCategory;
}

@ObjectType('DiEmployeeFull', { implements: DiEmployeeType, description: 'Salarié avec son numéro complet\u00a0: déclarant, administrateur, ASP.' })
export class DiEmployeeFullType extends DiEmployeeType {
  @Field(() => PersonIdentifierKindEnum, { description: 'NIR ou NTT.' })
  identifierKind!: PersonIdentifierKind;

  @Field(() => String, { description: 'Numéro complet.' })
  identifier!: string;

  @Field(() => String, { description: 'Numéro masqué.' })
  identifierMasked!: string;
}

@ObjectType('DiEmployeeMasked', { implements: DiEmployeeType, description: 'Salarié avec son numéro masqué\u00a0: lecteur.' })
export class DiEmployeeMaskedType extends DiEmployeeType {
  @Field(() => PersonIdentifierKindEnum, { description: 'NIR ou NTT.' })
  identifierKind!: PersonIdentifierKind;

  @Field(() => String, { description: 'Numéro masqué.' })
  identifierMasked!: string;
}

@ObjectType('DiEmployeeNamed', { implements: DiEmployeeType, description: 'Salarié sans numéro\u00a0: UD, DGEFP, assistance (R. 5122-22).' })
export class DiEmployeeNamedType extends DiEmployeeType {}

/** The person as this viewer may know them; the number is opened only for those who may read it. */
export function toEmployee(deps: Deps, viewer: Viewer, rights: RightsOn | null, row: EmployeeRow): DiEmployeeType {
  const named = { id: row.id, lastName: row.lastName, firstName: row.firstName, category: row.category };
  const masked = { ...named, identifierKind: row.identifierKind, identifierMasked: row.identifierMasked };
  if (viewer.kind === 'asp' || rights?.readsFullNir) {
    const full: DiEmployeeFullType = {
      ...masked,
      kind: 'DiEmployeeFull',
      // Opened when it is asked for, not for each of the thousands of lines of a claim.
      get identifier() {
        return deps.secrets.decrypt(row.identifierSealed, PERSON_PURPOSE);
      },
    };
    return full;
  }
  if (rights) {
    const hidden: DiEmployeeMaskedType = { ...masked, kind: 'DiEmployeeMasked' };
    return hidden;
  }
  return { ...named, kind: 'DiEmployeeNamed' };
}
