import { ok, refusal, refused, type Refusal, type Result } from '../foundation/index.ts';
import { DAP_FIELD_LABELS, dapFieldValue } from './describe.ts';
import type { DapForm } from './form.ts';
import { PIECE_KIND_LABELS, PIECE_KINDS, type PieceKind } from './pieces.ts';

/** A field of the form, as the agent who returns a file names it. */
export type DapField = keyof DapForm;
export const DAP_FIELDS = Object.keys(DAP_FIELD_LABELS) as readonly DapField[];

/** What an agent asks to complete: a field of the form or a piece, with what is expected of it. */
export interface ItemAsked {
  readonly field?: DapField | null;
  readonly piece?: PieceKind | null;
  readonly remark?: string | null;
}

/**
 * The same as it is kept with the file. `before` is the field as it read at the return: it is done once it reads otherwise. `given`
 * is kept by the acts that attach and remove pieces: one of this kind came since the return.
 */
export type ItemKept =
  | { readonly kind: 'FIELD'; readonly field: DapField; readonly remark: string; readonly before: string }
  | { readonly kind: 'PIECE'; readonly piece: PieceKind; readonly remark: string; readonly given: boolean };

/** Older returns listed free texts. */
export type ItemToComplete = ItemKept | string;

export const ITEM_KINDS = ['FIELD', 'PIECE', 'OTHER'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const MAX_REMARK_LENGTH = 500;
const MOST_ITEMS = 30;

/** What was asked, ready to be kept with `form`; each line that says nothing, or not one thing, is refused on its own path. */
export function readItemsAsked(asked: readonly ItemAsked[], form: DapForm): Result<readonly ItemKept[]> {
  if (asked.length === 0) return refused(refusal('REQUIRED', 'items', 'Indiquez au moins un champ ou une pièce à compléter.'));
  if (asked.length > MOST_ITEMS) return refused(refusal('TOO_MANY', 'items', `${MOST_ITEMS} éléments à compléter au plus.`, { numbers: { max: MOST_ITEMS } }));
  const problems: Refusal[] = [];
  const items: ItemKept[] = [];
  for (const [index, { field, piece, remark: typed }] of asked.entries()) {
    const remark = typed?.trim() ?? '';
    const known = field && DAP_FIELDS.includes(field) ? field : undefined;
    const kind = PIECE_KINDS.find((one) => one === piece);
    if (remark.length > MAX_REMARK_LENGTH) problems.push(refusal('TOO_LONG', `items.${index}.remark`, `Précision\u00a0: ${MAX_REMARK_LENGTH} caractères au plus.`, { numbers: { max: MAX_REMARK_LENGTH } }));
    if (known && !kind) items.push({ kind: 'FIELD', field: known, remark, before: dapFieldValue(form, known) });
    else if (kind && !known) items.push({ kind: 'PIECE', piece: kind, remark, given: false });
    else problems.push(refusal('REQUIRED', `items.${index}`, 'Choisissez un champ de la demande ou une pièce.'));
  }
  return problems.length > 0 ? refused(...problems) : ok(items);
}

export interface ItemRead {
  readonly kind: ItemKind;
  readonly field: DapField | null;
  readonly piece: PieceKind | null;
  /** The field or the piece in the words of the form; the whole text of an older return. */
  readonly label: string;
  readonly remark: string | null;
  /** Changed, or joined, since the return. */
  readonly done: boolean;
}

/** The item as it reads while the form is `form`. */
export function readItem(item: ItemToComplete, form: DapForm): ItemRead {
  if (typeof item === 'string') return { kind: 'OTHER', field: null, piece: null, label: item, remark: null, done: false };
  const remark = item.remark || null;
  if (item.kind === 'PIECE') return { kind: 'PIECE', field: null, piece: item.piece, label: PIECE_KIND_LABELS[item.piece], remark, done: item.given };
  return { kind: 'FIELD', field: item.field, piece: null, label: DAP_FIELD_LABELS[item.field], remark, done: dapFieldValue(form, item.field) !== item.before };
}

/** « Circonstances : depuis quand ? » */
export function itemText(item: ItemToComplete): string {
  if (typeof item === 'string') return item;
  const label = item.kind === 'PIECE' ? `Pièce «\u00a0${PIECE_KIND_LABELS[item.piece]}\u00a0»` : DAP_FIELD_LABELS[item.field];
  return item.remark ? `${label}\u00a0: ${item.remark}` : label;
}
