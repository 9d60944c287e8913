import type { Act } from './act.ts';
import { mayTry } from './act.ts';
import type { Viewer } from './viewer.ts';

/** All acts of all features, by name. An unknown name is a bug, never a right. */
export class ActRegistry {
  readonly #acts = new Map<string, Act>();

  constructor(groups: Iterable<Readonly<Record<string, Omit<Act, 'name'>>>>) {
    for (const group of groups) {
      for (const [name, act] of Object.entries(group)) {
        if (this.#acts.has(name)) throw new Error(`The act ${name} is declared twice`);
        this.#acts.set(name, { name, ...act });
      }
    }
  }

  get(name: string): Act {
    const act = this.#acts.get(name);
    if (!act) throw new Error(`No feature declares the act ${name}`);
    return act;
  }

  all(): readonly Act[] {
    return [...this.#acts.values()];
  }

  may(name: string, viewer: Viewer): boolean {
    return mayTry(this.get(name), viewer);
  }
}
