import { ok, refusal, refused, type Refusal, type Result } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { Queries } from '../../persistence/index.ts';
import { diById, invalidatedPayment, moveDiInAct, recordedPayment } from '../di/index.ts';
import { readAnswers, type BankAnswer } from './answers-file.ts';
import { paymentTables, type PaymentLineRow } from './tables.ts';

/** RECORDED: written, or would be. ALREADY: the same answer was known. UNKNOWN: no such line. CONFLICT: it contradicts what is known. UNREAD: the row says nothing clear. */
export type AnswerState = 'RECORDED' | 'ALREADY' | 'UNKNOWN' | 'CONFLICT' | 'UNREAD';

export interface AnswerOutcome {
  readonly row: number;
  readonly line: string;
  readonly diReference: string | null;
  readonly state: AnswerState;
  readonly message: string;
}

/**
 * Writes the answers of the bank on the lines of payment orders, each in its own transaction: the claim is paid, or its payment is
 * invalidated with the reason, and the employer is told. The same file twice changes nothing the second time. `dryRun` reads and compares only.
 */
export async function importBankAnswers(deps: Deps, viewer: Viewer, input: { readonly csv: string; readonly dryRun: boolean }): Promise<Result<readonly AnswerOutcome[]>> {
  const file = readAnswers(input.csv);
  if (!file.ok) return file;
  const outcomes: AnswerOutcome[] = file.value.unread.map(({ row, line, problem }) => ({ row, line, diReference: null, state: 'UNREAD', message: problem }));
  for (const answer of file.value.answers) outcomes.push(await take(deps, viewer, answer, input.dryRun));
  if (!input.dryRun) await traced(deps, viewer, outcomes);
  return ok(outcomes.toSorted((a, b) => a.row - b.row));
}

async function take(deps: Deps, viewer: Viewer, answer: BankAnswer, dryRun: boolean): Promise<AnswerOutcome> {
  const line = await lineOf(deps.db.read, answer.line);
  const at = { row: answer.row, line: answer.line, diReference: line?.diReference ?? null };
  if (!line) return { ...at, state: 'UNKNOWN', message: 'Cette ligne n’est dans aucun bordereau.' };
  const known = compared(line, answer.answer);
  if (known) return { ...at, ...known };
  if (dryRun) return { ...at, state: 'RECORDED', message: 'Sera enregistrée.' };
  const written = await perform(deps, viewer, 'payment.importAnswers', (tx) => write(tx, line.id, answer.answer));
  return written.ok ? { ...at, state: 'RECORDED', message: 'Enregistrée.' } : { ...at, state: 'CONFLICT', message: written.refusals.map(({ message }) => message).join(' ') };
}

/** What is already known of the line; null when the answer brings something. A transfer made may still be given back later. */
function compared(line: PaymentLineRow, answer: BankAnswer['answer']): Pick<AnswerOutcome, 'state' | 'message'> | null {
  if (line.status === 'NO_ANSWER' || (line.status === 'PAID' && answer.kind === 'REJECTED')) return null;
  if (line.status === 'REJECTED') {
    return answer.kind === 'REJECTED' ? { state: 'ALREADY', message: 'Ce rejet était déjà enregistré.' } : { state: 'CONFLICT', message: `Cette ligne a déjà été rejetée : « ${line.reason ?? ''} ».` };
  }
  if (answer.kind === 'PAID' && answer.paymentReference === line.paymentReference && answer.paidOn === line.paidOn) return { state: 'ALREADY', message: 'Ce virement était déjà enregistré.' };
  return { state: 'CONFLICT', message: `Un autre virement est déjà enregistré : ${line.paymentReference ?? ''}.` };
}

async function write(tx: Performing, lineId: string, answer: BankAnswer['answer']): Promise<Result<null>> {
  const { paymentLine } = paymentTables(tx);
  const [line] = await tx.sql.select().from(paymentLine).where(eq(paymentLine.id, lineId));
  const claim = line && (await diById(tx, line.diId));
  if (!line || !claim) return refused(gone());
  const moved =
    answer.kind === 'PAID'
      ? await moveDiInAct(tx, 'di.recordPayment', claim, (row, { at }) => recordedPayment(row, answer, at))
      : await moveDiInAct(tx, 'di.invalidatePayment', claim, () => invalidatedPayment(answer.reason));
  // The line itself follows the claim: see `reactions.ts`.
  return moved.ok ? ok(null) : moved;
}

const gone = (): Refusal => refusal('NOT_FOUND', '', 'Cette ligne n’est plus là.');

async function lineOf(q: Queries, reference: string): Promise<PaymentLineRow | undefined> {
  const { paymentLine } = paymentTables(q);
  const [line] = await q.sql.select().from(paymentLine).where(eq(paymentLine.reference, reference.trim().toUpperCase()));
  return line;
}

async function traced(deps: Deps, viewer: Viewer, outcomes: readonly AnswerOutcome[]): Promise<void> {
  const count = (state: AnswerState): number => outcomes.filter((one) => one.state === state).length;
  await perform(deps, viewer, 'payment.importAnswers', async (tx) => {
    const detail = `${count('RECORDED')} enregistrées, ${count('ALREADY')} déjà connues, ${count('UNKNOWN')} inconnues, ${count('CONFLICT')} contradictoires, ${count('UNREAD')} illisibles`;
    await tx.record({ act: 'payment.importAnswers', subjectKind: 'payment', subjectId: deps.ids.next(), detail });
    return ok(null);
  });
}
