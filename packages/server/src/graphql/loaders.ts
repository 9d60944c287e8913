import DataLoader from 'dataloader';
import type { Context } from './context.ts';

/** Batching readers made on first use, one set a request: `ctx.loaders.get('daOfDap', (ctx) => keys => …)`. */
export class Loaders {
  readonly #made = new Map<string, DataLoader<unknown, unknown>>();

  get<K, V>(ctx: Context, name: string, batch: (ctx: Context, keys: readonly K[]) => Promise<readonly V[]>): DataLoader<K, V> {
    let loader = this.#made.get(name);
    if (!loader) {
      loader = new DataLoader<K, V>((keys) => batch(ctx, keys)) as DataLoader<unknown, unknown>;
      this.#made.set(name, loader);
    }
    return loader as DataLoader<K, V>;
  }
}
