import { defineTables } from '../../persistence/index.ts';

/** What figures are told apart by. `ALL`: no distinction, its key is empty. */
export const FIGURE_AXES = ['ALL', 'REASON', 'SECTION'] as const;
export type FigureAxis = (typeof FIGURE_AXES)[number];

/** In the place of a département: the whole country. */
export const WHOLE_COUNTRY = 'FR';

/**
 * The figures of each day, by département and for the country, kept apart from the files: a year of a dashboard reads a few
 * thousand rows, however many files there are. `job.ts` says how they are kept.
 */
export const statisticsTables = defineTables((kit) => ({
  dapFigures: kit.table(
    'dap_figures',
    {
      departement: kit.text('departement').notNull(),
      axis: kit.enumeration('axis', FIGURE_AXES).notNull(),
      day: kit.day('day').notNull(),
      /** A reason, a section of the NAF; `''` when the file says none. */
      key: kit.text('key').notNull(),
      /** By the day of the first sending. */
      received: kit.int('received').notNull(),
      /** Of requests, not of avenants, which state a new total. */
      hoursAsked: kit.hundredths('hours_asked').notNull(),
      /** By the day of the decision. */
      authorised: kit.int('authorised').notNull(),
      refused: kit.int('refused').notNull(),
      bySilence: kit.int('by_silence').notNull(),
      hoursAuthorised: kit.hundredths('hours_authorised').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.departement, t.axis, t.day, t.key] }), kit.index('dap_figures_day').on(t.day)],
  ),
  /** Decisions taken by agents, by day and by whole hours from the sending to the decision: what a median is read from. */
  dapDelay: kit.table(
    'dap_delay',
    {
      departement: kit.text('departement').notNull(),
      day: kit.day('day').notNull(),
      hours: kit.int('hours').notNull(),
      files: kit.int('files').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.departement, t.day, t.hours] }), kit.index('dap_delay_day').on(t.day)],
  ),
}));
