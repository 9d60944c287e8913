export * from './foundation/index.ts';
