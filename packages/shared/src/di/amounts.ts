import { invariant } from '../foundation/index.ts';
import { FLAT_ALLOWANCE_MAX_HEADCOUNT, type SmicCeiling } from '../law/index.ts';
import { type BasisPoints, type Cents, cents, formatBasisPoints, formatCents, formatHours, mulDivHalfUp } from '../measures/index.ts';
import { day } from '../time/index.ts';
import type { LineAmount, LineAmountInput, Unpublished } from './amounts-input.ts';
import { type Found, type LineLaw, readLineLaw } from './amounts-law.ts';
import { Explanation, formatThousandths, weakest } from './amounts-steps.ts';

const FLOOR_EXCEPTIONS_SINCE = day('2022-01-01');
const NOT_PUBLISHED = 'plancher non publié';
const EMPLOYER = 'calcul';

/**
 * What the State pays the employer (allowance) and what the employer owes the employee at least (indemnity) for a line.
 * Each hourly amount is rounded half-up to the cent from exact values (the ceiling is never rounded), then raised to its
 * floor, then multiplied by the hours and rounded once more.
 * @throws before 01/07/2013, or for an allowance of Mayotte whose flat amount was not found (before 07/11/2018)
 */
export function computeLineAmount(input: LineAmountInput): LineAmount {
  const line = new Line(input, readLineLaw(input));
  const indemnityHourly = line.indemnityHourly();
  const allowanceHourly = line.allowanceHourly(indemnityHourly);
  const indemnity = line.total('Indemnité due au salarié', indemnityHourly, 'R. 5122-18');
  const allowance = line.total('Allocation versée à l’employeur', allowanceHourly, 'D. 5122-13');
  const left = cents(Math.max(0, indemnity - allowance));
  line.explanation.plain('Reste à la charge de l’employeur', formatCents(left), 'R. 5122-18', EMPLOYER);
  const { steps } = line.explanation;
  return {
    allowanceHourlyCents: allowanceHourly,
    allowanceCents: allowance,
    indemnityHourlyCents: indemnityHourly,
    indemnityCents: indemnity,
    leftToEmployerCents: left,
    floorUnpublished: line.unpublished.has('ALLOWANCE_FLOOR') || line.unpublished.has('INDEMNITY_FLOOR'),
    unpublished: [...line.unpublished],
    confidence: weakest(steps.map((step) => step.confidence)),
    steps,
  };
}

class Line {
  readonly explanation = new Explanation();
  readonly unpublished = new Set<Unpublished>();
  readonly #input: LineAmountInput;
  readonly #law: LineLaw;

  constructor(input: LineAmountInput, law: LineLaw) {
    invariant(input.hourlyRateCents >= 0 && input.payableHundredths >= 0, 'pay and hours are not negative');
    this.#input = input;
    this.#law = law;
    this.explanation.plain('Rémunération horaire brute de référence', formatCents(input.hourlyRateCents), 'R. 5122-18', 'déclarée par l’employeur');
  }

  /** The legal minimum owed to the employee for an hour. */
  indemnityHourly(): Cents {
    const { indemnity, indemnityCeiling, smic } = this.#law;
    const { hourlyRateCents: pay, contractKind } = this.#input;
    if (this.#isBelowSmic() && (this.#isInTraining() || contractKind === 'PART_TIME' || contractKind === 'TEMPORARY_AGENCY')) {
      this.explanation.law('Rémunération inférieure au SMIC\u00a0: l’indemnité est la rémunération entière', formatCents(pay), 'L. 5122-5 et R. 5122-18', smic.entry);
      return pay;
    }
    const row = published(indemnity, 'indemnity rate');
    const hourly = this.#share('l’indemnité', row.rate, indemnityCeiling, indemnity, 'R. 5122-18');
    const floor = this.#law.indemnityFloor;
    if (floor.value === undefined) return this.#withoutFloor('INDEMNITY_FLOOR', 'Plancher de l’indemnité', 'R. 5122-18', floor, hourly);
    this.explanation.law('Plancher de l’indemnité (SMIC horaire net)', formatCents(floor.value), 'R. 5122-18', floor.entry);
    return cents(Math.max(hourly, Math.min(floor.value, pay)));
  }

  /** What is paid to the employer for an hour; for apprentices and the like, never more than the indemnity. */
  allowanceHourly(indemnityHourly: Cents): Cents {
    const hourly = this.#law.allowance.kind === 'FLAT' ? this.#flat(this.#law.allowance.flat) : this.#percentage(this.#law.allowance, indemnityHourly);
    return this.#isInTraining() ? cents(Math.min(hourly, indemnityHourly)) : hourly;
  }

  total(label: string, hourly: Cents, article: string): Cents {
    const hours = this.#input.payableHundredths;
    const total = cents(mulDivHalfUp(hourly, hours, 100));
    this.explanation.plain(`${label}\u00a0: ${formatCents(hourly)} × ${formatHours(hours)}`, formatCents(total), article, EMPLOYER);
    return total;
  }

  #flat(flat: Found<{ upTo250: Cents; over250: Cents }>): Cents {
    const { upTo250, over250 } = published(flat, 'flat allowance');
    const small = this.#input.companyHeadcount <= FLAT_ALLOWANCE_MAX_HEADCOUNT;
    const hourly = small ? upTo250 : over250;
    this.explanation.law(`Allocation forfaitaire, entreprise ${small ? 'de 1 à 250 salariés' : 'de plus de 250 salariés'}`, formatCents(hourly), this.#allowanceArticle(), flat.entry);
    return hourly;
  }

  #percentage({ rate, floor }: Extract<LineLaw['allowance'], { kind: 'RATE' }>, indemnityHourly: Cents): Cents {
    if (this.#isInTraining() && this.#isBelowSmic()) {
      this.explanation.law('Rémunération inférieure au SMIC\u00a0: l’allocation égale l’indemnité', formatCents(indemnityHourly), 'L. 5122-5', this.#law.smic.entry);
      return indemnityHourly;
    }
    const hourly = this.#share('l’allocation', published(rate, 'allowance rate').rate, this.#law.allowanceCeiling, rate, 'D. 5122-13');
    if (!this.#allowanceFloorApplies()) {
      this.explanation.law('Plancher de l’allocation\u00a0: ne s’applique pas à ce salarié', formatCents(hourly), this.#allowanceArticle(), rate.entry);
      return hourly;
    }
    if (floor.value === undefined) return this.#withoutFloor('ALLOWANCE_FLOOR', 'Plancher de l’allocation', this.#allowanceArticle(), floor, hourly);
    this.explanation.law('Plancher de l’allocation', formatCents(floor.value), this.#allowanceArticle(), floor.entry);
    return cents(Math.max(hourly, floor.value));
  }

  /** `rate` of the pay under its ceiling: everything multiplied first, divided once. */
  #share(of: string, rate: BasisPoints, ceiling: Found<SmicCeiling>, row: Found<unknown>, article: string): Cents {
    const thousandths = Math.min(this.#input.hourlyRateCents * 10, this.#ceilingThousandths(of, published(ceiling, 'ceiling'), article));
    const hourly = cents(mulDivHalfUp(thousandths, rate, 100_000));
    this.explanation.law(`Taux de ${of}\u00a0: ${formatBasisPoints(rate)}`, formatCents(hourly), article, row.entry);
    return hourly;
  }

  #ceilingThousandths(of: string, ceiling: SmicCeiling, article: string): number {
    if (ceiling.kind === 'NONE') return Number.MAX_SAFE_INTEGER;
    const { smic } = this.#law;
    const thousandths = smic.forCeiling * ceiling.tenths;
    const label = `Plafond de ${of}\u00a0: ${Math.trunc(ceiling.tenths / 10)},${ceiling.tenths % 10} fois le SMIC horaire de ${formatCents(smic.forCeiling)}`;
    const doubtful = smic.value === undefined && this.#input.hourlyRateCents * 10 > smic.atLeast * ceiling.tenths;
    if (doubtful) this.unpublished.add('CEILING');
    const entry = doubtful ? smic.entry : smic.ceilingEntry;
    this.explanation.law(doubtful ? `${label} (SMIC local non publié)` : label, formatThousandths(thousandths), article, entry);
    return thousandths;
  }

  #withoutFloor(missing: Unpublished, label: string, article: string, floor: Found<unknown>, hourly: Cents): Cents {
    this.unpublished.add(missing);
    this.explanation.law(label, NOT_PUBLISHED, article, floor.entry);
    return hourly;
  }

  #allowanceFloorApplies(): boolean {
    const { floorApplies, hourDay, contractKind } = this.#input;
    if (floorApplies !== undefined) return floorApplies;
    return hourDay < FLOOR_EXCEPTIONS_SINCE || !(contractKind === 'VRP' || contractKind === 'PIGISTE' || this.#isBelowSmic());
  }

  #isInTraining(): boolean {
    return this.#input.contractKind === 'APPRENTICE' || this.#input.contractKind === 'PROFESSIONALISATION';
  }

  #isBelowSmic(): boolean {
    return this.#law.smic.value !== undefined && this.#input.hourlyRateCents < this.#law.smic.value;
  }

  #allowanceArticle(): string {
    return this.#input.territory === 'MAYOTTE' ? 'D. 5522-87' : 'D. 5122-13';
  }
}

function published<T>(found: Found<T>, what: string): T {
  if (found.value === undefined) throw new RangeError(`The ${what} is not published`);
  return found.value;
}
