import { formatDay } from '../time/index.ts';
import type { DapForm } from './form.ts';
import type { ItemToComplete } from './items-to-complete.ts';
import { cseOpinionDue, cseOpinionDueDay } from './rules/cse-opinion.ts';
import type { SubmissionContext } from './rules/context.ts';

/** What a piece attached to a request is. */
export const PIECE_KINDS = ['CSE_OPINION', 'CIRCUMSTANCES', 'OTHER'] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

export const PIECE_KIND_LABELS: Readonly<Record<PieceKind, string>> = {
  CSE_OPINION: 'Avis du CSE',
  CIRCUMSTANCES: 'Justificatif des circonstances',
  OTHER: 'Autre pièce',
};

export const PIECE_STATES = ['GIVEN', 'ASKED', 'LATER', 'ADVISED', 'NOT_NEEDED'] as const;
export type PieceState = (typeof PIECE_STATES)[number];

/** A line of the check-list of pieces. */
export interface PieceWanted {
  readonly label: string;
  /** What to join for it; null for what an older return asked in free text. */
  readonly kind: PieceKind | null;
  readonly state: PieceState;
  /** Why, in a French sentence. */
  readonly why: string;
}

/** The pieces of a request: given, asked (by the law, or by the agent who returned the file), to come, advised, or not needed. */
export function piecesWanted(form: DapForm, context: SubmissionContext, returned: readonly ItemToComplete[] = []): PieceWanted[] {
  const asked = (kind: PieceKind): PieceWanted[] => returned.flatMap((item) => (typeof item !== 'string' && item.kind === 'PIECE' && item.piece === kind ? [{ label: PIECE_KIND_LABELS[kind], kind, ...askedPiece(item) }] : []));
  const lines = (kind: PieceKind, usual: Omit<PieceWanted, 'label' | 'kind'>): PieceWanted[] => {
    const those = asked(kind);
    return those.length > 0 ? those : [{ label: PIECE_KIND_LABELS[kind], kind, ...usual }];
  };
  return [
    ...lines('CSE_OPINION', cseOpinionPiece(form, context)),
    ...lines(
      'CIRCUMSTANCES',
      context.pieces?.includes('CIRCUMSTANCES')
        ? { state: 'GIVEN', why: 'Joint.' }
        : { state: 'ADVISED', why: 'Courrier, arrêté, carnet de commandes\u00a0: l’agent l’attend pour décider sans vous écrire.' },
    ),
    ...asked('OTHER'),
    ...returned.filter((one) => typeof one === 'string').map((label) => ({ label, kind: null, state: 'ASKED' as const, why: 'Demandé par l’unité départementale.' })),
  ];
}

function askedPiece({ remark, given }: { readonly remark: string; readonly given: boolean }): Omit<PieceWanted, 'label' | 'kind'> {
  const why = remark ? `Demandé par l’unité départementale\u00a0: ${remark}` : 'Demandé par l’unité départementale.';
  return given ? { state: 'GIVEN', why: `Joint depuis. ${why}` } : { state: 'ASKED', why };
}

function cseOpinionPiece(form: DapForm, context: SubmissionContext): Omit<PieceWanted, 'label' | 'kind'> {
  if (context.pieces?.includes('CSE_OPINION')) return { state: 'GIVEN', why: 'Joint.' };
  const dueDay = cseOpinionDueDay(form, context);
  if (dueDay !== undefined) return { state: 'LATER', why: `À transmettre le ${formatDay(dueDay)} au plus tard (R. 5122-2).` };
  if (cseOpinionDue(context)) return { state: 'ASKED', why: 'Il accompagne la demande (R. 5122-2).' };
  return { state: 'NOT_NEEDED', why: 'Cette entreprise n’a pas à le donner pour cette demande.' };
}
