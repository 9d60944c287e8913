export * from './statuses.ts';
export * from './withdrawal.ts';
