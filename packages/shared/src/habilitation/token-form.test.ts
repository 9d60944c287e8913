import { expect, it } from 'vitest';
import { refusalsOfZod } from '../accounts/index.ts';
import { addDays, type Day } from '../time/index.ts';
import { TOKEN_MAX_DAYS, tokenSchema, tokenWarningDue } from './token-form.ts';

const TODAY = '2026-11-02' as Day;
const form = { name: 'Paie', scopes: ['dap:read'], sirets: null, expiresOn: '2026-12-31' };
const read = (changes: object) => tokenSchema(TODAY).safeParse({ ...form, ...changes });
const codes = (changes: object) => {
  const result = read(changes);
  return result.success ? [] : refusalsOfZod(result.error, 'input').map(({ code, path }) => `${code} ${path}`);
};

it('reads what is asked of a token: scopes in their order, once each, SIRETs as they are typed', () => {
  expect(read({ name: ' Paie ', scopes: ['di:write', 'dap:read', 'di:write'], sirets: ['732 829 320 00074', '73282932000074'] })).toMatchObject({
    success: true,
    data: { name: 'Paie', scopes: ['dap:read', 'di:write'], sirets: ['73282932000074'], expiresOn: '2026-12-31' },
  });
  expect(read({ sirets: undefined }).data?.sirets).toBeNull();
});

it('refuses at once all that is wrong, each on its field', () => {
  expect(codes({ name: '', scopes: [], sirets: [], expiresOn: 'x' })).toEqual(['INVALID input.name', 'REQUIRED input.scopes', 'REQUIRED input.sirets', 'REQUIRED input.expiresOn']);
  expect(codes({ scopes: ['dap:read', 'admin'], sirets: ['73282932000074', '1'] })).toEqual(['UNKNOWN_SCOPE input.scopes', 'SIRET_INVALID input.sirets.1']);
});

it('ends: not before today, and a year from today at the latest', () => {
  expect(codes({ expiresOn: addDays(TODAY, -1) })).toEqual(['EXPIRY_PAST input.expiresOn']);
  expect(codes({ expiresOn: TODAY })).toEqual([]);
  expect(codes({ expiresOn: addDays(TODAY, TOKEN_MAX_DAYS - 1) })).toEqual([]);
  expect(codes({ expiresOn: addDays(TODAY, TOKEN_MAX_DAYS) })).toEqual([]);
  expect(codes({ expiresOn: addDays(TODAY, TOKEN_MAX_DAYS + 1) })).toEqual(['EXPIRY_TOO_FAR input.expiresOn']);
});

it.each([
  [31, null, null], [30, null, 30], [29, null, 30], [29, 30, null], [8, 30, null], [7, 30, 7], [6, 7, null], [6, null, 7], [2, 7, null], [1, 7, 1], [0, 7, 1], [0, 1, null], [-1, 7, null],
])('with %i days left and %s told last, the warning that is due is %s', (left, given, due) => {
  expect(tokenWarningDue(TODAY, addDays(TODAY, left), given)).toBe(due);
});
