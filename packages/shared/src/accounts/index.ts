export * from './agent-roles.ts';
export * from './form.ts';
export * from './zod-refusals.ts';
export * from './mail-topics.ts';
