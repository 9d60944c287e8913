import { describe, expect, it } from 'vitest';
import { refusalsOfZod } from '../accounts/index.ts';
import { ESTABLISHMENT_FIELD_LABELS, establishmentSchema, headcountRefusals, missingEstablishmentFields, type EstablishmentSheet } from './index.ts';

const refusalsOf = (changes: object) => {
  const read = establishmentSchema.safeParse(changes);
  return read.success ? [] : refusalsOfZod(read.error);
};
const sheet: EstablishmentSheet = {
  phone: '04 72 00 00 00',
  email: 'contact@boulangerie-martin.example',
  contactLastName: 'Martin',
  contactFirstName: 'Anne',
  contactPhone: '04 72 00 00 00',
  contactEmail: 'anne@boulangerie-martin.example',
  establishmentHeadcount: 8,
  companyHeadcount: 8,
  ibanMasked: 'FR76 ●●●● 189',
  bankHolder: 'Boulangerie Martin',
};

describe('the sheet of an establishment', () => {
  it('is saved field by field: what is absent or emptied is not refused', () => {
    expect(refusalsOf({})).toEqual([]);
    expect(refusalsOf({ iban: '', bic: '', nafCode: '', phone: null })).toEqual([]);
  });

  it('refuses an IBAN with the code of its fault, without repeating it', () => {
    const refusals = refusalsOf({ iban: 'FR76 3000 6000 0112 3456 7890 188' });
    expect(refusals).toMatchObject([{ code: 'IBAN_INVALID', path: 'iban' }]);
    expect(JSON.stringify(refusals)).not.toContain('7890');
    expect(refusalsOf({ iban: 'BR1500000000000010932840814P2' })).toMatchObject([{ code: 'IBAN_NOT_SEPA', path: 'iban' }]);
    expect(refusalsOf({ iban: 'fr76 3000 6000 0112 3456 7890 189' })).toEqual([]);
  });

  it.each([['AGRIFRPP', 0], ['agrifrpp882', 0], ['AGRIFRP', 1], ['AGRI1RPP', 1]])('the BIC %s: %i refusal', (bic, count) => {
    expect(refusalsOf({ bic })).toHaveLength(count);
  });
  it.each([['10.71C', 0], ['1071C', 0], ['10.71', 1], ['boulangerie', 1]])('the NAF code %s: %i refusal', (nafCode, count) => {
    expect(refusalsOf({ nafCode })).toHaveLength(count);
  });
  it.each([[0, 1], [1, 0], [2, 0], [1.5, 1]])('a headcount of %d: %i refusal', (establishmentHeadcount, count) => {
    expect(refusalsOf({ establishmentHeadcount })).toHaveLength(count);
  });
});

describe('before a request is sent, the sheet', () => {
  it('has a contact, both headcounts and an account', () => {
    expect(missingEstablishmentFields(sheet)).toEqual([]);
  });
  it.each(Object.keys(ESTABLISHMENT_FIELD_LABELS) as (keyof EstablishmentSheet)[])('lacks %s', (field) => {
    expect(missingEstablishmentFields({ ...sheet, [field]: null })).toEqual([field]);
  });
});

it.each([[8, 7, 1], [8, 8, 0], [8, 9, 0]])('an establishment of %i in a company of %i: %i refusal', (establishmentHeadcount, companyHeadcount, count) => {
  expect(headcountRefusals({ establishmentHeadcount, companyHeadcount })).toHaveLength(count);
  expect(headcountRefusals({ establishmentHeadcount, companyHeadcount: null })).toEqual([]);
});
