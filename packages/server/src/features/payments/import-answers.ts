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

/**
 * Writes the answers of the bank on the lines of payment orders: the claim is paid, or its payment is invalidated with the reason,
 * and the employer is told. One answer that cannot be written stops no other; the same file twice changes nothing the second
 * time. `dryRun` reads and compares only. Many answers are taken in the background (`startLongWork`).
 */
export async function importBankAnswers(deps: Deps, viewer: Viewer, input: { readonly csv: string; readonly dryRun: boolean }): Promise<Result<ImportedAnswers>> {
  const file = await readAnswers(input.csv);
  if (!file.ok) return file;
  const rows = [...file.value.answers, ...file.value.unread].toSorted((a, b) => a.row - b.row);
  if (rows.length <= ANSWERS_AT_ONCE) {
    const outcomes: AnswerOutcome[] = [];
    const counts = await takeAll(deps, viewer, rows, input.dryRun, { isCancelled: () => false, told: async (some) => void outcomes.push(...some) });
    if (!input.dryRun) await traced(deps, viewer, counts);
    return ok({ outcomes, work: null });
  }
  return ok({ outcomes: null, work: await inBackground(deps, viewer, rows, input.dryRun) });
}

function inBackground(deps: Deps, viewer: Viewer, rows: readonly FileRow[], dryRun: boolean): Promise<LongWorkRow> {
  const count = rows.length.toLocaleString('fr-FR');
  return startLongWork(deps, viewer, {
    kind: 'payment.importAnswers',
    label: dryRun ? `Lecture de ${count} réponses de la banque, sans rien enregistrer` : `Enregistrement de ${count} réponses de la banque`,
    total: rows.length,
    async run(progress, isCancelled, write) {
      const departements = new Set<string>();
      let done = 0;
      await write(csvOf([['rang', 'ligne', 'demande', 'suite', 'precision']], true));
      const counts = await takeAll(deps, viewer, rows, dryRun, {
        isCancelled,
        async told(some) {
          await write(csvOf(some.map(({ row, line, diReference, state, message }) => [row, line, diReference ?? '', wordOf(state, dryRun), message])));
          for (const { departement } of some) if (departement) departements.add(departement);
          progress((done += some.length));
        },
      });
      if (!dryRun) await traced(deps, viewer, counts);
      return {
        result: STATES.map((state) => ({ field: state.toLowerCase(), label: several(state, dryRun), value: counts[state].toLocaleString('fr-FR') })),
        file: { name: 'reponses-banque.csv', mimeType: 'text/csv; charset=utf-8', owners: [...departements].map((departement) => ({ siret: '', departement })) },
      };
    },
  });
}

type FileRow = BankAnswer | UnreadRow;
interface Following {
  isCancelled(): boolean;
  /** A group is taken. */
  told(some: readonly AnswerOutcome[]): Promise<void>;
}

/** Takes the rows in their order, group by group; keeps nothing but how many came to each state. */
async function takeAll(deps: Deps, viewer: Viewer, rows: readonly FileRow[], dryRun: boolean, { isCancelled, told }: Following): Promise<Record<AnswerState, number>> {
  const counts = { RECORDED: 0, ALREADY: 0, UNKNOWN: 0, CONFLICT: 0, UNREAD: 0 };
  for (let start = 0; start < rows.length && !isCancelled(); start += GROUP) {
    const group = rows.slice(start, start + GROUP);
    const taken = await takeAnswers(deps, viewer, group.filter((one) => 'answer' in one), dryRun);
    const unread = group.flatMap((one): AnswerOutcome[] => ('problem' in one ? [{ row: one.row, line: one.line, diReference: null, departement: null, state: 'UNREAD', message: one.problem }] : []));
    const outcomes = [...taken, ...unread].toSorted((a, b) => a.row - b.row);
    for (const { state } of outcomes) counts[state] += 1;
    await told(outcomes);
    // SQLite answers in the same breath: without this, nobody else would be answered before the last group.
    await new Promise(setImmediate);
  }
  return counts;
}

const WORDS: Readonly<Record<AnswerState, string>> = { RECORDED: 'Enregistrée', ALREADY: 'Déjà connue', UNKNOWN: 'Inconnue', CONFLICT: 'Contradictoire', UNREAD: 'Illisible' };
const STATES = Object.keys(WORDS) as AnswerState[];
const wordOf = (state: AnswerState, dryRun: boolean): string => (state === 'RECORDED' && dryRun ? 'À enregistrer' : WORDS[state]);
const several = (state: AnswerState, dryRun = false): string => (state === 'RECORDED' && dryRun ? 'À enregistrer' : `${WORDS[state]}s`);
const csvOf = (rows: readonly (readonly (string | number)[])[], first = false): string => stringify([...rows], { delimiter: ';', bom: first, escape_formulas: true });

async function traced(deps: Deps, viewer: Viewer, counts: Readonly<Record<AnswerState, number>>): Promise<void> {
  await perform(deps, viewer, 'payment.importAnswers', async (tx) => {
    const detail = STATES.map((state) => `${counts[state]} ${several(state).toLowerCase()}`).join(', ');
    await tx.record({ act: 'payment.importAnswers', subjectKind: 'payment', subjectId: deps.ids.next(), detail });
    return ok(null);
  });
}
