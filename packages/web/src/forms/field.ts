import { createContext, type ReactNode, useContext, useId } from 'react';
import { useController, useFormContext, type ControllerRenderProps, type FieldValues } from 'react-hook-form';

/** What every field takes. `name` is the dotted path in the form, the same as in the server's input. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Under the field: where its answer is found. */
  readonly help?: ReactNode;
  /** Shown beside the label of what may stay empty, unless `unsaid`; the rest is compulsory. */
  readonly optional?: boolean | 'unsaid';
  readonly disabled?: boolean;
}

export interface BoundField {
  readonly field: ControllerRenderProps<FieldValues, string>;
  readonly id: string;
  readonly error: string | undefined;
  readonly label: string;
}

/** What the ids of a form begin with: two forms of one page may hold fields of the same name. */
export const FormScope = createContext<string | undefined>(undefined);

/** The id of a field's control, which the error summary of its form links to. */
export const fieldId = (scope: string, name: string): string => `${scope}-${name.replace(/\./g, '-')}`;

/** Binds a field of the form around it to a control. */
export function useField({ name, label, optional }: FieldProps): BoundField {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  const own = useId();
  return { field, id: fieldId(useContext(FormScope) ?? own, name), error: fieldState.error?.message, label: optional === true ? `${label} (facultatif)` : label };
}
