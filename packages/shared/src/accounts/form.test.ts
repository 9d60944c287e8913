import { describe, expect, it } from 'vitest';
import { dapFormSchema } from '../dap/index.ts';
import { diLineSchema, diLineWeekSchema } from '../di/index.ts';
import { establishmentSchema } from '../establishments/index.ts';
import { addressSchema, createSpaceSchema, refusalsOfZod, signInSchema, type CreateSpaceForm } from './index.ts';

const mrsMartin: CreateSpaceForm = {
  siret: '732 829 320 00074',
  name: 'Boulangerie Martin SARL',
  address: { number: '12', extension: null, kind: 'rue', street: 'des Lilas', complement: null, postalCode: '69001', communeCode: '69381' },
  phone: '',
  establishmentEmail: 'contact@boulangerie-martin.example',
  lastName: 'Martin',
  firstName: 'Anne',
  userPhone: '+33 4 72 00 00 00',
  email: 'anne@boulangerie-martin.example',
  password: 'croissants au beurre',
  acceptCgu: true,
};
const refusalsOf = (changes: object) => {
  const read = createSpaceSchema.safeParse({ ...mrsMartin, ...changes });
  return read.success ? [] : refusalsOfZod(read.error).map((one) => one.path);
};

describe('a space is created', () => {
  it('from what Mme Martin gives', () => {
    expect(refusalsOf({})).toEqual([]);
    expect(refusalsOf({ phone: null })).toEqual([]);
    expect(refusalsOf({ phone: undefined })).toEqual([]);
  });

  it('from a SIRET typed with spaces, or O for 0, when its key is right', () => {
    expect(refusalsOf({ siret: '73282932OOOO74' })).toEqual([]);
    expect(refusalsOf({ siret: '73282932000075' })).toEqual(['siret']);
  });

  it.each([[11, ['password']], [12, []], [13, []], [200, []], [201, ['password']]])('with a password of %i characters: refused %j', (length, paths) => {
    expect(refusalsOf({ password: 'a'.repeat(length) })).toEqual(paths);
  });

  it('only when the conditions are accepted', () => {
    expect(refusalsOf({ acceptCgu: false })).toEqual(['acceptCgu']);
    expect(refusalsOf({ acceptCgu: undefined })).toEqual(['acceptCgu']);
  });

  it.each(['04 72 00 00 00', '0472000000', '04.72.00.00.00', '+33 (0)4 72 00 00 00', '+262 262 00 00 00', '3949 00'])('with the telephone %s', (userPhone) => {
    expect(refusalsOf({ userPhone })).toEqual([]);
  });
  it.each(['------', '(((((((', '12345', 'appelez-moi', ''])('not with the telephone « %s »', (userPhone) => {
    expect(refusalsOf({ userPhone })).toEqual(['userPhone']);
  });
  it('an optional telephone is read all the same', () => {
    expect(refusalsOf({ phone: '------' })).toEqual(['phone']);
  });

  it('an empty form is told each field at once, the address included', () => {
    expect(refusalsOf(Object.fromEntries(Object.keys(mrsMartin).map((key) => [key, undefined])))).toEqual([
      'siret', 'name', 'address', 'establishmentEmail', 'lastName', 'firstName', 'userPhone', 'email', 'password', 'acceptCgu',
    ]);
    expect(refusalsOf({ address: {} })).toEqual(['address.street', 'address.postalCode', 'address.communeCode']);
  });
});

describe('every form speaks French, whatever it receives', () => {
  const forms = { dapFormSchema, diLineSchema, diLineWeekSchema, establishmentSchema, createSpaceSchema, signInSchema, addressSchema };
  const wrong = [undefined, null, '', ' ', 'x', 'x'.repeat(20_000), -1, 0.5, 1e18, Number.NaN, true, {}, [], ['x'], [null, null, null, null, null, null]];
  it.each(Object.entries(forms))('%s', (_name, form) => {
    for (const value of wrong) {
      const read = form.safeParse(Object.fromEntries(Object.keys(form.shape).map((field) => [field, value])));
      for (const { message, path } of read.success ? [] : refusalsOfZod(read.error)) {
        expect(`${path}: ${message}`).not.toMatch(/invalid|expected|received|too (?:small|big)|must be|[^dlnsctqj]'/i);
        expect(message).toMatch(/^[A-ZÀÉ\d].*\.\)?$/);
      }
    }
  });
});
