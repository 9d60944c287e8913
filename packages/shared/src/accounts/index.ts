export * from './form.ts';
export * from './zod-refusals.ts';
