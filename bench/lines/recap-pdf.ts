import { drawPdf } from '@apart/server/pdf/draw';
import type { DiRecapData } from '@apart/server/pdf/templates/di-recap';
import { pdfTemplates } from '@apart/server/pdf/templates';
import PDFDocument from 'pdfkit';

const ROUNDS = 7;
const DOCUMENTS = 12;
const PEOPLE = 20;

/** A recapitulative of twenty people, five weeks and six steps each: about what a small company sends. */
const data: DiRecapData = {
  title: 'Récapitulatif de la demande d’indemnisation 069-0000CK-00-202611-1',
  footer: 'Récapitulatif de la demande d’indemnisation 069-0000CK-00-202611-1',
  madeAt: '2026-12-01T09:00:00.000Z',
  stage: 'REQUEST',
  reference: '069-0000CK-00-202611-1',
  month: 'novembre 2026',
  head: [{ label: 'Dénomination', value: 'Boulangerie Martin SARL' }, { label: 'SIRET', value: '732 829 320 00074' }],
  corrects: null,
  standing: 'Montants calculés à l’envoi. Ils sont vérifiés par l’administration avant tout paiement.',
  verification: { code: '7K3M-9QTZ-0ABC', page: 'https://apart.example/verifier' },
  lines: Array.from({ length: PEOPLE }, (_, n) => ({
    name: `Salarié ${n}`, identifierMasked: '1 85 05 •• ••• ••• ••', category: 'Employé — cas général', arrangement: 'hebdomadaire', hourlyRate: '15,00 €', contractWeeklyHours: '35,00 h',
    weeks: Array.from({ length: 5 }, (_unused, week) => ({ label: `semaine ${week}`, worked: '0,00 h', assimilated: '0,00 h', idle: '35,00 h', payable: '35,00 h' })),
    payableHours: '175,00 h', allowance: '1 499,75 €', indemnity: '1 575,00 €',
    steps: Array.from({ length: 6 }, (_unused, step) => ({ label: `Étape ${step} du calcul`, value: '8,57 €', source: 'R. 5122-18 — décret n° 2020-325' })),
  })),
  totals: { idleHours: '3 500,00 h', payableHours: '3 500,00 h', allowance: '29 995,00 €', indemnity: '31 500,00 €', leftToEmployer: '1 505,00 €' },
  justifications: [],
  notes: [],
};

/** All the texts of the recapitulative, in their order: what bare pdfkit writes, line after line. */
function textsOf(): string[] {
  const texts: string[] = [];
  const add = (...more: readonly string[]) => texts.push(...more);
  const page = {
    masthead: (title: string, subtitle: string) => add('APART — Activité partielle', title, subtitle),
    heading: (text: string) => add(text),
    paragraph: (text: string) => add(text),
    highlight: (title: string, lines: readonly string[]) => add(title, ...lines),
    facts: (facts: readonly { label: string; value: string }[]) => add(...facts.flatMap(({ label, value }) => [label, value])),
    table: (columns: readonly { title: string }[], rows: readonly (readonly string[])[], totals?: readonly string[]) => add(...columns.map(({ title }) => title), ...rows.flat(), ...(totals ?? [])),
  };
  (pdfTemplates['di-recap'] as unknown as (page: object, data: DiRecapData) => void)(page, data);
  return texts.filter(Boolean);
}

/** The same words with pdfkit alone: one font of its own, no tags, no tables, no titles that come again. */
async function bare(texts: readonly string[]): Promise<number> {
  const doc = new PDFDocument({ size: 'A4', margin: 56 });
  let bytes = 0;
  doc.on('data', (chunk: Buffer) => (bytes += chunk.length));
  const ended = new Promise<void>((resolve) => doc.on('end', () => resolve()));
  doc.font('Helvetica').fontSize(9);
  for (const text of texts) doc.text(text);
  doc.end();
  await ended;
  return bytes;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Recapitulatives drawn in a second, ours and bare pdfkit's, in rounds that alternate. */
export async function recapPdf(): Promise<void> {
  const texts = textsOf();
  const contenders = [
    { name: 'pdfkit nu, mêmes textes à la suite', draw: async () => bare(texts), speeds: [] as number[], bytes: 0 },
    { name: 'récapitulatif (balisé, tableaux, police, mêmes octets)', draw: async () => (await drawPdf({ template: 'di-recap', data })).length, speeds: [] as number[], bytes: 0 },
  ];
  for (const one of contenders) one.bytes = await one.draw();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of contenders) {
      const start = performance.now();
      for (let n = 0; n < DOCUMENTS; n += 1) await one.draw();
      one.speeds.push((DOCUMENTS * 1000) / (performance.now() - start));
    }
  }
  const base = median(contenders[0]?.speeds ?? []);
  process.stdout.write(`\n| récapitulatif de ${PEOPLE} salariés, ${texts.length} textes | PDF/s (médiane) | min – max | ko | rapport à pdfkit nu |\n|---|--:|--:|--:|--:|\n`);
  for (const { name, speeds, bytes } of contenders) {
    const cells = [name, median(speeds).toFixed(1), `${Math.min(...speeds).toFixed(1)} – ${Math.max(...speeds).toFixed(1)}`, Math.round(bytes / 1024), (median(speeds) / base).toFixed(2).replace('.', ',')];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
}
