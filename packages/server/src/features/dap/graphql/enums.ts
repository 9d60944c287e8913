import {
  COMMITMENT_KIND_LABELS, COMMITMENT_KINDS, COMMITMENT_OUTCOME_LABELS, COMMITMENT_OUTCOMES, CSE_OPINION_LABELS, CSE_OPINIONS, DAP_FIELD_LABELS, DAP_FIELDS, DAP_PERIMETER_LABELS, DAP_PERIMETERS, DAP_REASONS, DAP_STATUS_LABELS, DAP_STATUSES, DAP_SUB_REASON_LABELS,
  DAP_SUB_REASONS, DAP_WARNING_CODES, DAP_WARNING_LABELS, PREVIOUS_USE_LABELS, ITEM_KINDS, PIECE_KIND_LABELS, PIECE_KINDS, PIECE_STATES, PREVIOUS_USES, reasonLabel, TACIT_REGIME_LABELS, TACIT_REGIMES,
} from '@apart/shared';
import { registerEnumType } from 'type-graphql';
import { dapAssignments } from '../filter.ts';

/** Publishes the values of a union of words, each described by its label. */
function published<V extends string>(name: string, description: string, values: readonly V[], label: (value: V) => string): { [K in V]: K } {
  const enumeration = Object.fromEntries(values.map((value) => [value, value])) as { [K in V]: K };
  registerEnumType(enumeration, {
    name,
    description,
    valuesConfig: Object.fromEntries(values.map((value) => [value, { description: `${label(value)}.` }])) as { [K in V]: { description: string } },
  });
  return enumeration;
}

export const decisionKinds = ['AUTHORISED', 'REFUSED', 'RETURNED', 'AUTHORISED_BY_SILENCE'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export const DapStatusEnum = published('DapStatus', 'Statut d’une demande ou d’un avenant.', DAP_STATUSES, (one) => DAP_STATUS_LABELS[one]);
export const DapReasonEnum = published('DapReason', 'Motif de recours (R. 5122-1).', DAP_REASONS, reasonLabel);
export const DapSubReasonEnum = published('DapSubReason', 'Précision du motif 5°.', DAP_SUB_REASONS, (one) => DAP_SUB_REASON_LABELS[one]);
export const DapPerimeterEnum = published('DapPerimeter', 'Périmètre de l’activité partielle.', DAP_PERIMETERS, (one) => DAP_PERIMETER_LABELS[one]);
export const CseOpinionEnum = published('CseOpinion', 'Avis du comité social et économique.', CSE_OPINIONS, (one) => CSE_OPINION_LABELS[one]);
export const DapWarningCodeEnum = published('DapWarningCode', 'Ce qu’une règle signale sans empêcher l’envoi\u00a0; chaque point demande une justification.', DAP_WARNING_CODES, (one) => DAP_WARNING_LABELS[one]);
export const PieceKindEnum = published('PieceKind', 'Ce qu’est une pièce jointe.', PIECE_KINDS, (one) => PIECE_KIND_LABELS[one]);
const STATE_WORDS = { GIVEN: 'Jointe', ASKED: 'Demandée', LATER: 'À transmettre après l’envoi', ADVISED: 'Conseillée', NOT_NEEDED: 'Pas nécessaire' };
export const PieceStateEnum = published('PieceState', 'Où en est une pièce de la liste.', PIECE_STATES, (one) => STATE_WORDS[one]);
export const DapFieldEnum = published('DapField', 'Champ du formulaire d’une demande, sous le nom que lui donne «\u00a0DapForm\u00a0».', DAP_FIELDS, (one) => DAP_FIELD_LABELS[one]);
const ITEM_WORDS = { FIELD: 'Un champ du formulaire', PIECE: 'Une pièce', OTHER: 'Un texte libre, dans les renvois anciens' };
export const ItemKindEnum = published('ItemToCompleteKind', 'Ce qu’est un élément à compléter.', ITEM_KINDS, (one) => ITEM_WORDS[one]);
export const CommitmentKindEnum = published('CommitmentKind', 'Nature d’un engagement (R. 5122-9).', COMMITMENT_KINDS, (one) => COMMITMENT_KIND_LABELS[one]);
export const CommitmentOutcomeEnum = published('CommitmentOutcome', 'Ce qu’est devenu un engagement.', COMMITMENT_OUTCOMES, (one) => COMMITMENT_OUTCOME_LABELS[one]);
export const PreviousUseEnum = published('PreviousUse', 'Recours dans les 36 derniers mois.', PREVIOUS_USES, (one) => PREVIOUS_USE_LABELS[one]);
export const TacitRegimeKindEnum = published('TacitRegimeKind', 'Régime du silence de l’administration.', TACIT_REGIMES, (one) => TACIT_REGIME_LABELS[one]);
export const DecisionKindEnum = published('DecisionKind', 'Issue d’une instruction.', decisionKinds, (one) => DAP_STATUS_LABELS[one]);
export const DapAssignmentEnum = published('DapAssignment', 'À qui la demande est confiée.', dapAssignments, (one) => (one === 'MINE' ? 'À la personne connectée' : 'À personne'));
export const DapSortEnum = published('DapSort', 'Ordre de la liste.', ['DUE_FIRST', 'NEWEST'], (one) =>
  one === 'DUE_FIRST' ? 'Temps restant avant l’acceptation tacite, le plus court d’abord' : 'Dernière créée d’abord',
);
