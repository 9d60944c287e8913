import { expect, it } from 'vitest';
import { aDapForm, aSubmissionContext } from '../testing/index.ts';
import { type ItemToComplete, type PieceKind, piecesWanted } from './index.ts';

const sixty = { companyHeadcount: 60 };
const states = (form: Parameters<typeof aDapForm>[0], context: Parameters<typeof aSubmissionContext>[0], asked?: readonly ItemToComplete[]) =>
  piecesWanted(aDapForm(form), aSubmissionContext(context), asked).map(({ label, state }) => [label, state]);

it.each([
  [{}, {}, 'NOT_NEEDED'],
  [{ cseOpinion: 'FAVOURABLE' }, sixty, 'ASKED'],
  [{ cseOpinion: 'TO_COME' }, sixty, 'LATER'],
  [{ cseOpinion: 'FAVOURABLE' }, { ...sixty, pieces: ['CSE_OPINION'] as PieceKind[] }, 'GIVEN'],
] as const)('the opinion of the CSE, for %j and %j: %s', (form, context, state) => {
  expect(states(form, context)[0]).toEqual(['Avis du CSE', state]);
});

it('what shows the circumstances is advised, never compulsory', () => {
  expect(states({}, {})[1]).toEqual(['Justificatif des circonstances', 'ADVISED']);
  expect(states({}, { pieces: ['CIRCUMSTANCES'] })[1]).toEqual(['Justificatif des circonstances', 'GIVEN']);
});

it('what the agent asked for in a return is on the list, in the place of the line of that piece', () => {
  const circumstances = (given: boolean): ItemToComplete => ({ kind: 'PIECE', piece: 'CIRCUMSTANCES', remark: 'L’arrêté.', given });
  const other: ItemToComplete = { kind: 'PIECE', piece: 'OTHER', remark: '', given: false };
  expect(states({}, { pieces: ['CIRCUMSTANCES'] }, [circumstances(false), other])).toEqual([
    ['Avis du CSE', 'NOT_NEEDED'], ['Justificatif des circonstances', 'ASKED'], ['Autre pièce', 'ASKED'],
  ]);
  expect(states({}, { pieces: ['CIRCUMSTANCES'] }, [circumstances(true)])[1]).toEqual(['Justificatif des circonstances', 'GIVEN']);
  expect(piecesWanted(aDapForm(), aSubmissionContext(), [circumstances(false)])[1]?.why).toBe('Demandé par l’unité départementale\u00a0: L’arrêté.');
});

it('the free text of an older return stays on the list', () => {
  expect(states({}, {}, ['Carnet de commandes'])[2]).toEqual(['Carnet de commandes', 'ASKED']);
});
