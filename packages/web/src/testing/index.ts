export * from './render.tsx';
export * from './mocks.ts';
