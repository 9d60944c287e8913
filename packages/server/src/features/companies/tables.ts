import { PROOF_LEVELS } from '@apart/shared';
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
      fax: kit.text('fax'),
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
      /** Another account, typed and announced, that waits for its hour (`pendingBankFrom`) before it is used. */
      pendingIbanSealed: kit.text('pending_iban_sealed'),
      pendingIbanMasked: kit.text('pending_iban_masked'),
      pendingBic: kit.text('pending_bic'),
      pendingBankHolder: kit.text('pending_bank_holder'),
      pendingBankFrom: kit.instant('pending_bank_from'),
      pendingBankBy: kit.text('pending_bank_by'),
      /** Last day of activity. */
      closedOn: kit.day('closed_on'),
      /** The SIRET that took its place (a move): its files stay under this one. */
      replacedBySiret: kit.text('replaced_by_siret'),
      /** How well the link between the space and the company is known. */
      proofLevel: kit.enumeration('proof_level', PROOF_LEVELS).notNull().default('DECLARED'),
      provedAt: kit.instant('proved_at'),
      provedBy: kit.text('proved_by'),
      version: kit.int('version').notNull(),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.index('establishment_siren').on(t.siren), kit.index('establishment_departement').on(t.departement, t.siret), kit.index('establishment_replaced_by').on(t.replacedBySiret)],
  ),
  /** The words of the names, one a row: a name is found by the beginning of its words without reading every name. */
  establishmentWord: kit.table(
    'establishment_word',
    {
      siret: kit.text('siret').notNull(),
      /** A word of `nameKey`. */
      word: kit.text('word').notNull(),
      /** That of the establishment, so that the perimeter of a UD is in the index. */
      departement: kit.text('departement').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.siret, t.word] }),
      kit.index('establishment_word_word').on(t.word, t.siret),
      kit.index('establishment_word_departement').on(t.departement, t.word, t.siret),
    ],
  ),
}));
