import type { Fact, Layout } from '../layout.ts';

/** The ways to contest a decision and their time limits. */
export interface Appeals {
  readonly limit: string;
  readonly ways: readonly Fact[];
  readonly interrupted: string;
}

/** They are read at one glance, on one page. */
export function appealsOf(page: Layout, { limit, ways, interrupted }: Appeals): void {
  page.heading('Voies et délais de recours', { together: 200 });
  page.paragraph(limit);
  page.facts(ways);
  page.paragraph(interrupted);
}
