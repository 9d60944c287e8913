import { expect, it } from 'vitest';
import { departement3, departementFrom3, departementName, departementOfCommune, DEPARTEMENTS } from './index.ts';

it('there are 101 départements', () => {
  expect(DEPARTEMENTS).toHaveLength(101);
  expect(new Set(DEPARTEMENTS.map((each) => each.name)).size).toBe(101);
  expect(DEPARTEMENTS[0]).toEqual({ code: '01', name: 'Ain' });
});

it.each([
  ['75056', '75'],
  ['2A004', '2A'],
  ['2b033', '2B'],
  ['97105', '971'],
  ['97411', '974'],
  ['97701', '977'],
  ['97801', '978'],
  ['91479', '91'],
])('the commune %s is in the département %s', (commune, departement) => {
  expect(departementOfCommune(commune)).toBe(departement);
});

it.each(['', '7505', '20004', '99100', 'Paris', '2C001'])('« %s » is the code of no commune', (commune) => {
  expect(departementOfCommune(commune)).toBeUndefined();
});

it('three characters name a département and back', () => {
  expect(departement3('2A')).toBe('02A');
  expect(departement3('971')).toBe('971');
  for (const { code } of DEPARTEMENTS) expect(departementFrom3(departement3(code))).toBe(code);
  expect(departementFrom3('099')).toBeUndefined();
  expect(departementFrom3('75')).toBeUndefined();
  expect(departementName('978')).toBe('Saint-Martin');
  expect(departementName('constructor')).toBeUndefined();
});
