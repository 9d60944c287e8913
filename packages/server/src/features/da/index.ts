import type { Feature } from '../feature.ts';
import { daActs } from './acts.ts';
import { DaResolver, DasOfEstablishmentResolver } from './graphql/resolver.ts';
import { daTables } from './tables.ts';

export { DaStatusEnum, DaType, DaWithdrawalType, toDa } from './graphql/types.ts';
export { authorisedForm, commitmentsOfDa } from './commitments.ts';
export { issueDa, issueDas, type AuthorisedVersion } from './issue.ts';
export { daInForce, dasByIds, dasInForce, dasOfDaps, dasOfSiret, findDa, type DaRow } from './repository.ts';
export { withdraw } from './withdraw.ts';
export { daTables } from './tables.ts';

export const da: Feature = {
  name: 'da',
  acts: daActs,
  resolvers: [DaResolver, DasOfEstablishmentResolver],
  tables: [daTables],
};
