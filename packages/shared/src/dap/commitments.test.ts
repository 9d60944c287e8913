import { describe, expect, it, test } from 'vitest';
import { aDapForm, aSubmissionContext } from '../testing/index.ts';
import { day } from '../time/index.ts';
import { type Commitment, commitmentsOf, commitmentText, type DapForm, describeDapForm, type EarlierCommitment, keepEarlierCommitments, normaliseDapForm, renewedForm, sameCommitments } from './index.ts';
import { commitments } from './rules/commitments.ts';

const training: Commitment = { kind: 'TRAINING', description: 'CACES pour quatre caristes', dueDay: day('2027-03-31') };
const used = (changes: Partial<DapForm>) => commitments(aDapForm({ previousUse: 'WITHIN_36_MONTHS', commitments: [training], ...changes }), aSubmissionContext()).refusals.map(({ code, path, article }) => [code, path, article]);
const earlier = (changes: Partial<EarlierCommitment>): EarlierCommitment => ({ ...training, outcome: null, outcomeText: null, ...changes });

describe('a commitment (R. 5122-9) says', () => {
  it('what it is, in what it consists and until when; each missing part is refused on its field', () => {
    expect(used({})).toEqual([]);
    expect(used({ commitments: [training, { kind: null, description: ' ', dueDay: null }] })).toEqual([
      ['REQUIRED', 'commitments.1.kind', 'R. 5122-9'], ['REQUIRED', 'commitments.1.description', 'R. 5122-9'], ['REQUIRED', 'commitments.1.dueDay', 'R. 5122-9'],
    ]);
  });

  it.each([['2026-11-01', ['COMMITMENT_TOO_EARLY']], ['2026-11-02', []], ['2026-11-03', []]])('a date that does not come before the period, which begins on 2 November 2026: %s', (dueDay, codes) => {
    expect(used({ commitments: [{ ...training, dueDay: day(dueDay) }] }).map(([code]) => code)).toEqual(codes);
  });
});

describe('what became of an earlier commitment', () => {
  it.each([
    [earlier({}), [['REQUIRED', 'earlierCommitments.0.outcome', 'R. 5122-9']]],
    [earlier({ outcome: 'KEPT' }), []],
    [earlier({ outcome: 'ONGOING' }), []],
    [earlier({ outcome: 'NOT_KEPT', outcomeText: ' ' }), [['REQUIRED', 'earlierCommitments.0.outcomeText', 'R. 5122-9']]],
    [earlier({ outcome: 'NOT_KEPT', outcomeText: 'Le formateur a cessé son activité.' }), []],
  ])('%j', (one, refusals) => {
    expect(used({ earlierCommitments: [one] })).toEqual(refusals);
  });

  test('is asked by a renewal for the commitments of the form that it renews, and for those that were still going on', () => {
    const form = aDapForm({ commitments: [training], earlierCommitments: [earlier({ outcome: 'KEPT', description: 'Fini' }), earlier({ outcome: 'ONGOING', description: 'Encore' })] });
    const renewed = renewedForm({ form, endDay: day('2026-12-31'), used: [] }, day('2026-12-15'));
    expect(renewed.commitments).toBeNull();
    expect(renewed.earlierCommitments?.map(({ description, outcome }) => [description, outcome])).toEqual([['Encore', null], ['CACES pour quatre caristes', null]]);
  });

  test('is all that a saving changes of them', () => {
    const before = aDapForm({ earlierCommitments: [earlier({})] });
    const saved = keepEarlierCommitments(before, aDapForm({ earlierCommitments: [earlier({ description: 'Autre chose', outcome: 'KEPT' }), earlier({ description: 'En plus' })] }));
    expect(saved.earlierCommitments).toEqual([{ ...training, outcome: 'KEPT', outcomeText: null }]);
    expect(keepEarlierCommitments(before, aDapForm()).earlierCommitments).toEqual(before.earlierCommitments);
    expect(keepEarlierCommitments(aDapForm(), before).earlierCommitments).toBeNull();
  });
});

test('they read one a line, with their date', () => {
  const labels = describeDapForm(aDapForm({ commitments: [training], earlierCommitments: [earlier({ outcome: 'NOT_KEPT', outcomeText: 'formateur absent' })] }));
  expect(labels.filter(({ field }) => field.toLowerCase().endsWith('commitments'))).toEqual([
    { field: 'commitments', label: 'Engagements', value: 'Formation des salariés placés en activité partielle\u00a0: CACES pour quatre caristes (le 31 mars 2027 au plus tard)' },
    { field: 'earlierCommitments', label: 'Engagements précédents', value: 'Formation des salariés placés en activité partielle\u00a0: CACES pour quatre caristes (le 31 mars 2027 au plus tard) — non tenu, formateur absent' },
  ]);
});

test('the free text of an older form is read as one commitment without a date', () => {
  expect(commitmentsOf({ commitments: 'Maintien des emplois.' })).toEqual([{ kind: 'OTHER', description: 'Maintien des emplois.', dueDay: null }]);
  expect(commitmentsOf({ commitments: ' ' })).toEqual([]);
  const kept = normaliseDapForm({ commitments: 'Maintien des emplois.' });
  expect(kept.success && kept.data.commitments).toEqual([{ kind: 'OTHER', description: 'Maintien des emplois.', dueDay: null }]);
});

describe('a commitment reads', () => {
  it.each([
    [training, 'Formation des salariés placés en activité partielle\u00a0: CACES pour quatre caristes (le 31 mars 2027 au plus tard)'],
    [{ ...training, description: 'Les quatre postes.' }, 'Formation des salariés placés en activité partielle\u00a0: Les quatre postes (le 31 mars 2027 au plus tard)'],
    [{ kind: null, description: 'Les quatre postes.', dueDay: null }, 'Les quatre postes.'],
  ])('%j', (commitment, text) => {
    expect(commitmentText(commitment)).toBe(text);
  });

  it.each([
    [[training], [{ ...training, description: ` ${training.description} ` }], true],
    [[training], [{ ...training, dueDay: day('2027-04-01') }], false],
    [[training], [], false],
    [[], [], true],
  ])('%j and %j: the same, %j', (one, other, same) => {
    expect(sameCommitments(one, other)).toBe(same);
  });
});
