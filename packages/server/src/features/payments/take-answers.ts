import { ok, refusal, type Refusal, type Result } from '@apart/shared';
import { inArray } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { Queries } from '../../persistence/index.ts';
import { diById, invalidatedPayment, moveDiInAct, recordedPayment } from '../di/index.ts';
import type { BankAnswer } from './answers-file.ts';
import { paymentTables, type PaymentLineRow } from './tables.ts';

/** RECORDED: written, or would be. ALREADY: the same answer was known. UNKNOWN: no such line. CONFLICT: it contradicts what is known. UNREAD: the row says nothing clear. */
export type AnswerState = 'RECORDED' | 'ALREADY' | 'UNKNOWN' | 'CONFLICT' | 'UNREAD';

export interface AnswerOutcome {
  readonly row: number;
  readonly line: string;
  readonly diReference: string | null;
  readonly departement: string | null;
  readonly state: AnswerState;
  readonly message: string;
}

/**
 * Takes a few answers, in their order: all read in one query, and written in one transaction. Two answers on one line are compared
 * with what the first one wrote. A refused one writes nothing, and stops no other.
 */
export async function takeAnswers(deps: Deps, viewer: Viewer, answers: readonly BankAnswer[], dryRun: boolean): Promise<readonly AnswerOutcome[]> {
  if (answers.length === 0) return [];
  if (dryRun) {
    const lines = await linesOf(deps.db.read, answers);
    return answers.map((answer) => seen(answer, lines.get(referenceOf(answer))) ?? outcomeOf(answer, lines.get(referenceOf(answer)), 'RECORDED', 'Sera enregistrée.'));
  }
  const taken = await perform(deps, viewer, 'payment.importAnswers', async (tx) => {
    const lines = new Map(await linesOf(tx, answers));
    const outcomes: AnswerOutcome[] = [];
    for (const answer of answers) {
      const reference = referenceOf(answer);
      const line = lines.get(reference);
      const known = seen(answer, line);
      if (known || !line) {
        if (known) outcomes.push(known);
        continue;
      }
      const written = await write(tx, line, answer.answer);
      outcomes.push(written.ok ? outcomeOf(answer, line, 'RECORDED', 'Enregistrée.') : outcomeOf(answer, line, 'CONFLICT', written.refusals.map(({ message }) => message).join(' ')));
      if (written.ok) lines.set(reference, answered(line, answer.answer));
    }
    return ok(outcomes);
  });
  return taken.ok ? taken.value : answers.map((answer) => outcomeOf(answer, undefined, 'CONFLICT', taken.refusals.map(({ message }) => message).join(' ')));
}

const referenceOf = ({ line }: BankAnswer): string => line.trim().toUpperCase();
const outcomeOf = ({ row, line }: BankAnswer, of: PaymentLineRow | undefined, state: AnswerState, message: string): AnswerOutcome => ({ row, line, diReference: of?.diReference ?? null, departement: of?.departement ?? null, state, message });

/** The outcome of an answer that brings nothing; null when it is to be written. */
function seen(answer: BankAnswer, line: PaymentLineRow | undefined): AnswerOutcome | null {
  if (!line) return outcomeOf(answer, line, 'UNKNOWN', 'Cette ligne n’est dans aucun bordereau.');
  const known = compared(line, answer.answer);
  return known && outcomeOf(answer, line, known.state, known.message);
}

/** What is already known of the line; null when the answer brings something. A transfer made may still be given back later. */
function compared(line: PaymentLineRow, answer: BankAnswer['answer']): Pick<AnswerOutcome, 'state' | 'message'> | null {
  if (line.status === 'NO_ANSWER' || (line.status === 'PAID' && answer.kind === 'REJECTED')) return null;
  if (line.status === 'REJECTED') {
    return answer.kind === 'REJECTED' ? { state: 'ALREADY', message: 'Ce rejet était déjà enregistré.' } : { state: 'CONFLICT', message: `Cette ligne a déjà été rejetée\u00a0: «\u00a0${line.reason ?? ''}\u00a0».` };
  }
  if (answer.kind === 'PAID' && answer.paymentReference === line.paymentReference && answer.paidOn === line.paidOn) return { state: 'ALREADY', message: 'Ce virement était déjà enregistré.' };
  return { state: 'CONFLICT', message: `Un autre virement est déjà enregistré\u00a0: ${line.paymentReference ?? ''}.` };
}

/** The line as the answer leaves it; the table itself follows the claim, see `reactions.ts`. */
function answered(line: PaymentLineRow, answer: BankAnswer['answer']): PaymentLineRow {
  return answer.kind === 'PAID' ? { ...line, status: 'PAID', paymentReference: answer.paymentReference, paidOn: answer.paidOn } : { ...line, status: 'REJECTED', reason: answer.reason };
}

async function write(tx: Performing, line: PaymentLineRow, answer: BankAnswer['answer']): Promise<Result<null>> {
  const claim = await diById(tx, line.diId);
  if (!claim) return { ok: false, refusals: [gone()] };
  const moved =
    answer.kind === 'PAID'
      ? await moveDiInAct(tx, 'di.recordPayment', claim, (row, { at }) => recordedPayment(row, answer, at))
      : await moveDiInAct(tx, 'di.invalidatePayment', claim, () => invalidatedPayment(answer.reason));
  return moved.ok ? ok(null) : moved;
}

const gone = (): Refusal => refusal('NOT_FOUND', '', 'Cette ligne n’est plus là.');

async function linesOf(q: Queries, answers: readonly BankAnswer[]): Promise<ReadonlyMap<string, PaymentLineRow>> {
  const references = [...new Set(answers.map(referenceOf))];
  const { paymentLine } = paymentTables(q);
  const rows = await q.sql.select().from(paymentLine).where(inArray(paymentLine.reference, references));
  return new Map(rows.map((row) => [row.reference, row]));
}
