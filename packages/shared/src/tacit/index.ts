export * from './regime.ts';
