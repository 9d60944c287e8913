import { formatDay, formatInstant, formatSiret, TOKEN_SCOPE_LABELS } from '@apart/shared';
import { eq } from 'drizzle-orm';
import type { Reaction } from '../../../journal/index.ts';
import { post, type Letter } from '../../../outbox/index.ts';
import { accountTables } from '../../accounts/index.ts';
import { apiTokenTables, type ApiTokenRow } from '../tables.ts';

const PAGE = '/compte/jetons';
const NOT_YOU = 'Si ce n’est pas vous, révoquez ce jeton sur la page ci-dessous, changez votre mot de passe, et écrivez sans attendre à l’assistance.';

/** What happens to a token is told to its owner, who alone may mend it; the secret is in no letter. */
const tell =
  (write: (token: ApiTokenRow, about: { readonly at: Date; readonly changes: Record<string, unknown> }) => Omit<Letter, 'link'>): Reaction =>
  async ({ deps, tx, at, entry }) => {
    const { apiToken } = apiTokenTables(tx);
    const { account } = accountTables(tx);
    const [found] = await tx.sql
      .select({ token: apiToken, email: account.email })
      .from(apiToken)
      .innerJoin(account, eq(account.id, apiToken.accountId))
      .where(eq(apiToken.id, entry.subjectId));
    if (!found) return;
    const letter = write(found.token, { at, changes: entry.changes ?? {} });
    await post(deps, tx, at, [{ accountId: found.token.accountId, email: found.email }], { ...letter, link: PAGE });
  };

const named = ({ name, prefix }: ApiTokenRow): string => `«\u00a0${name}\u00a0» (${prefix}…)`;

const where = ({ sirets }: ApiTokenRow): string =>
  sirets === null ? 'Pour\u00a0: tous vos établissements, ceux à venir compris.' : `Pour\u00a0: ${sirets.length > 5 ? `${sirets.length} établissements` : sirets.map(formatSiret).join(', ')}.`;

export const tokenLetters: Readonly<Record<string, Reaction>> = {
  'token.create': tell((token, { at }) => ({
    kind: 'token.created',
    subject: `Jeton d’API créé\u00a0: ${token.name}`,
    text:
      `Bonjour,\n\nLe jeton ${named(token)} a été créé avec votre compte le ${formatInstant(at)} (heure de Paris). Le programme qui le porte peut, en votre nom\u00a0:\n` +
      `${token.scopes.map((scope) => `– ${TOKEN_SCOPE_LABELS[scope].toLowerCase()} (${scope})`).join('\n')}\n\n${where(token)}\n` +
      `Il n’ouvre jamais plus que vos propres droits, et s’arrête après le ${formatDay(token.expiresOn)}\u00a0; nous vous préviendrons avant.\n\n${NOT_YOU}`,
  })),
  'token.rotate': tell((token, { at }) => ({
    kind: 'token.rotated',
    subject: `Jeton d’API renouvelé\u00a0: ${token.name}`,
    text:
      `Bonjour,\n\nLe jeton ${named(token)} a été renouvelé le ${formatInstant(at)} (heure de Paris)\u00a0: ses réglages sont gardés, il sert jusqu’au ${formatDay(token.expiresOn)} inclus.\n\n` +
      (token.previousUntil && token.previousUntil > at
        ? `L’ancien secret fonctionne encore jusqu’au ${formatInstant(token.previousUntil)} (heure de Paris)\u00a0: d’ici là, mettez le nouveau dans votre logiciel.\n\n`
        : 'L’ancien secret ne fonctionne plus\u00a0: mettez le nouveau dans votre logiciel.\n\n') +
      NOT_YOU,
  })),
  'token.revoke': tell((token, { at }) => ({
    kind: 'token.revoked',
    subject: `Jeton d’API révoqué\u00a0: ${token.name}`,
    text: `Bonjour,\n\nLe jeton ${named(token)} a été révoqué le ${formatInstant(at)} (heure de Paris). Il n’ouvre plus rien\u00a0; un programme qui le porterait encore est refusé.\n\nPour que ce programme reprenne, créez un autre jeton sur la page ci-dessous.`,
  })),
  'token.warn': tell((token, { changes }) => ({
    kind: 'token.endsSoon',
    subject: `Jeton d’API bientôt expiré\u00a0: ${token.name}`,
    text:
      `Bonjour,\n\nLe jeton ${named(token)} s’arrête après le ${formatDay(token.expiresOn)}${changes.days === 1 ? '\u00a0: c’est imminent' : ''}. Passé ce jour, le programme qui le porte sera refusé.\n\n` +
      'Renouvelez-le d’un geste sur la page ci-dessous\u00a0: nom, portées et établissements sont gardés, et l’ancien secret fonctionne encore 24 heures, le temps de le remplacer. S’il ne sert plus, ne faites rien.',
  })),
};
