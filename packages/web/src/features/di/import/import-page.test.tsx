import { ImportDiLinesDocument, type ImportDiLinesMutationVariables } from '@apart/schema';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answer, axeFaults, claimDraft, claimIs, meIs, mme, renderAt, serviceIs } from '../../../testing/index.ts';

const at = '/di/069-0000CK-00-202003-1';
const base = [meIs(mme), serviceIs(), ...claimIs(() => claimDraft)];
const fault = { code: 'DI-IMP-008', severity: 'ERROR' as const, line: 9, column: 's1_chomees', value: 'sept', message: 'Ces heures ne sont pas lisibles.' };
const report = { dryRun: true, rows: 2000, people: 1999, added: 1999, replaced: 0, rejectedRows: 1, payableHours: 1_399_300, allowance: 11_750_000, indemnity: 14_000_000, errors: 1, warnings: 0, faults: [fault] };
const paie = () => new File(['identifiant;nom'], 'paie.csv', { type: 'text/csv' });

test('a file is tried before anything is written: what is wrong by line and column, the file to correct, then only the right people', async () => {
  const user = userEvent.setup();
  const sent: ImportDiLinesMutationVariables['input'][] = [];
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ file: { id: 'file-1' } })));
  const imports = answer(ImportDiLinesDocument, ({ input }: ImportDiLinesMutationVariables) => {
    sent.push(input);
    return { importDiLines: { di: { id: claimDraft.id, version: 4 }, report, work: null, refusals: [] } };
  });
  const { container, pathname } = renderAt({ at: `${at}/import`, mocks: [...base, imports] });
  await user.upload(await screen.findByLabelText(/^Fichier de lignes/), paie());
  expect(await screen.findByText('1 erreur à corriger')).toBeVisible();
  expect(screen.getByRole('row', { name: /9 s1_chomees sept .*Ces heures ne sont pas lisibles/ })).toBeVisible();
  expect(screen.getByRole('link', { name: 'lignes à corriger (XLSX)' })).toHaveAttribute('href', '/files/di/069-0000CK-00-202003-1/lignes/file-1/a-corriger.xlsx');
  expect(sent).toMatchObject([{ fileId: 'file-1', dryRun: true }]);
  expect(await axeFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: /^Enregistrer les 1.999 salariés sans erreur$/ }));
  await vi.waitFor(() => expect(pathname()).toBe(at));
  expect(sent[1]).toMatchObject({ fileId: 'file-1', keepValid: true });
});

test('a file that is refused says why, and the same one can be chosen again once it is corrected', async () => {
  const user = userEvent.setup();
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ refusals: [{ code: 'DI-IMP-001', path: 'file', message: 'Ce fichier est un PDF.', article: null }] }, { status: 422 })));
  renderAt({ at: `${at}/import`, mocks: base });
  const field = await screen.findByLabelText<HTMLInputElement>(/^Fichier de lignes/);
  await user.upload(field, paie());
  expect(await screen.findByText('Ce fichier est un PDF.')).toBeVisible();
  await user.click(field);
  expect(field.files).toHaveLength(0);
});
