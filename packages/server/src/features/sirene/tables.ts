import { defineTables } from '../../persistence/index.ts';

export const sireneTables = defineTables((kit) => ({
  /** INSEE's directory of establishments, as its last imported file says: public, and only what may be shown of each. */
  sireneEstablishment: kit.table('sirene_establishment', {
    siret: kit.id('siret'),
    /** Usual name, else sign, else name of the company; absent when the establishment asked not to be shown. */
    name: kit.text('name'),
    addressNumber: kit.text('address_number'),
    addressExtension: kit.text('address_extension'),
    addressKind: kit.text('address_kind'),
    addressStreet: kit.text('address_street'),
    addressComplement: kit.text('address_complement'),
    postalCode: kit.text('postal_code'),
    city: kit.text('city'),
    communeCode: kit.text('commune_code'),
    nafCode: kit.text('naf_code'),
    /** INSEE's code of the bracket (« 03 »: 6 to 9 employees); `NN` or absent when unknown. */
    headcountBracket: kit.text('headcount_bracket'),
    headOffice: kit.flag('head_office').notNull(),
    /** Partially diffused: the person asked INSEE not to show the name and the address (R.123-232 of the commercial code). */
    partiallyDiffused: kit.flag('partially_diffused').notNull(),
    closed: kit.flag('closed').notNull(),
    /** Beginning of the present state: the day it closed when it is closed. */
    stateSince: kit.day('state_since'),
    /** SHA-256 of what the line says: a line that says the same is not written again. */
    fingerprint: kit.text('fingerprint').notNull(),
    importedAt: kit.instant('imported_at').notNull(),
  }),
}));
