import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from './tab.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe finds wrong on the page as it is now, but for some rules, a line each; empty when nothing is. */
export async function axe(tab: Tab, without: readonly string[] = []): Promise<readonly string[]> {
  // Half a megabyte of source: a page receives it once, however often it is looked at.
  if (!(await tab.evaluate<boolean>('typeof axe === "object"'))) await tab.evaluate(`${source}; undefined`);
  const violations = await tab.evaluate<readonly Violation[]>(
    `axe.run(document, { resultTypes: ['violations'], rules: ${JSON.stringify(Object.fromEntries(without.map((rule) => [rule, { enabled: false }])))}, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.map((v) => ({ id: v.id, help: v.help, nodes: v.nodes.map((n) => ({ target: n.target.map(String), failureSummary: n.failureSummary })) })))`,
  );
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id} at ${node.target.join(' ')}: ${node.failureSummary}`));
}
