import { type ReactNode, useId } from 'react';
import { type FieldValues, FormProvider, type SubmitHandler, type UseFormReturn } from 'react-hook-form';
import { ErrorSummary } from './error-summary.tsx';
import { FormScope } from './field.ts';

export interface FormProps<Input extends FieldValues, Output extends FieldValues> {
  readonly form: UseFormReturn<Input, unknown, Output>;
  readonly onSubmit: (values: Output) => unknown;
  readonly children: ReactNode;
  readonly label: string;
  /** Called before the summary leads to a field, for forms drawn in steps. */
  readonly onGo?: (name: string) => void;
}

/** A form with its error summary. The rules are ours, not the browser's: `noValidate`. */
export function Form<Input extends FieldValues, Output extends FieldValues>({ form, onSubmit, children, label, onGo }: FormProps<Input, Output>) {
  return (
    <FormProvider {...form}>
      <FormScope value={useId()}>
        <form noValidate aria-label={label} onSubmit={(event) => void form.handleSubmit(onSubmit as SubmitHandler<Output>)(event)}>
          <ErrorSummary onGo={onGo} />
          {children}
        </form>
      </FormScope>
    </FormProvider>
  );
}
