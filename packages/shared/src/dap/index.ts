export * from './acts.ts';
export * from './describe.ts';
export * from './form.ts';
export * from './refusal-reasons.ts';
export type { RuleOutcome, SubmissionContext } from './rules/context.ts';
export { cseOpinionDue } from './rules/cse-opinion.ts';
export * from './statuses.ts';
export * from './submission.ts';
