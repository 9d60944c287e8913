import { readFileSync } from 'node:fs';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Tab } from './tab.ts';

const rules = JSON.parse(readFileSync(new URL('../../packages/web/html-validate.json', import.meta.url), 'utf8')) as ConfigData;
const validator = new HtmlValidate(new StaticConfigLoader(rules));

/** What is not valid HTML in the page as it is now, a line each; empty when nothing is. */
export async function html(tab: Tab): Promise<readonly string[]> {
  const page = await tab.evaluate<string>(`'<!doctype html>' + document.documentElement.outerHTML`);
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId} at ${selector ?? ''}: ${message}`));
}
