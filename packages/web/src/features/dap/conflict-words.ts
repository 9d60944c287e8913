import {
  COMMITMENT_OUTCOME_LABELS, DAP_FIELD_LABELS, DAP_WARNING_LABELS, dapFieldValue, EMPTY_DAP_FORM, type CommitmentOutcome, type DapForm, type DapWarningCode,
} from '@apart/shared';
import type { Words } from '../../forms/index.ts';
import { type DapDraft, draftOf, toFormInput } from './draft.ts';

const EMPTY = draftOf({ ...EMPTY_DAP_FORM, commitments: [], earlierCommitments: [], justifications: [] });

/** How what differs between two states of a request reads: « units », « justifications.LATE_FILING », « earlierCommitments.0.outcome ». */
export const DAP_WORDS: Words = {
  label: (path) => {
    const [field = '', part = '', name] = path.split('.');
    if (field === 'justifications') return `Justification, ${DAP_WARNING_LABELS[part as DapWarningCode].toLowerCase()}`;
    if (field === 'earlierCommitments' && part) return `Engagement précédent ${Number(part) + 1}${name === 'outcomeText' ? ', précision' : ''}`;
    return DAP_FIELD_LABELS[field as keyof DapForm];
  },
  text: (path, value) => {
    const [field = '', part] = path.split('.');
    if (path.endsWith('.outcome')) return value ? COMMITMENT_OUTCOME_LABELS[value as CommitmentOutcome] : '';
    if (part || field === 'earlierCommitments') return typeof value === 'string' ? value : '';
    const read = dapFieldValue(toFormInput({ ...EMPTY, [field]: value } as DapDraft) as unknown as DapForm, field as keyof DapForm);
    // A number that cannot be read is shown as it was typed.
    return read === '' && typeof value === 'string' ? value : read;
  },
};
