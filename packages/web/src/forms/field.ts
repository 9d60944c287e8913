import type { ReactNode } from 'react';
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

/** The id of a field's control: links of the error summary and tests find it by its name. */
export const fieldId = (name: string): string => `champ-${name.replace(/\./g, '-')}`;

/** The control of a field: an input, or the first of a group (DSFR names those of a group itself). */
export function focusField(name: string): void {
  const id = fieldId(name);
  (document.getElementById(id) ?? document.querySelector<HTMLElement>(`#${id}-groupe input, #${id}-groupe-0`))?.focus();
}

/** Binds a field of the form around it to a control. */
export function useField({ name, label, optional }: FieldProps): BoundField {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  return { field, id: fieldId(name), error: fieldState.error?.message, label: optional === true ? `${label} (facultatif)` : label };
}
