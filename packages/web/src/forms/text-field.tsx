import { Input } from '@codegouvfr/react-dsfr/Input';
import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from 'react';
import { type FieldProps, useField } from './field.ts';

export interface TextFieldProps extends FieldProps {
  readonly type?: HTMLInputTypeAttribute;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  readonly rows?: number;
  readonly maxLength?: number;
  /** Said under the field, politely, while the person types: what was understood, what is left. */
  readonly said?: ReactNode;
}

/** One line of text, or several with `rows`. */
export function TextField(props: TextFieldProps) {
  const { field, id, error, label } = useField(props);
  const { ref, value, ...handlers } = field;
  const saidId = `${id}-dit`;
  const native = {
    ...handlers,
    id,
    value: (value as string | null | undefined) ?? '',
    autoComplete: props.autoComplete ?? 'off',
    maxLength: props.maxLength,
    'aria-invalid': error !== undefined,
    'aria-required': !props.optional,
    'aria-describedby': props.said ? saidId : undefined,
  };
  const common = { label, hintText: props.hint, disabled: props.disabled, state: error ? ('error' as const) : ('default' as const), stateRelatedMessage: error };
  return (
    <div className="ap-field">
      {props.rows ? (
        <Input {...common} textArea nativeTextAreaProps={{ ...native, ref, rows: props.rows }} />
      ) : (
        <Input {...common} nativeInputProps={{ ...native, ref, type: props.type ?? 'text', inputMode: props.inputMode }} />
      )}
      <div className="ap-field__under">
        <p id={saidId} className="ap-field__said" aria-live="polite">
          {props.said}
        </p>
        {props.help}
      </div>
    </div>
  );
}

/** A day, `YYYY-MM-DD` in the form, written in the browser's own way. */
export function DateField(props: FieldProps) {
  return <TextField {...props} type="date" />;
}
