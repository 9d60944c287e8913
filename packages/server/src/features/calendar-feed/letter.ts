import { formatInstant } from '@apart/shared';
import { eq } from 'drizzle-orm';
import type { Reaction } from '../../journal/index.ts';
import { post } from '../../outbox/index.ts';
import { accountTables } from '../accounts/index.ts';

/** A new way to read something of an account is told to its owner; the address is in no letter. */
export const tellNewAddress: Reaction = async ({ deps, tx, at, entry }) => {
  const { account } = accountTables(tx);
  const [owner] = await tx.sql.select({ email: account.email }).from(account).where(eq(account.id, entry.subjectId));
  if (!owner) return;
  await post(deps, tx, at, [{ accountId: entry.subjectId, email: owner.email }], {
    kind: 'calendarFeed.renewed',
    subject: 'Une adresse secrète d’agenda a été créée',
    text:
      `Bonjour,\n\nUne adresse secrète d’agenda a été créée avec votre compte le ${formatInstant(at)} (heure de Paris). L’agenda où elle est collée lit vos échéances, et rien d’autre\u00a0; l’adresse d’avant, s’il y en avait une, ne donne plus rien.\n\n` +
      'Si ce n’est pas vous, supprimez cette adresse sur la page ci-dessous, changez votre mot de passe, et écrivez sans attendre à l’assistance.',
    link: '/compte/agenda',
  });
};
