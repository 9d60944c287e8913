import { expect, test } from 'vitest';
import { deadlinesOfEstablishment, deadlinesOfWorklist, type DapWithDeadlines, type DaWithDeadlines, type EstablishmentWithDeadlines } from './index.ts';

const term = { dueAt: '2026-07-01T08:00:00Z', passed: false };
const dap: DapWithDeadlines = { id: 'dap1', reference: '069-00007X-00', isAvenant: false, status: 'SUBMITTED', tacitTerm: term, cseOpinionDueDay: null, laterCseOpinion: null };
const month = { month: '2026-05', label: 'mai 2026', status: null, deadline: '2026-11-30', canOpen: true };
const da: DaWithDeadlines = { id: 'da1', reference: '069-00003C-00', status: 'IN_FORCE', months: [month] };
const of = (changes: Partial<EstablishmentWithDeadlines>) => deadlinesOfEstablishment({ name: 'Boulangerie Martin', myRole: 'DECLARANT', daps: { nodes: [] }, das: [], ...changes }).map(({ id }) => id);

test('the silence that accepts is a deadline of a request that waits, in nobody else’s hands', () => {
  expect(of({ daps: { nodes: [dap, { ...dap, id: 'taken', status: 'UNDER_REVIEW' }, { ...dap, id: 'back', status: 'RETURNED' }, { ...dap, id: 'done', status: 'AUTHORISED' }, { ...dap, id: 'draft', status: 'DRAFT', tacitTerm: null }] } })).toEqual(['dap1', 'taken']);
});

test('a month is a deadline while it may be opened or is begun, on a decision in force', () => {
  const months = [month, { ...month, month: '2026-04', canOpen: false, status: 'DRAFT' }, { ...month, month: '2026-03', canOpen: false, status: 'PAID' }];
  expect(of({ das: [{ ...da, months }, { ...da, id: 'da0', status: 'REPLACED' }] })).toEqual(['da1-2026-05', 'da1-2026-04']);
});

test('the opinion of the CSE that was announced is a deadline until it is given', () => {
  const awaited = { ...dap, status: 'AUTHORISED', cseOpinionDueDay: '2026-08-17' };
  expect(of({ daps: { nodes: [awaited, { ...awaited, id: 'given', laterCseOpinion: { day: '2026-07-01' } }, { ...awaited, id: 'withdrawn', status: 'WITHDRAWN' }] } })).toEqual(['dap1-cse']);
});

test('who only reads sees when silence accepts, and no task of others', () => {
  expect(of({ myRole: 'READER', daps: { nodes: [{ ...dap, cseOpinionDueDay: '2026-08-17' }] }, das: [da] })).toEqual(['dap1']);
});

test('an agent sees the terms to come, named by the establishment when it is given', () => {
  const [named, bare, ...rest] = deadlinesOfWorklist([{ ...dap, establishmentName: 'Boulangerie Martin' }, { ...dap, isAvenant: true, reference: '069-00007X-01' }, { ...dap, tacitTerm: { ...term, passed: true } }]);
  expect([named?.title, bare?.title, rest.length]).toEqual(['Demande 069-00007X-00, Boulangerie Martin', 'Avenant 069-00007X-01', 0]);
});
