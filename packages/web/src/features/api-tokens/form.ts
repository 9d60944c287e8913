import { addDays, formatSiret, parisDayOf, readSiretTolerantly, type Day, type TokenScope } from '@apart/shared';
import { z } from 'zod';

/** What may be done with one kind of file. */
export type Access = 'NONE' | 'READ' | 'WRITE';

export interface TokenDraft {
  name: string;
  dap: Access;
  di: Access;
  where: 'ALL' | 'SOME';
  /** Chosen in the list of one's establishments. */
  sirets: string[];
  /** Typed, by who has more of them than the list shows. */
  typed: string;
  days: string;
}

export const EMPTY_TOKEN: TokenDraft = { name: '', dap: 'NONE', di: 'NONE', where: 'ALL', sirets: [], typed: '', days: '90' };

export const LENGTHS = [
  { days: 30, label: '30 jours' },
  { days: 90, label: '90 jours' },
  { days: 180, label: '6 mois' },
  { days: 365, label: 'Un an' },
] as const;

export const lastDayOf = (now: Date, days: number): Day => addDays(parisDayOf(now), days);

const pieces = (typed: string): string[] => typed.split(/[\n;,]+/).map((text) => text.trim()).filter((text) => text !== '');

/** The SIRETs that a text holds, one a line, and the pieces of it that are none. */
export function siretsIn(typed: string): { readonly read: readonly string[]; readonly unread: readonly string[] } {
  const all = pieces(typed).map((text) => ({ text, siret: readSiretTolerantly(text)?.siret }));
  return { read: all.flatMap(({ siret }) => siret ?? []), unread: all.flatMap(({ text, siret }) => (siret ? [] : [text])) };
}

export const printed = (siret: string): string => formatSiret(siret as Parameters<typeof formatSiret>[0]);

const NOTHING = 'Choisissez au moins une chose que ce jeton pourra faire.';
const NOWHERE = 'Choisissez au moins un établissement, ou donnez-lui tous les vôtres.';

export const tokenDraftSchema = z
  .object({
    name: z.string().trim().min(1, 'Nom du jeton\u00a0: ce champ est obligatoire.').max(80, 'Nom du jeton\u00a0: 80 caractères au plus.'),
    dap: z.enum(['NONE', 'READ', 'WRITE']),
    di: z.enum(['NONE', 'READ', 'WRITE']),
    where: z.enum(['ALL', 'SOME']),
    sirets: z.array(z.string()),
    typed: z.string(),
    days: z.string(),
  })
  .superRefine(({ dap, di, where, sirets, typed }, context) => {
    if (dap === 'NONE' && di === 'NONE') context.addIssue({ code: 'custom', path: ['dap'], message: NOTHING });
    if (where === 'ALL') return;
    const { read, unread } = siretsIn(typed);
    if (unread.length > 0) context.addIssue({ code: 'custom', path: ['typed'], message: `SIRET non compris\u00a0: ${unread.slice(0, 3).join(', ')}.` });
    else if (sirets.length + read.length === 0) context.addIssue({ code: 'custom', path: ['sirets'], message: NOWHERE });
  });

const scopeOf = (kind: 'dap' | 'di', access: Access): TokenScope[] => (access === 'NONE' ? [] : [`${kind}:${access === 'READ' ? 'read' : 'write'}`]);

/** The draft as the contract takes it. */
export function inputOf({ name, dap, di, where, sirets, typed, days }: TokenDraft, now: Date) {
  return {
    name: name.trim(),
    scopes: [...scopeOf('dap', dap), ...scopeOf('di', di)],
    sirets: where === 'ALL' ? null : [...new Set([...sirets, ...siretsIn(typed).read])],
    expiresOn: lastDayOf(now, Number(days)),
  };
}
