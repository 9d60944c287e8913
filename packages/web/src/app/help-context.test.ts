import { expect, test } from 'vitest';
import { helpContext, rememberError, rememberPage } from './help-context.ts';

test('the file and the establishment are read from the page; pages of help leave what was before', () => {
  rememberPage('/di/069-00007X-00-202605-1');
  expect(helpContext()).toMatchObject({ page: '/di/069-00007X-00-202605-1', fileReference: '069-00007X-00-202605-1', siret: null });
  rememberPage('/aide/corriger-une-di');
  expect(helpContext().page).toBe('/di/069-00007X-00-202605-1');
  rememberPage('/etablissements/73282932000074/fiche');
  expect(helpContext()).toMatchObject({ fileReference: null, siret: '73282932000074' });
  rememberPage('/dap/nouvelle');
  expect(helpContext().fileReference).toBeNull();
});

test('neither the secret of a link nor a long number goes along; an error is forgotten with its page', () => {
  rememberPage(`/mandats/signer/${'a1_-'.repeat(11)}`);
  expect(helpContext().page).toBe('/mandats/signer/…');
  rememberError('NIR 2 55 08 14 168 025 38 refusé, IBAN FR7630006000011234567890189 aussi, pour 12 salariés.');
  expect(helpContext().lastError).toBe('NIR … refusé, IBAN … aussi, pour 12 salariés.');
  rememberPage('/espace');
  expect(helpContext().lastError).toBeNull();
});
