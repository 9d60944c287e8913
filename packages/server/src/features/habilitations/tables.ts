import { defineTables } from '../../persistence/index.ts';

export const habilitationRoles = ['ADMINISTRATOR', 'DECLARANT', 'READER'] as const;
export type HabilitationRole = (typeof habilitationRoles)[number];

/** Who may act for an establishment, or for a whole company and the establishments that it will open. An ended habilitation stays, as history. */
export const habilitationTables = defineTables((kit) => ({
  habilitation: kit.table(
    'habilitation',
    {
      id: kit.id('id'),
      accountId: kit.text('account_id').notNull(),
      /** One of the two: an establishment… */
      siret: kit.text('siret'),
      /** … or all the establishments of a company, those to come included. */
      siren: kit.text('siren'),
      role: kit.enumeration('role', habilitationRoles).notNull(),
      /** « Salarié de l’entreprise », « Expert-comptable »… */
      title: kit.text('title').notNull(),
      since: kit.instant('since').notNull(),
      endedAt: kit.instant('ended_at'),
      version: kit.int('version').notNull().default(1),
    },
    (t) => [kit.index('habilitation_account').on(t.accountId, t.siret), kit.index('habilitation_siret').on(t.siret, t.endedAt), kit.index('habilitation_siren').on(t.siren, t.endedAt)],
  ),
}));
