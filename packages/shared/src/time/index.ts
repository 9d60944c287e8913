export * from './day.ts';
export * from './french.ts';
export * from './holidays.ts';
export * from './month.ts';
export * from './paris.ts';
export * from './weeks.ts';
export * from './paris-clock.ts';
