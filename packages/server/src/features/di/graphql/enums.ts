import {
  CATEGORIES, CATEGORY_LABELS, CONTRACT_KIND_LABELS, CONTRACT_KINDS, DI_STATUS_WORDS, DI_STATUSES, DI_WARNING_CODES, DI_WARNING_LABELS, PERSON_IDENTIFIER_KINDS, RECAP_STAGES,
  SOCIO_PROFESSIONAL_CATEGORIES, SOCIO_PROFESSIONAL_CATEGORY_LABELS, WORKING_TIME_ARRANGEMENT_LABELS, WORKING_TIME_ARRANGEMENTS,
} from '@apart/shared';
import { registerEnumType } from 'type-graphql';

/** An enum of the contract made from a list of the vocabulary; `describe` gives the sentence of each value. */
function contractEnum<T extends string>(name: string, description: string, values: readonly T[], describe: (value: T) => string): { readonly [V in T]: V } {
  const made = Object.fromEntries(values.map((value) => [value, value])) as { [V in T]: V };
  registerEnumType(made, {
    name,
    description,
    valuesConfig: Object.fromEntries(values.map((value) => [value, { description: describe(value) }])) as never,
  });
  return made;
}

export const DiStatusEnum = contractEnum('DiStatus', 'Statut d’une demande d’indemnisation.', DI_STATUSES, (status) => `${DI_STATUS_WORDS[status].label} (code ${DI_STATUS_WORDS[status].code}).`);
export const DiWarningCodeEnum = contractEnum('DiWarningCode', 'Ce qu’une règle signale sans empêcher l’envoi\u00a0; chaque point demande une justification.', DI_WARNING_CODES, (code) => `${DI_WARNING_LABELS[code]}.`);
export const AllowanceCategoryEnum = contractEnum('AllowanceCategory', 'Catégorie qui décide des taux.', CATEGORIES, (category) => `${CATEGORY_LABELS[category]}.`);
export const ContractKindEnum = contractEnum('ContractKind', 'Nature du contrat, qui décide des planchers.', CONTRACT_KINDS, (kind) => `${CONTRACT_KIND_LABELS[kind]}.`);
export const WorkingTimeArrangementEnum = contractEnum('WorkingTimeArrangement', 'Aménagement du temps de travail.', WORKING_TIME_ARRANGEMENTS, (one) => `${WORKING_TIME_ARRANGEMENT_LABELS[one]}.`);
export const SocioProfessionalCategoryEnum = contractEnum('SocioProfessionalCategory', 'Catégorie socioprofessionnelle.', SOCIO_PROFESSIONAL_CATEGORIES, (one) => `${SOCIO_PROFESSIONAL_CATEGORY_LABELS[one]}.`);
export const PersonIdentifierKindEnum = contractEnum('PersonIdentifierKind', 'Ce qui identifie un salarié.', PERSON_IDENTIFIER_KINDS, (kind) => (kind === 'NIR' ? 'Numéro de sécurité sociale.' : 'Numéro technique temporaire.'));
export const RecapStageEnum = contractEnum('RecapStage', 'Moment du récapitulatif.', RECAP_STAGES, (stage) => (stage === 'REQUEST' ? 'À la demande.' : 'Après la validation.'));

export const RecapFormatEnum = contractEnum('RecapFormat', 'Forme du récapitulatif.', ['PDF', 'CSV', 'JSON'] as const, (format) => `${format}.`);

const LINE_CHANGES = { ADDED: 'Ajoutée', REMOVED: 'Retirée', CHANGED: 'Modifiée', SAME: 'Inchangée' } as const;
export const LineChangeEnum = contractEnum('DiLineChangeKind', 'Ce qui est arrivé à une ligne d’une version à l’autre.', ['ADDED', 'REMOVED', 'CHANGED', 'SAME'] as const, (kind) => `${LINE_CHANGES[kind]}.`);
