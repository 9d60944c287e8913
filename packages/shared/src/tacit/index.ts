export * from './acts.ts';
export * from './regime.ts';
