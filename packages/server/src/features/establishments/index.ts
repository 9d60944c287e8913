import type { Feature } from '../feature.ts';
import { establishmentActs } from './acts.ts';
import { EstablishmentResolver } from './graphql/resolver.ts';
import { EstablishmentLifeResolver } from './graphql/life-resolver.ts';
import { bankJob } from './bank-job.ts';
import { sheetReactions } from './reactions/sheet-letters.ts';

export { addressColumns, blank, type AddressInput } from './address.ts';
export { bankOf } from './bank.ts';
export { raiseProof } from './proof.ts';
export { companyLinkOf } from './graphql/company-link.ts';
export { CompanyLinkType } from './graphql/life-types.ts';
export { communeOfCode, communesOfPostalCode } from './communes.ts';
export { toEstablishment } from './graphql/to-establishment.ts';
export { AddressInputType, AddressType, EstablishmentConnection, EstablishmentType } from './graphql/types.ts';
export { nameKeyOf } from './name-key.ts';
export { establishmentsNamed } from './named.ts';
export { addressLine, missingFieldsOf, printedSiret, readEstablishment } from './read.ts';
export { banksOf, findEstablishment, type EstablishmentRow } from './repository.ts';
export { establishmentTables, keepNameWords, wordsOf } from '../companies/index.ts';

export const establishments: Feature = {
  name: 'establishments',
  acts: establishmentActs,
  resolvers: [EstablishmentResolver, EstablishmentLifeResolver],
  tables: [],
  reactions: sheetReactions,
  jobs: [bankJob],
};
