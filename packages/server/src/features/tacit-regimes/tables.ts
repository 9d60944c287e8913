import { defineTables } from '../../persistence/index.ts';

export const tacitRegimeTables = defineTables((kit) => ({
  /** Dated regimes of silence; a sending takes the last one whose `from` is not after it. */
  tacitRegime: kit.table(
    'tacit_regime',
    {
      id: kit.id('id'),
      from: kit.instant('from').notNull(),
      kind: kit.enumeration('kind', ['CRISIS', 'ORDINARY']).notNull(),
      source: kit.text('source').notNull(),
      setBy: kit.text('set_by').notNull(),
      setAt: kit.instant('set_at').notNull(),
    },
    (t) => [kit.index('tacit_regime_from').on(t.from)],
  ),
}));
