import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { drawPdf } from './draw.ts';
import type { ReceiptData } from './templates/receipt.ts';

const folder = mkdtempSync(join(tmpdir(), 'apart-draw-'));
afterAll(() => rmSync(folder, { recursive: true }));

const data = (circumstances: string): ReceiptData => ({
  title: 'Récépissé de dépôt 069-000019-00',
  footer: '069-000019-00 — Récépissé de dépôt',
  madeAt: '2020-03-27T08:00:00.000Z',
  subject: 'Demande d’autorisation préalable — 069-000019-00',
  author: 'Zoë Łukasiewicz',
  receivedAt: '27 mars 2020 à 09 h 00',
  establishment: [{ label: 'Dénomination', value: 'Café « L’Œuf » & Cie' }],
  content: [{ label: 'Circonstances', value: circumstances }],
  documents: [],
  term: { dueAt: '29 mars 2020 à 10 h 00', regime: 'Régime de crise', source: 'FAQ DGEFP 10/04/2020' },
});

async function drawn(name: string, circumstances: string) {
  const bytes = await drawPdf({ template: 'receipt', data: data(circumstances) });
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  execFileSync('qpdf', ['--check', file]);
  const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8' });
  return { bytes, info: run('pdfinfo', file), text: run('pdftotext', file, '-'), structure: run('pdfinfo', '-struct', file) };
}

describe('a drawn document', () => {
  it('has the same bytes for the same data', async () => {
    expect((await drawn('a', 'Fermeture.')).bytes).toEqual((await drawn('b', 'Fermeture.')).bytes);
  });

  it('is tagged, titled, and has the glyphs of French and of other Latin names', async () => {
    const { info, text, structure } = await drawn('c', 'Fermeture.');
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+Récépissé de dépôt 069-000019-00/);
    expect(text).toContain('Café « L’Œuf » & Cie');
    expect(text).toContain('Zoë Łukasiewicz');
    expect(structure.trimStart()).toMatch(/^Document/);
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD']) expect(structure).toContain(tag);
  });

  it.each([
    ['ten thousand characters', 'Nos clients ont annulé leurs commandes. '.repeat(250), 2],
    ['a thousand lines', 'a\n'.repeat(1000), 20],
    ['a word without end', 'x'.repeat(5000), 2],
  ])('holds %s, page after page, and numbers them', async (name, circumstances, pages) => {
    const { info, text } = await drawn(name, circumstances);
    const count = Number(/Pages:\s+(\d+)/.exec(info)![1]);
    expect(count).toBeGreaterThanOrEqual(pages);
    expect(text).toContain(`Page ${count} sur ${count}`);
    expect(text).toContain('Aucune pièce n’est jointe.');
  });

  it('refuses a template that does not exist', () => {
    expect(() => drawPdf({ template: 'nothing', data: data('') })).toThrow('nothing');
  });
});
