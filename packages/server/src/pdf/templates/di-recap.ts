import type { Fact, Layout } from '../layout.ts';
import type { PdfHead } from '../pdf-maker.ts';

/** One employee of a DI: the number is masked, amounts and hours are ready to print. */
export interface DiRecapLine {
  readonly name: string;
  /** Masked NIR or NTT, by its own type: never the full number. */
  readonly identifierMasked: string;
  readonly category: string;
  readonly arrangement: string;
  readonly hourlyRate: string;
  readonly contractWeeklyHours: string;
  readonly weeks: readonly { readonly label: string; readonly worked: string; readonly assimilated: string; readonly idle: string; readonly payable: string }[];
  readonly payableHours: string;
  readonly allowance: string;
  readonly indemnity: string;
  /** How the amounts are reached, each with what it rests on. */
  readonly steps: readonly { readonly label: string; readonly value: string; readonly source: string }[];
}

/** « Récapitulatif de la demande d’indemnisation », at the request and again after validation. */
export interface DiRecapData extends PdfHead {
  readonly stage: 'REQUEST' | 'VALIDATION';
  readonly reference: string;
  /** « mars 2020 » */
  readonly month: string;
  readonly head: readonly Fact[];
  /** What the amounts are at this stage, in one sentence. */
  readonly standing: string;
  /** The version that this one corrects. */
  readonly corrects: string | null;
  /** What lets anybody check that the service made this document. */
  readonly verification: { readonly code: string; readonly page: string } | null;
  readonly lines: readonly DiRecapLine[];
  readonly totals: {
    readonly idleHours: string;
    readonly payableHours: string;
    readonly allowance: string;
    readonly indemnity: string;
    readonly leftToEmployer: string;
  };
  /** What the employer answered to what the rules signalled. */
  readonly justifications: readonly Fact[];
  /** Sentences that must be read with the amounts: « plancher non publié »… */
  readonly notes: readonly string[];
}

export function diRecap(page: Layout, data: DiRecapData): void {
  page.masthead('Récapitulatif de la demande d’indemnisation', `${data.month.charAt(0).toUpperCase()}${data.month.slice(1)} — ${data.reference}`);
  page.highlight(data.stage === 'REQUEST' ? 'Demande envoyée' : 'Demande validée', [data.standing]);
  page.facts([
    ...data.head,
    ...(data.corrects ? [{ label: 'Correction de', value: data.corrects }] : []),
    ...(data.verification ? [{ label: 'Code de vérification', value: data.verification.code }] : []),
  ]);
  page.heading('Totaux');
  page.facts([
    { label: 'Salariés', value: String(data.lines.length) },
    { label: 'Heures chômées', value: data.totals.idleHours },
    { label: 'Heures indemnisables', value: data.totals.payableHours },
    { label: 'Allocation versée à l’employeur', value: data.totals.allowance },
    { label: 'Indemnité due aux salariés', value: data.totals.indemnity },
    { label: 'Reste à la charge de l’employeur', value: data.totals.leftToEmployer },
  ]);
  for (const note of data.notes) page.paragraph(note);
  if (data.justifications.length > 0) page.heading('Points signalés et justifications');
  for (const { label, value } of data.justifications) page.paragraph(`${label}\u00a0: ${value}`);
  page.heading('Salariés');
  page.table(
    [
      { title: 'Salarié', width: 0.28 },
      { title: 'NIR ou NTT', width: 0.24 },
      { title: 'Heures', width: 0.14, align: 'right' },
      { title: 'Allocation', width: 0.17, align: 'right' },
      { title: 'Indemnité', width: 0.17, align: 'right' },
    ],
    data.lines.map((line) => [line.name, line.identifierMasked, line.payableHours, line.allowance, line.indemnity]),
    ['Total', '', data.totals.payableHours, data.totals.allowance, data.totals.indemnity],
  );
  for (const line of data.lines) drawDetail(page, line);
  page.paragraph('Les numéros de sécurité sociale sont masqués. Les heures sont écrites en heures et centièmes d’heure.', { small: true });
  if (data.verification) page.paragraph(`Pour vérifier que ce document vient du service\u00a0: ${data.verification.page}, code ${data.verification.code}.`, { small: true });
}

function drawDetail(page: Layout, line: DiRecapLine): void {
  page.heading(`${line.name} — détail`);
  page.paragraph(`${line.category}, ${line.arrangement}, ${line.contractWeeklyHours} par semaine, ${line.hourlyRate} de l’heure.`);
  page.table(
    [
      { title: 'Semaine', width: 0.36 },
      { title: 'Travaillées', width: 0.16, align: 'right' },
      { title: 'Assimilées', width: 0.16, align: 'right' },
      { title: 'Chômées', width: 0.16, align: 'right' },
      { title: 'Indemnisables', width: 0.16, align: 'right' },
    ],
    line.weeks.map((week) => [week.label, week.worked, week.assimilated, week.idle, week.payable]),
  );
  if (line.steps.length === 0) return;
  page.table(
    [
      { title: 'Calcul', width: 0.44 },
      { title: 'Valeur', width: 0.2, align: 'right' },
      { title: 'Source', width: 0.36 },
    ],
    line.steps.map((step) => [step.label, step.value, step.source]),
  );
}
