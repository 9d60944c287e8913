import { formatDay, parisDayOf } from '@apart/shared';
import { and, eq, gte, isNull } from 'drizzle-orm';
import type { Reaction } from '../../../journal/index.ts';
import { post } from '../../../outbox/index.ts';
import { accountTables } from '../../accounts/index.ts';
import { apiTokenTables } from '../tables.ts';

/**
 * A new password ends sessions, not tokens: payroll goes on. But who changes it because somebody came in must look at the
 * tokens too, and is told so, with their names; who has none is told nothing.
 */
export const tellTokensGoOn: Reaction = async ({ deps, tx, at, entry }) => {
  const { apiToken } = apiTokenTables(tx);
  const { account } = accountTables(tx);
  const live = await tx.sql
    .select({ name: apiToken.name, prefix: apiToken.prefix, expiresOn: apiToken.expiresOn, email: account.email })
    .from(apiToken)
    .innerJoin(account, eq(account.id, apiToken.accountId))
    .where(and(eq(apiToken.accountId, entry.subjectId), isNull(apiToken.revokedAt), gte(apiToken.expiresOn, parisDayOf(at))));
  const [first] = live;
  if (!first) return;
  const lines = live.map(({ name, prefix, expiresOn }) => `– «\u00a0${name}\u00a0» (${prefix}…), jusqu’au ${formatDay(expiresOn)}`);
  await post(deps, tx, at, [{ accountId: entry.subjectId, email: first.email }], {
    kind: 'token.passwordChanged',
    subject: 'Vos jetons d’API fonctionnent toujours',
    text:
      'Bonjour,\n\nVotre mot de passe vient de changer. Les programmes qui agissent avec vos jetons ne s’arrêtent pas pour autant\u00a0:\n' +
      `${lines.join('\n')}\n\nSi vous avez changé de mot de passe parce que quelqu’un d’autre a pu entrer, révoquez sur la page ci-dessous ceux que vous ne reconnaissez pas. Sinon, vous n’avez rien à faire.`,
    link: '/compte/jetons',
  });
};
