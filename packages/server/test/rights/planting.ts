import { isSiren, isSiret } from '@apart/shared';
import type { Secrets } from '../../src/security/secrets.ts';
import type { Asker } from './askers.ts';
import { Facts } from './facts.ts';
import { Oracle, type Given, type Place } from './oracle.ts';

/** The day and the hour of every random world. */
export const NOW = new Date('2026-11-23T09:00:00Z');
export const TODAY = '2026-11-23';

export interface PlacePlan extends Place {
  readonly siren: string;
  readonly name: string;
}

/** What a world is while it is made: its rows, its facts, who was given what, and what may be typed in questions. */
export class Planting {
  readonly facts = new Facts();
  readonly rows: { readonly table: string; readonly values: Record<string, unknown> }[] = [];
  readonly askers: Asker[] = [];
  readonly places: PlacePlan[] = [];
  readonly tokens: { readonly account: string; readonly sirets: readonly string[] }[] = [];
  readonly given: { [K in keyof Given]: Given[K][number][] } = { habilitations: [], members: [], mandates: [], perimeters: [], delegations: [], openings: [] };
  readonly oracle = new Oracle(this.given, TODAY);
  readonly typed = { references: [] as string[], ids: [] as string[], departements: [] as string[] };
  readonly secrets: Secrets;
  #sirens = 41_000_000;
  #nics = 0;
  #files = 0;

  constructor(secrets: Secrets) {
    this.secrets = secrets;
  }

  row(table: string, values: Record<string, unknown>): void {
    this.rows.push({ table, values });
  }

  /** The id of a row: whoever reads it reads the row. */
  id(what: string, allowed: (by: Asker) => boolean): string {
    const id = `id-${this.facts.word(`id of ${what}`, allowed).toLowerCase()}`;
    this.typed.ids.push(id);
    return id;
  }

  /** The n-th establishment, round and round. */
  place(company: number, establishment: number): PlacePlan {
    const sirens = [...new Set(this.places.map((one) => one.siren))];
    const of = this.places.filter((one) => one.siren === sirens[company % sirens.length]);
    return of[establishment % of.length]!;
  }

  newSiren(): string {
    const base = String((this.#sirens += 1009));
    return ending((key) => `${base}${key}`, isSiren);
  }

  newSiret(siren: string): string {
    const nic = String((this.#nics += 1)).padStart(4, '0');
    return ending((key) => `${siren}${nic}${key}`, isSiret);
  }

  newFile(): number {
    return (this.#files += 1);
  }
}

function ending(write: (key: number) => string, right: (text: string) => boolean): string {
  const found = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(write).find(right);
  if (!found) throw new Error('No control key');
  return found;
}
