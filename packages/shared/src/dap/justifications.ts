import { z } from 'zod';
import { refusal, type Refusal } from '../foundation/index.ts';

/** What the employer answers to one kind of warning. */
export interface Justification<C extends string = string> {
  readonly code: C;
  readonly text: string;
}

/** The field of the form that holds the justification of a warning. */
export const justificationPath = (code: string): string => `justifications.${code}`;

/** The justifications of a form as they are typed: one text of 5,000 characters at most for each code. */
export const justificationsSchema = <const C extends readonly [string, ...string[]] | readonly string[]>(codes: C) =>
  z
    .array(
      z.object({
        code: z.enum(codes, { error: 'Choisissez une des réponses proposées.' }),
        text: z.string({ error: 'Du texte est attendu.' }).max(5000, '5000 caractères au plus.'),
      }, { error: 'Une justification est attendue.' }),
      { error: 'Une liste de justifications est attendue.' },
    )
    .max(codes.length, 'Une justification par point signalé.');

/** What the employer answers to a warning; empty when nothing was written. */
export function justificationOf({ justifications }: { readonly justifications: readonly Justification[] | null }, code: string): string {
  return justifications?.find((one) => one.code === code)?.text.trim() ?? '';
}

/** One refusal (`JUSTIFICATION_REQUIRED`) for each kind of warning that is left without an answer; `labels` has a name for every kind. */
export function missingJustifications(
  given: { readonly justifications: readonly Justification[] | null },
  warnings: readonly Refusal[],
  labels: Readonly<Record<string, string>>,
): Refusal[] {
  const firstOfEachCode = warnings.filter(({ code }, index) => warnings.findIndex((one) => one.code === code) === index);
  return firstOfEachCode
    .filter(({ code }) => justificationOf(given, code) === '')
    .map(({ code, article, numbers }) =>
      refusal('JUSTIFICATION_REQUIRED', justificationPath(code), `${labels[code] ?? code}\u00a0: écrivez une justification, l’agent la lira en premier.`, {
        ...(article === undefined ? {} : { article }),
        ...(numbers === undefined ? {} : { numbers }),
      }),
    );
}

/** The justifications of what is still warned about, to send; one written for what was mended since is left. */
export function justificationsToSend<J extends Justification>(justifications: readonly J[] | null, warnings: readonly Refusal[]): J[] | null {
  const kept = justifications?.filter(({ code }) => warnings.some((one) => one.code === code)) ?? [];
  return kept.length > 0 ? kept : null;
}
