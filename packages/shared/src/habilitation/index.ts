export * from './roles.ts';
export * from './token-scopes.ts';
export * from './token-form.ts';
