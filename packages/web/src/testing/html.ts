import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate/browser';
import rules from '../../html-validate.json' with { type: 'json' };

/**
 * The rules leave out the ways of writing, which are those of the browser here, the roles that DSFR says twice, and the button of a form
 * that saves by itself; they keep nesting, references and names.
 */
const validator = new HtmlValidate(new StaticConfigLoader(rules as ConfigData));

/** What is not valid HTML in these tags, a line each; empty when they are valid. */
export function htmlFaults(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`));
}
