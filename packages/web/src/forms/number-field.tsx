import { type Refusal, type Result, parseCents, parseHours, formatHundredths } from '@apart/shared';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useEffect, useState } from 'react';
import { type FieldProps, useField } from './field.ts';

interface NumberFieldProps extends FieldProps {
  readonly unit?: string;
  readonly inputMode: 'decimal' | 'numeric';
  readonly read: (text: string) => Result<number>;
  readonly print: (value: number) => string;
}

/**
 * The form holds the number once it can be read, the raw text while it cannot (so that a draft keeps it), null when
 * empty; the schema refuses the text, and this field tells why.
 */
function NumberField({ unit, inputMode, read, print, ...props }: NumberFieldProps) {
  const { field, id, error, label } = useField(props);
  const value = field.value as number | string | null | undefined;
  const shown = typeof value === 'number' ? print(value) : (value ?? '');
  const [text, setText] = useState(shown);
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    if (!typing) setText(shown);
  }, [shown, typing]);

  const reading = typeof value === 'string' && value !== '' ? read(value) : undefined;
  const fault: Refusal | undefined = reading && !reading.ok && !typing ? reading.refusals[0] : undefined;
  const message = fault?.message ?? error;
  return (
    <div className="ap-field ap-field--number">
      <Input
        label={label}
        hintText={props.hint}
        disabled={props.disabled}
        state={message ? 'error' : 'default'}
        stateRelatedMessage={message}
        addon={unit ? <span className="ap-field__unit">{unit}</span> : undefined}
        nativeInputProps={{
          id,
          ref: field.ref,
          name: field.name,
          value: text,
          inputMode,
          autoComplete: 'off',
          'aria-invalid': message !== undefined,
          'aria-required': !props.optional,
          onFocus: (event) => {
            setTyping(true);
            // What is typed replaces « 0,00 », with a mouse as with the keyboard.
            event.target.select();
          },
          onBlur: () => {
            setTyping(false);
            field.onBlur();
          },
          onChange: (event) => {
            const typed = event.target.value;
            setText(typed);
            const result = read(typed);
            field.onChange(typed.trim() === '' ? null : result.ok ? result.value : typed);
          },
        }}
      />
      {props.help && <div className="ap-field__under">{props.help}</div>}
    </div>
  );
}

/** Hours and hundredths: « 12,50 » is 1250 in the form. */
export function HoursField(props: FieldProps & { readonly unit?: string }) {
  return <NumberField unit="h" {...props} inputMode="decimal" read={parseHours} print={formatHundredths} />;
}

/** Euros and cents: « 12,50 » is 1250 in the form. */
export function MoneyField(props: FieldProps) {
  return <NumberField {...props} unit="€" inputMode="decimal" read={parseCents} print={formatHundredths} />;
}

/** A whole number. */
export function IntegerField(props: FieldProps & { readonly unit?: string }) {
  return <NumberField {...props} inputMode="numeric" read={readInteger} print={String} />;
}

function readInteger(text: string): Result<number> {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  if (/^\d{1,9}$/.test(digits)) return { ok: true, value: Number(digits), warnings: [] };
  return { ok: false, refusals: [{ code: 'INTEGER', path: '', message: 'Un nombre entier est attendu, sans virgule.' }] };
}
