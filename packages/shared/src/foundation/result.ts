/**
 * A refusal: something a person caused and can mend. It is a value, never an exception.
 * `path` is the dotted path of the field in the input (`lines.3.weeks.0.idle`), empty for the whole request.
 * `message` is French and complete; `numbers` holds what the sentence is built from; `article` the law that decides.
 */
export interface Refusal {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly article?: string;
  readonly numbers?: Readonly<Record<string, number | string>>;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Refusal[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function ok<T>(value: T, warnings: readonly Refusal[] = []): Result<T> {
  return { ok: true, value, warnings };
}

export function refused(...refusals: readonly Refusal[]): { ok: false; refusals: readonly Refusal[] } {
  return { ok: false, refusals };
}

export function refusal(code: string, path: string, message: string, more: Pick<Refusal, 'article' | 'numbers'> = {}): Refusal {
  return { code, path, message, ...more };
}
