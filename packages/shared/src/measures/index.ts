export * from './basis-points.ts';
export * from './cents.ts';
export * from './decimal.ts';
export * from './hours.ts';
export * from './rounding.ts';
