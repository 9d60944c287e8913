export * from './foundation/index.ts';
export * from './identifiers/index.ts';
export * from './measures/index.ts';
export * from './time/index.ts';
export * from './law/index.ts';
export * from './di/index.ts';
