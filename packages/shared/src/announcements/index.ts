export * from './announcement.ts';
export * from './kinds.ts';
