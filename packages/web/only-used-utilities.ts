import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The little of postcss that this plugin touches. */
interface Rule {
  selectors: string[];
  remove(): unknown;
}

/** The families of DSFR's core that a page uses one by one: margins, columns, ratios, icons. */
const UTILITY = /\.(fr-(?:[mp][xytrbl]?|col|icon|fi|ratio|responsive-img)-[\w-]+)/;

/**
 * DSFR's core has a class for each margin of each size of screen, column and icon: most of its weight. Those that no screen names are
 * left out; a screen writes them whole, never put together from pieces.
 */
export function onlyUsedUtilities() {
  const root = join(import.meta.dirname, 'src');
  const words = globSync('**/*.{ts,tsx}', { cwd: root }).flatMap((file) => readFileSync(join(root, file), 'utf8').match(/\bfr-[\w-]+/g) ?? []);
  const used = new Set(words);
  return {
    postcssPlugin: 'only-used-utilities',
    Rule: (rule: Rule): void => {
      const kept = rule.selectors.filter((selector) => {
        const utility = UTILITY.exec(selector)?.[1];
        return utility === undefined || used.has(utility);
      });
      if (kept.length === 0) rule.remove();
      else if (kept.length < rule.selectors.length) rule.selectors = kept;
    },
  };
}
