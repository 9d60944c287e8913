import { z } from 'zod';
import { addRefusals, filled } from '../accounts/index.ts';
import { refusal } from '../foundation/index.ts';
import { readSiretTolerantly, type Siret } from '../identifiers/index.ts';
import { addDays, daysBetween, formatDay, isDay, type Day } from '../time/index.ts';
import { TOKEN_SCOPES, type TokenScope } from './token-scopes.ts';

/** A token lives one year at most: a secret that nobody renews is a secret that nobody remembers. */
export const TOKEN_MAX_DAYS = 365;
/** Days before its end on which the owner is warned. */
export const TOKEN_WARNING_DAYS = [30, 7, 1] as const;
/** Establishments that one token may be limited to; beyond, it is given all those of its owner. */
export const TOKEN_MAX_SIRETS = 1000;

/** What one asks of a token: its name, what it may do, where, and its last day (included, in Paris). */
export interface TokenForm {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** `null`: all the establishments of the owner, those to come included. */
  readonly sirets: readonly Siret[] | null;
  readonly expiresOn: Day;
}

const isScope = (text: string): text is TokenScope => (TOKEN_SCOPES as readonly string[]).includes(text);

const scopesField = z.array(z.string()).transform((texts, context): readonly TokenScope[] => {
  if (texts.length === 0) addRefusals(context, [refusal('REQUIRED', '', 'Portées\u00a0: choisissez au moins une chose que ce jeton pourra faire.')]);
  const unknown = texts.filter((text) => !isScope(text));
  if (unknown.length > 0) addRefusals(context, [refusal('UNKNOWN_SCOPE', '', `Portées\u00a0: les portées connues sont ${TOKEN_SCOPES.join(', ')}.`)]);
  return TOKEN_SCOPES.filter((scope) => texts.includes(scope));
});

const siretsField = z
  .array(z.string())
  .max(TOKEN_MAX_SIRETS, `Établissements\u00a0: ${TOKEN_MAX_SIRETS} au plus. Au-delà, donnez-lui tous vos établissements.`)
  .transform((texts, context): readonly Siret[] => {
    if (texts.length === 0) addRefusals(context, [refusal('REQUIRED', '', 'Établissements\u00a0: choisissez-en au moins un, ou donnez-lui tous les vôtres.')]);
    const read = texts.map((text) => readSiretTolerantly(text)?.siret);
    for (const [index, siret] of read.entries()) {
      if (!siret) addRefusals(context, [refusal('SIRET_INVALID', '', `Établissements\u00a0: «\u00a0${texts[index]?.slice(0, 40) ?? ''}\u00a0» n’est pas un SIRET valable.`)], [String(index)]);
    }
    return [...new Set(read.filter((siret) => siret !== undefined))];
  });

const expiryField = (today: Day) =>
  z.string().transform((text, context): Day => {
    const last = addDays(today, TOKEN_MAX_DAYS);
    if (!isDay(text)) addRefusals(context, [refusal('REQUIRED', '', 'Dernier jour\u00a0: choisissez une date. Un jeton a toujours une fin.')]);
    else if (text < today) addRefusals(context, [refusal('EXPIRY_PAST', '', 'Dernier jour\u00a0: cette date est passée.')]);
    else if (text > last) addRefusals(context, [refusal('EXPIRY_TOO_FAR', '', `Dernier jour\u00a0: un an au plus, soit le ${formatDay(last)}. Vous le renouvellerez d’un geste.`, { numbers: { maxDays: TOKEN_MAX_DAYS } })]);
    return text as Day;
  });

/** Reads what is asked of a token on a day, all refusals at once. */
export const tokenSchema = (today: Day) => z.object({ name: filled('Nom', 80), scopes: scopesField, sirets: siretsField.nullish().transform((sirets) => sirets ?? null), expiresOn: expiryField(today) });

/**
 * The warning that is due with so many days left: 30, 7 or 1; `null` when none is, or when it was already given
 * (`given`: the last one). A missed day is made up for: what counts is what is left.
 */
export function tokenWarningDue(today: Day, expiresOn: Day, given: number | null): number | null {
  const left = daysBetween(today, expiresOn);
  if (left < 0) return null;
  const due = TOKEN_WARNING_DAYS.findLast((days) => left <= days);
  return due !== undefined && (given === null || due < given) ? due : null;
}
