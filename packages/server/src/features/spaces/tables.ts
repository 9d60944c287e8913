import type { CreateSpaceForm } from '@apart/shared';
import { defineTables } from '../../persistence/index.ts';

/** What was asked, without the password. */
export type SpaceForm = Omit<CreateSpaceForm, 'password'>;

export const spaceTables = defineTables((kit) => ({
  /**
   * A space asked for and not confirmed: nothing is created, and no SIRET or address is taken, until the link sent to
   * the address is opened. `id` is the account to come. The row goes away with the confirmation, or once it has expired.
   */
  spaceRequest: kit.table(
    'space_request',
    {
      id: kit.id('id'),
      email: kit.text('email').notNull(),
      siret: kit.text('siret').notNull(),
      form: kit.json<SpaceForm>('form').notNull(),
      passwordHash: kit.text('password_hash').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      expiresAt: kit.instant('expires_at').notNull(),
    },
    (t) => [kit.index('space_request_email').on(t.email, t.expiresAt)],
  ),
}));
