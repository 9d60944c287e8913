export { aDapForm } from './dap.ts';
export { aDiLine } from './di.ts';
