import type { Asker } from './askers.ts';

/** One value planted in a world, recognisable wherever it comes out, and who may read it. */
export interface Fact {
  readonly value: string;
  /** What it is and whose: « NIR of a person of 12345678900011 ». */
  readonly what: string;
  allowed(by: Asker): boolean;
}

export const nobody = (): boolean => false;

const LETTERS = 'bcdfghjkmn';
const WORD = /xq[bcdfghjkmn]{5}z/gi;
const NUMBER = /\d{7,}/g;
const REFERENCE = /\d{2}[0-9AB]-[0-9A-HJKMNP-TV-Z]{6}-\d{2}(?:-\d{6}-\d+)?/g;

/** Makes values that nothing else can be (words like « Xqbcdfgz », numbers of seven digits and more) and finds them in answers. */
export class Facts {
  readonly #facts = new Map<string, Fact>();
  #made = 0;

  /** A made word; it may be put inside anything: a name, an address, an id, a sentence. */
  word(what: string, allowed: Fact['allowed']): string {
    const n = this.#made++;
    const letters = [0, 1, 2, 3, 4].map((place) => LETTERS.charAt(Math.trunc(n / 10 ** place) % 10)).join('');
    this.plant(`xq${letters}z`, what, allowed);
    return `Xq${letters}z`;
  }

  /** A number of seven digits: an amount in cents, hours in hundredths. */
  number(what: string, allowed: Fact['allowed']): number {
    const value = 7_000_003 + 1009 * this.#made++;
    this.plant(String(value), what, allowed);
    return value;
  }

  /** A value that has its own form: SIREN, SIRET, NIR, reference. */
  plant(value: string, what: string, allowed: Fact['allowed']): string {
    if (this.#facts.has(value)) throw new Error(`${value} is planted twice`);
    this.#facts.set(value, { value, what, allowed });
    return value;
  }

  mayRead(by: Asker, value: string): boolean {
    return this.#facts.get(value)?.allowed(by) ?? false;
  }

  /** The planted values that this text holds, however numbers are spaced in it. */
  in(text: string): readonly Fact[] {
    const packed = text.replace(/(?<=\d)[\s\u00a0\u202f,](?=\d)/g, '');
    const found = new Set<string>();
    for (const match of text.matchAll(WORD)) found.add(match[0].toLowerCase());
    for (const form of [text, packed]) for (const match of form.matchAll(NUMBER)) for (const key of readings(match[0])) found.add(key);
    for (const match of text.matchAll(REFERENCE)) found.add(match[0]);
    return [...found].flatMap((key) => this.#facts.get(key) ?? []);
  }

  /** Every planted value, to be typed in the questions. */
  values(): readonly string[] {
    return [...this.#facts.keys()];
  }
}

/** A run of digits as it is, and the number of a person without its key. */
function readings(digits: string): readonly string[] {
  return digits.length === 13 || digits.length === 15 ? [digits, digits.slice(0, 13)] : [digits];
}
