import { describe, expect, it } from 'vitest';
import { aDapForm } from '../testing/index.ts';
import { day } from '../time/index.ts';
import {
  compareDapForms, CSE_OPINIONS, DAP_FIELD_LABELS, DAP_PERIMETERS, DAP_REASONS, DAP_SUB_REASONS, dapFormSchema, describeDapForm, EMPTY_DAP_FORM,
  normaliseDapForm, PREVIOUS_USES, REFUSAL_REASONS, refusalReason,
} from './index.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a form in words', () => {
  it('has the filled fields in the order of the form, and only them', () => {
    expect(describeDapForm(aDapForm()).map(({ label, value }) => `${label}\u00a0: ${plain(value)}`)).toEqual([
      'Motif de recours\u00a0: Autre circonstance de caractère exceptionnel',
      'Sous-motif\u00a0: Coronavirus',
      'Circonstances\u00a0: La clientèle a disparu depuis la fermeture des écoles et des bureaux du quartier.',
      'Périmètre\u00a0: Fermeture temporaire, tout l’établissement',
      'Début de la période\u00a0: 2 novembre 2026',
      'Fin de la période\u00a0: 31 décembre 2026',
      'Salariés concernés\u00a0: 5',
      'Heures prévues\u00a0: 1 000,00 h',
      'Avis du CSE\u00a0: Non requis',
      'Recours dans les 36 derniers mois\u00a0: Aucun',
    ]);
    expect(describeDapForm(EMPTY_DAP_FORM)).toEqual([]);
  });

  it('names each field and each answer in French, never by its code', () => {
    expect(Object.keys(DAP_FIELD_LABELS)).toEqual(Object.keys(dapFormSchema.shape));
    const answers = { reason: DAP_REASONS, subReason: DAP_SUB_REASONS, perimeter: DAP_PERIMETERS, cseOpinion: CSE_OPINIONS, previousUse: PREVIOUS_USES };
    for (const [field, codes] of Object.entries(answers)) {
      const said = codes.map((code) => describeDapForm({ ...EMPTY_DAP_FORM, [field]: code })[0]?.value);
      expect(new Set(said).size).toBe(codes.length);
      for (const value of said) expect(value).not.toMatch(/[A-Z]{3}_|undefined/);
    }
  });
});

describe('an avenant', () => {
  it('shows what it changes, before and after', () => {
    const before = aDapForm();
    const after = aDapForm({ endDay: day('2027-01-31'), employeesConcerned: 7, units: 'Fournil', subReason: null });
    expect(compareDapForms(before, after).map((one) => ({ ...one, before: plain(one.before), after: plain(one.after) }))).toEqual([
      { field: 'subReason', label: 'Sous-motif', before: 'Coronavirus', after: '' },
      { field: 'units', label: 'Unités concernées', before: '', after: 'Fournil' },
      { field: 'endDay', label: 'Fin de la période', before: '31 décembre 2026', after: '31 janvier 2027' },
      { field: 'employeesConcerned', label: 'Salariés concernés', before: '5', after: '7' },
    ]);
  });
  it('that changes nothing shows nothing: an empty text and an absent one read alike', () => {
    expect(compareDapForms(aDapForm({ units: null }), aDapForm({ units: '' }))).toEqual([]);
  });
});

describe('a draft is saved as it stands', () => {
  it('empty, or with fields left out', () => {
    expect(normaliseDapForm({})).toMatchObject({ success: true, data: EMPTY_DAP_FORM });
    expect(normaliseDapForm({ units: undefined })).toMatchObject({ success: true, data: EMPTY_DAP_FORM });
  });
  it('even when it cannot be sent: a period backwards, a year being typed, nobody', () => {
    expect(normaliseDapForm({ startDay: '2026-12-01', endDay: '0002-11-01', employeesConcerned: 0, forecastHours: 0 }).success).toBe(true);
  });
  it.each([{ circumstances: 'x'.repeat(10_001) }, { employeesConcerned: -1 }, { employeesConcerned: 1.5 }, { forecastHours: 1e15 }, { endDay: '2026-02-30' }])('but not what could not be kept', (form) => {
    expect(normaliseDapForm(form).success).toBe(false);
  });
  it('what is not of the form is not kept', () => {
    expect(normaliseDapForm({ status: 'AUTHORISED' }).data).toEqual(EMPTY_DAP_FORM);
  });
});

describe('the reasons to refuse', () => {
  it('have a code, a French label and an article each, and no two alike', () => {
    expect(new Set(REFUSAL_REASONS.map((one) => one.code)).size).toBe(REFUSAL_REASONS.length);
    expect(new Set(REFUSAL_REASONS.map((one) => one.label)).size).toBe(REFUSAL_REASONS.length);
    for (const { code, label, article } of REFUSAL_REASONS) {
      expect(code).toMatch(/^[A-Z_]+$/);
      expect(label).toMatch(/^[A-ZÀÉ]/);
      expect(article).toMatch(/^[LR]\. 5122-\d+$/);
    }
  });
  it('are found by their code, unknown ones are not', () => {
    expect(refusalReason('LABOUR_DISPUTE')?.article).toBe('R. 5122-8');
    expect(refusalReason('TOO_UGLY')).toBeUndefined();
  });
});
