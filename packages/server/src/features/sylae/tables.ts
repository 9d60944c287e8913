import { defineTables } from '../../persistence/index.ts';

/** Accounts that came from Sylae, another service of the ASP, and what its last file said of each. */
export const sylaeTables = defineTables((kit) => ({
  sylaeAccount: kit.table(
    'sylae_account',
    {
      /** Identifier in Sylae, lower case: the key of a line. */
      identifier: kit.id('identifier'),
      accountId: kit.text('account_id').notNull(),
      email: kit.text('email').notNull(),
      firstName: kit.text('first_name').notNull(),
      lastName: kit.text('last_name').notNull(),
      /** SHA-256 of the password's hash in the file; `null` when the file gave none. */
      importedPassword: kit.text('imported_password'),
      /** SHA-256 of the hash that the account holds as long as the person chose no other: the imported one, or its rehash. */
      ownPassword: kit.text('own_password').notNull(),
      importedAt: kit.instant('imported_at').notNull(),
      /** The last file that said something else. */
      correctedAt: kit.instant('corrected_at'),
    },
    (t) => [kit.uniqueIndex('sylae_account_account').on(t.accountId)],
  ),
}));
