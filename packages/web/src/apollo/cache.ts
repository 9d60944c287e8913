import { InMemoryCache } from '@apollo/client';

/** Objects are kept once, under their id; an establishment under its SIRET. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: { DiEmployee: ['DiEmployeeFull', 'DiEmployeeMasked', 'DiEmployeeNamed'] },
    typePolicies: {
      Query: { fields: { service: { merge: true } } },
      Establishment: { keyFields: ['siret'], fields: { address: { merge: true } } },
      Service: { merge: true },
      Address: { merge: true },
      DapForm: { merge: true },
      TacitTerm: { merge: true },
      DiTotals: { merge: true },
      // Thousands of lines in one claim: kept inside it, they are written and read in half the time (`claim-cache.ts` follows them).
      DiLine: { keyFields: false },
      DiEmployee: { keyFields: false },
      // What one may do now, and what stops it, replaces what one could do before.
      Dap: { fields: { possibleActions: { merge: false }, blockers: { merge: false }, warnings: { merge: false } } },
      Di: { fields: { lines: { merge: false }, possibleActions: { merge: false }, blockers: { merge: false }, warnings: { merge: false }, justifications: { merge: false } } },
      Da: { fields: { possibleActions: { merge: false }, months: { merge: false } } },
    },
  });
}
