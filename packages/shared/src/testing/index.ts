export { fixedClock } from './clock.ts';
export { aDapForm, aSubmissionContext } from './dap.ts';
export { aDiLine } from './di.ts';
