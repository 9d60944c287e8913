export * from './render.tsx';
export * from './mocks.ts';
export * from './dap.ts';
export * from './di.ts';
export * from './wide.ts';
