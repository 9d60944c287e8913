import type { Feature } from '../feature.ts';
import { establishmentActs } from './acts.ts';
import { HabilitationResolver } from './graphql/habilitation-resolver.ts';
import { EstablishmentResolver } from './graphql/resolver.ts';
import { tellIbanChanged } from './reactions/iban-changed.ts';
import { establishmentTables } from './tables.ts';

export { addressColumns, blank, type AddressInput } from './address.ts';
export { communeOfCode, communesOfPostalCode } from './communes.ts';
export { toEstablishment } from './graphql/to-establishment.ts';
export { AddressInputType, EstablishmentConnection, EstablishmentType } from './graphql/types.ts';
export { nameKeyOf } from './name-key.ts';
export { addressLine, missingFieldsOf, printedSiret, readEstablishment } from './read.ts';
export { findEstablishment, type EstablishmentRow } from './repository.ts';
export { establishmentTables } from './tables.ts';

export const establishments: Feature = {
  name: 'establishments',
  acts: establishmentActs,
  resolvers: [EstablishmentResolver, HabilitationResolver],
  tables: [establishmentTables],
  reactions: { 'establishment.save': tellIbanChanged },
};
