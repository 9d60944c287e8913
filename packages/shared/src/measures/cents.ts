import type { Brand } from '../foundation/index.ts';
import { ok, refusal, refused, type Result } from '../foundation/index.ts';
import { type DecimalFault, formatHundredths, readHundredths } from './decimal.ts';

/** An amount of money in euro cents: a safe integer, negative for a recovery. */
export type Cents = Brand<number, 'Cents'>;

const MAX_TYPED_CENTS = 100_000_000_000;

/** @throws when `value` is not a safe integer */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError('Cents must be a safe integer');
  return value as Cents;
}

export function addCents(...amounts: readonly Cents[]): Cents {
  return cents(amounts.reduce((sum: number, amount) => sum + amount, 0));
}

const FAULTS: Record<DecimalFault, string> = {
  EMPTY: 'Indiquez un montant en euros, par exemple 12,50.',
  MALFORMED: 'Ce montant n’est pas lisible\u00a0: écrivez-le en euros, par exemple 12,50.',
  NEGATIVE: 'Un montant ne peut pas être négatif.',
  TOO_PRECISE: 'Un montant a au plus deux décimales (les centimes).',
  TOO_LARGE: 'Ce montant est trop grand\u00a0: vérifiez la virgule.',
};

/** Reads « 12,50 », « 12.50 », « 1 234,56 € ». Refuses negatives, a third decimal and what is not a number. */
export function parseCents(text: string, path = ''): Result<Cents> {
  const read = readHundredths(text.replace(/\s*(?:€|euros?|eur)\s*$/i, ''), MAX_TYPED_CENTS);
  return typeof read === 'number' ? ok(cents(read)) : refused(refusal(`AMOUNT_${read}`, path, FAULTS[read]));
}

/** « 1 234,56 € » */
export function formatCents(amount: Cents): string {
  return `${formatHundredths(amount)}\u00a0€`;
}
