import { defineTables } from '../../persistence/index.ts';

export const establishmentTables = defineTables((kit) => ({
  establishment: kit.table(
    'establishment',
    {
      siret: kit.id('siret'),
      siren: kit.text('siren').notNull(),
      name: kit.text('name').notNull(),
      /** Upper case without accents, for search by name. */
      nameKey: kit.text('name_key').notNull(),
      addressNumber: kit.text('address_number'),
      addressExtension: kit.text('address_extension'),
      addressKind: kit.text('address_kind'),
      addressStreet: kit.text('address_street').notNull(),
      addressComplement: kit.text('address_complement'),
      postalCode: kit.text('postal_code').notNull(),
      city: kit.text('city').notNull(),
      communeCode: kit.text('commune_code').notNull(),
      /** From the INSEE code of the commune, never from the postal code. */
      departement: kit.text('departement').notNull(),
      phone: kit.text('phone'),
      email: kit.text('email'),
      nafCode: kit.text('naf_code'),
      contactLastName: kit.text('contact_last_name'),
      contactFirstName: kit.text('contact_first_name'),
      contactPhone: kit.text('contact_phone'),
      contactEmail: kit.text('contact_email'),
      establishmentHeadcount: kit.int('establishment_headcount'),
      companyHeadcount: kit.int('company_headcount'),
      companyHasCse: kit.flag('company_has_cse'),
      /** Sealed by `Secrets` for the purpose « iban ». */
      ibanSealed: kit.text('iban_sealed'),
      ibanMasked: kit.text('iban_masked'),
      bic: kit.text('bic'),
      bankHolder: kit.text('bank_holder'),
      version: kit.int('version').notNull(),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.index('establishment_siren').on(t.siren), kit.index('establishment_departement').on(t.departement, t.siret)],
  ),
}));
