import { formatDay } from '../time/index.ts';
import type { DapForm } from './form.ts';
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
  readonly state: PieceState;
  /** Why, in a French sentence. */
  readonly why: string;
}

/** The pieces of a request: given, asked (by the law, or by the agent who returned the file), to come, advised, or not needed. */
export function piecesWanted(form: DapForm, context: SubmissionContext, askedByAgent: readonly string[] = []): PieceWanted[] {
  return [
    { label: PIECE_KIND_LABELS.CSE_OPINION, ...cseOpinionPiece(form, context) },
    context.pieces?.includes('CIRCUMSTANCES')
      ? { label: PIECE_KIND_LABELS.CIRCUMSTANCES, state: 'GIVEN', why: 'Joint.' }
      : { label: PIECE_KIND_LABELS.CIRCUMSTANCES, state: 'ADVISED', why: 'Courrier, arrêté, carnet de commandes : l’agent l’attend pour décider sans vous écrire.' },
    ...askedByAgent.map((label) => ({ label, state: 'ASKED' as const, why: 'Demandé par l’unité départementale.' })),
  ];
}

function cseOpinionPiece(form: DapForm, context: SubmissionContext): Omit<PieceWanted, 'label'> {
  if (context.pieces?.includes('CSE_OPINION')) return { state: 'GIVEN', why: 'Joint.' };
  const dueDay = cseOpinionDueDay(form, context);
  if (dueDay !== undefined) return { state: 'LATER', why: `À transmettre le ${formatDay(dueDay)} au plus tard (R. 5122-2).` };
  if (cseOpinionDue(context)) return { state: 'ASKED', why: 'Il accompagne la demande (R. 5122-2).' };
  return { state: 'NOT_NEEDED', why: 'Cette entreprise n’a pas à le donner pour cette demande.' };
}
