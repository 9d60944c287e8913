import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { Select } from '@codegouvfr/react-dsfr/Select';
import type { ReactNode } from 'react';
import { type FieldProps, useField } from './field.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoiceFieldProps extends FieldProps {
  readonly choices: readonly Choice[];
}

/** A choice in a list; null in the form while nothing is chosen. */
export function SelectField(props: ChoiceFieldProps & { readonly empty?: string }) {
  const { field, id, error, label } = useField(props);
  const { ref, value, onChange, ...handlers } = field;
  return (
    <div className="ap-field">
      <Select
        label={label}
        hint={props.hint}
        disabled={props.disabled}
        state={error ? 'error' : 'default'}
        stateRelatedMessage={error}
        nativeSelectProps={{
          ...handlers,
          ref,
          id,
          value: (value as string | null | undefined) ?? '',
          onChange: (event) => onChange(event.target.value === '' ? null : event.target.value),
          'aria-invalid': error !== undefined,
          'aria-required': !props.optional,
        }}
      >
        <option value="">{props.empty ?? 'Choisir'}</option>
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** A choice among few, all seen; null in the form while nothing is chosen. */
export function RadioField(props: ChoiceFieldProps & { readonly inline?: boolean }) {
  const { field, id, error, label } = useField(props);
  return (
    <RadioButtons
      id={`${id}-groupe`}
      legend={label}
      hintText={props.hint}
      disabled={props.disabled}
      orientation={props.inline ? 'horizontal' : 'vertical'}
      state={error ? 'error' : 'default'}
      stateRelatedMessage={error}
      options={props.choices.map((choice, index) => ({
        label: choice.label,
        hintText: choice.hint,
        nativeInputProps: {
          // The focus of the field is that of its first choice.
          ...(index === 0 ? { ref: field.ref } : {}),
          name: field.name,
          value: choice.value,
          checked: field.value === choice.value,
          onBlur: field.onBlur,
          onChange: () => field.onChange(choice.value),
        },
      }))}
    />
  );
}

/** Yes or no, held as true, false or null. */
export function YesNoField(props: FieldProps) {
  const { field, id, error, label } = useField(props);
  const options = [
    { label: 'Oui', value: true },
    { label: 'Non', value: false },
  ];
  return (
    <RadioButtons
      id={`${id}-groupe`}
      legend={label}
      hintText={props.hint}
      orientation="horizontal"
      state={error ? 'error' : 'default'}
      stateRelatedMessage={error}
      options={options.map((option, index) => ({
        label: option.label,
        nativeInputProps: {
          ...(index === 0 ? { ref: field.ref } : {}),
          name: field.name,
          checked: field.value === option.value,
          onBlur: field.onBlur,
          onChange: () => field.onChange(option.value),
        },
      }))}
    />
  );
}

/** One box to tick, held as a boolean. */
export function TickField(props: Omit<FieldProps, 'label'> & { readonly label: ReactNode }) {
  const { field, id, error } = useField({ ...props, label: '' });
  return (
    <div className={`fr-fieldset${error ? ' fr-fieldset--error' : ''}`}>
      <div className="fr-fieldset__element">
        <div className="fr-checkbox-group">
          <input
            type="checkbox"
            id={id}
            ref={field.ref}
            name={field.name}
            checked={field.value === true}
            onBlur={field.onBlur}
            onChange={(event) => field.onChange(event.target.checked)}
            aria-invalid={error !== undefined}
            aria-describedby={error ? `${id}-erreur` : undefined}
          />
          <label className="fr-label" htmlFor={id}>
            {props.label}
            {props.hint && <span className="fr-hint-text">{props.hint}</span>}
          </label>
        </div>
      </div>
      <div className="fr-messages-group" id={`${id}-erreur`} aria-live="polite">
        {error && <p className="fr-message fr-message--error">{error}</p>}
      </div>
    </div>
  );
}
