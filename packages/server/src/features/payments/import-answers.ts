import { ok, type Result } from '@apart/shared';
import { stringify } from 'csv-stringify/sync';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { startLongWork, type LongWorkRow } from '../long-work/index.ts';
import { readAnswers, type BankAnswer, type UnreadRow } from './answers-file.ts';
import { takeAnswers, type AnswerOutcome, type AnswerState } from './take-answers.ts';

export interface ImportedAnswers {
  /** One for each row of the file; null while a work reads them. */
  readonly outcomes: readonly AnswerOutcome[] | null;
  /** The work in the background, when there are many: its file has the outcome of each row. */
  readonly work: LongWorkRow | null;
}

/** Up to so many, the outcome of each row comes at once; beyond, the work goes on in the background. */
export const ANSWERS_AT_ONCE = 500;
/** Answers taken in one go: few enough to leave the others their turn. */
const GROUP = 50;

interface Following {
  progress(done: number): void;
  isCancelled(): boolean;
}

/**
 * Writes the answers of the bank on the lines of payment orders: the claim is paid, or its payment is invalidated with the reason,
 * and the employer is told. One answer that cannot be written stops no other; the same file twice changes nothing the second
 * time. `dryRun` reads and compares only. Many answers are taken in the background (`startLongWork`).
 */
export async function importBankAnswers(deps: Deps, viewer: Viewer, input: { readonly csv: string; readonly dryRun: boolean }): Promise<Result<ImportedAnswers>> {
  const file = await readAnswers(input.csv);
  if (!file.ok) return file;
  const { answers, unread } = file.value;
  const take = (following: Following) => takeAll(deps, viewer, answers, unread, input.dryRun, following);
  if (answers.length <= ANSWERS_AT_ONCE) return ok({ outcomes: await take({ progress: () => undefined, isCancelled: () => false }), work: null });
  const count = answers.length.toLocaleString('fr-FR');
  const work = await startLongWork(deps, viewer, {
    kind: 'payment.importAnswers',
    label: input.dryRun ? `Lecture de ${count} réponses de la banque, sans rien enregistrer` : `Enregistrement de ${count} réponses de la banque`,
    total: answers.length,
    async run(progress, isCancelled) {
      const outcomes = await take({ progress, isCancelled });
      return { result: figuresOf(outcomes, input.dryRun), file: { name: 'reponses-banque.csv', mimeType: 'text/csv; charset=utf-8', bytes: Buffer.from(csvOf(outcomes)) } };
    },
  });
  return ok({ outcomes: null, work });
}

async function takeAll(deps: Deps, viewer: Viewer, answers: readonly BankAnswer[], unread: readonly UnreadRow[], dryRun: boolean, { progress, isCancelled }: Following): Promise<readonly AnswerOutcome[]> {
  const outcomes: AnswerOutcome[] = unread.map(({ row, line, problem }) => ({ row, line, diReference: null, state: 'UNREAD', message: problem }));
  for (let start = 0; start < answers.length && !isCancelled(); start += GROUP) {
    const group = answers.slice(start, start + GROUP);
    outcomes.push(...(await takeAnswers(deps, viewer, group, dryRun)));
    progress(start + group.length);
    // SQLite answers in the same breath: without this, nobody else would be answered before the last group.
    await new Promise(setImmediate);
  }
  if (!dryRun) await traced(deps, viewer, outcomes);
  return outcomes.toSorted((a, b) => a.row - b.row);
}

const WORDS: Readonly<Record<AnswerState, string>> = { RECORDED: 'Enregistrées', ALREADY: 'Déjà connues', UNKNOWN: 'Inconnues', CONFLICT: 'Contradictoires', UNREAD: 'Illisibles' };
const STATES = Object.keys(WORDS) as AnswerState[];
const countOf = (outcomes: readonly AnswerOutcome[], state: AnswerState): number => outcomes.filter((one) => one.state === state).length;
const wordOf = (state: AnswerState, dryRun: boolean): string => (state === 'RECORDED' && dryRun ? 'À enregistrer' : WORDS[state]);

const figuresOf = (outcomes: readonly AnswerOutcome[], dryRun: boolean) =>
  STATES.map((state) => ({ field: state.toLowerCase(), label: wordOf(state, dryRun), value: countOf(outcomes, state).toLocaleString('fr-FR') }));

function csvOf(outcomes: readonly AnswerOutcome[]): string {
  const rows = outcomes.map(({ row, line, diReference, state, message }) => [row, line, diReference ?? '', state, message]);
  return stringify([['rang', 'ligne', 'demande', 'suite', 'precision'], ...rows], { delimiter: ';', bom: true, escape_formulas: true });
}

async function traced(deps: Deps, viewer: Viewer, outcomes: readonly AnswerOutcome[]): Promise<void> {
  await perform(deps, viewer, 'payment.importAnswers', async (tx) => {
    const detail = STATES.map((state) => `${countOf(outcomes, state)} ${WORDS[state].toLowerCase()}`).join(', ');
    await tx.record({ act: 'payment.importAnswers', subjectKind: 'payment', subjectId: deps.ids.next(), detail });
    return ok(null);
  });
}
