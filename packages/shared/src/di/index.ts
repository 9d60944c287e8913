export * from './amounts.ts';
export * from './amounts-input.ts';
export * from './deadline.ts';
export * from './payable-hours.ts';
export * from './payable-hours-forfait.ts';
export { availableCategories } from './amounts-law.ts';
