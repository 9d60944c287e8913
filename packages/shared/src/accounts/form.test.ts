import { describe, expect, it } from 'vitest';
import { dapFormSchema } from '../dap/index.ts';
import { diLineSchema, diLineWeekSchema } from '../di/index.ts';
import { establishmentSchema } from '../establishments/index.ts';
import { addressSchema, choosePasswordSchema, createSpaceSchema, refusalsOfZod, signInSchema, type CreateSpaceForm } from './index.ts';

const mrsMartin: CreateSpaceForm = {
  siret: '732 829 320 00074',
  name: 'Boulangerie Martin SARL',
  address: { number: '12', extension: null, kind: 'rue', street: 'des Lilas', complement: null, postalCode: '69001', communeCode: '69381' },
  phone: '04 72 00 00 00',
  fax: '',
  establishmentEmail: 'contact@boulangerie-martin.example',
  establishmentEmailAgain: 'Contact@boulangerie-martin.example ',
  lastName: 'Martin',
  firstName: 'Anne',
  userPhone: '+33 4 72 00 00 00',
  email: 'anne@boulangerie-martin.example',
  emailAgain: 'anne@boulangerie-martin.example',
  acceptCgu: true,
};
const refusalsOf = (changes: object) => {
  const read = createSpaceSchema.safeParse({ ...mrsMartin, ...changes });
  return read.success ? [] : refusalsOfZod(read.error).map((one) => one.path);
};

describe('a space is created', () => {
  it('from what Mme Martin gives', () => {
    expect(refusalsOf({})).toEqual([]);
    expect(refusalsOf({ fax: null })).toEqual([]);
    expect(refusalsOf({ fax: undefined })).toEqual([]);
  });

  it('from a SIRET typed with spaces, or O for 0, when its key is right', () => {
    expect(refusalsOf({ siret: '73282932OOOO74' })).toEqual([]);
    expect(refusalsOf({ siret: '73282932000075' })).toEqual(['siret']);
  });

  it('only when each address is typed twice the same, told even when another field is missing', () => {
    expect(refusalsOf({ emailAgain: 'anne@boulangerie-martin.exemple' })).toEqual(['emailAgain']);
    expect(refusalsOf({ establishmentEmailAgain: 'autre@x.example' })).toEqual(['establishmentEmailAgain']);
    expect(refusalsOf({ name: '', emailAgain: 'autre@x.example' })).toEqual(['name', 'emailAgain']);
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
  it('an optional number is read all the same, and the telephone of the establishment is not optional', () => {
    expect(refusalsOf({ fax: '------' })).toEqual(['fax']);
    expect(refusalsOf({ phone: '' })).toEqual(['phone']);
  });

  it('an empty form is told each field at once, the address included', () => {
    expect(refusalsOf(Object.fromEntries(Object.keys(mrsMartin).map((key) => [key, undefined])))).toEqual([
      'siret', 'name', 'address', 'phone', 'establishmentEmail', 'establishmentEmailAgain', 'lastName', 'firstName', 'userPhone', 'email', 'emailAgain', 'acceptCgu',
    ]);
    expect(refusalsOf({ address: {} })).toEqual(['address.street', 'address.postalCode', 'address.communeCode']);
  });
});

it.each([[11, ['password']], [12, []], [13, []], [200, []], [201, ['password']]])('a password of %i characters is refused on %j', (length, paths) => {
  const read = choosePasswordSchema.safeParse({ password: 'a'.repeat(length) });
  expect(read.success ? [] : refusalsOfZod(read.error).map((one) => one.path)).toEqual(paths);
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
