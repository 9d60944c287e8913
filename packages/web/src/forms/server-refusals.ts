import type { RefusalFieldsFragment } from '@apart/schema';
import { useCallback, useState } from 'react';
import { rememberError } from '../app/help-context.ts';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

type ServerRefusal = Pick<RefusalFieldsFragment, 'code' | 'path' | 'message' | 'article'>;

export interface ServerRefusals {
  /** Puts each refusal on its field; returns true when there was none. */
  readonly apply: (refusals: readonly ServerRefusal[]) => boolean;
  /** Those that belong to no field of this form. */
  readonly general: readonly ServerRefusal[];
  readonly clear: () => void;
}

const ROOTS = /^(?:input|form)\./;

/** The dotted name of the form's field that a refusal's path means, undefined when the form has none. */
export function fieldOfPath(path: string, values: unknown): string | undefined {
  for (const name of [path, path.replace(ROOTS, ''), path.replace(ROOTS, '').replace(ROOTS, '')]) {
    if (name !== '' && hasPath(values, name)) return name;
  }
  return undefined;
}

function hasPath(values: unknown, path: string): boolean {
  let at: unknown = values;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !(key in at)) return false;
    at = (at as Record<string, unknown>)[key];
  }
  return true;
}

/** Refusals of the server, each landing on its field as if the form itself had found it. */
export function useServerRefusals<Values extends FieldValues, Output extends FieldValues = Values>(form: UseFormReturn<Values, unknown, Output>): ServerRefusals {
  const [general, setGeneral] = useState<readonly ServerRefusal[]>([]);
  const apply = useCallback(
    (refusals: readonly ServerRefusal[]) => {
      const rest: ServerRefusal[] = [];
      for (const refusal of refusals) {
        const name = fieldOfPath(refusal.path, form.getValues());
        if (name === undefined) rest.push(refusal);
        else form.setError(name as Parameters<typeof form.setError>[0], { type: refusal.code, message: refusal.message });
      }
      if (refusals.length > 0) rememberError(refusals.map(({ message }) => message).join(' '));
      setGeneral(rest);
      return refusals.length === 0;
    },
    [form],
  );
  const clear = useCallback(() => setGeneral([]), []);
  return { apply, general, clear };
}
