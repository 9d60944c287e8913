export * from './acts.ts';
export * from './form.ts';
