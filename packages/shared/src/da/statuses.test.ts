import { expect, it } from 'vitest';
import { DA_STATUS_LABELS, DA_STATUSES } from './index.ts';

it('each status of a decision has its own French label', () => {
  expect(DA_STATUSES.map((status) => DA_STATUS_LABELS[status])).toEqual(['En vigueur', 'Remplacée', 'Retirée par l’administration']);
});
