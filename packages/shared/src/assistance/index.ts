export * from './form.ts';
export * from './reasons.ts';
