export * from './bank-change.ts';
export * from './form.ts';
export * from './proof.ts';
export * from './naf.ts';
