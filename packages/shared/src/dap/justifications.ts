import { refusal, type Refusal } from '../foundation/index.ts';
import type { DapForm } from './form.ts';
import { DAP_WARNING_LABELS, type DapWarningCode } from './warnings.ts';

/** The field of the form that holds the justification of a warning. */
export const justificationPath = (code: string): string => `justifications.${code}`;

/** What the employer answers to a warning; empty when nothing was written. */
export function justificationOf(form: Pick<DapForm, 'justifications'>, code: string): string {
  return form.justifications?.find((one) => one.code === code)?.text.trim() ?? '';
}

/** One refusal (`JUSTIFICATION_REQUIRED`) for each kind of warning that the form leaves without an answer. */
export function missingJustifications(form: DapForm, warnings: readonly Refusal[]): Refusal[] {
  const firstOfEachCode = warnings.filter(({ code }, index) => warnings.findIndex((one) => one.code === code) === index);
  return firstOfEachCode
    .filter(({ code }) => justificationOf(form, code) === '')
    .map(({ code, article, numbers }) =>
      refusal('JUSTIFICATION_REQUIRED', justificationPath(code), `${DAP_WARNING_LABELS[code as DapWarningCode]} : écrivez une justification, l’agent la lira en premier.`, {
        ...(article === undefined ? {} : { article }),
        ...(numbers === undefined ? {} : { numbers }),
      }),
    );
}
