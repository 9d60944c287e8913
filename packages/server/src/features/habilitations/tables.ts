import { defineTables } from '../../persistence/index.ts';

export const habilitationRoles = ['ADMINISTRATOR', 'DECLARANT', 'READER'] as const;
export type HabilitationRole = (typeof habilitationRoles)[number];

/** Who may act for an establishment. An ended habilitation stays, as history. */
export const habilitationTables = defineTables((kit) => ({
  habilitation: kit.table(
    'habilitation',
    {
      id: kit.id('id'),
      accountId: kit.text('account_id').notNull(),
      siret: kit.text('siret').notNull(),
      role: kit.enumeration('role', habilitationRoles).notNull(),
      /** « Salarié de l’entreprise », « Expert-comptable »… */
      title: kit.text('title').notNull(),
      since: kit.instant('since').notNull(),
      endedAt: kit.instant('ended_at'),
    },
    (t) => [kit.index('habilitation_account').on(t.accountId, t.siret), kit.index('habilitation_siret').on(t.siret, t.endedAt)],
  ),
}));
