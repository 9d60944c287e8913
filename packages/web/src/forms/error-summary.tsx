import { type MouseEvent, useContext, useEffect, useId, useRef } from 'react';
import { type FieldErrors, useFormContext, useFormState } from 'react-hook-form';
import { fieldId, FormScope } from './field.ts';

export interface FieldFault {
  readonly name: string;
  readonly message: string;
}

/** Every error of a form with the dotted name of its field, in the order of the rules that found them. */
export function faultsOf(errors: FieldErrors, prefix = ''): FieldFault[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || key === 'root') return [];
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof error.message === 'string') return [{ name, message: error.message }];
    return faultsOf(error as FieldErrors, name);
  });
}

/** The faults in the order of their fields on the page, which is that of the reader; what has no field there comes last. */
function inPageOrder(faults: readonly FieldFault[], scope: string): readonly FieldFault[] {
  const placed = faults.map((fault) => ({ fault, field: elementOf(fieldId(scope, fault.name)) }));
  placed.sort((a, b) => {
    if (!a.field || !b.field) return Number(!a.field) - Number(!b.field);
    const place = a.field.compareDocumentPosition(b.field);
    return place & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : place & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
  });
  return placed.map(({ fault }) => fault);
}

/** The control of a field, or the first part of a group: a choice among few, a list of lines. */
const elementOf = (id: string): Element | null => document.getElementById(id) ?? document.querySelector(`[id^="${id}-"]`);

/** After a refused sending: all that is to be mended, each line leading to its field. It takes the focus when it comes. */
export function ErrorSummary({ onGo }: { readonly onGo?: (name: string) => void }) {
  const { control, setFocus } = useFormContext();
  const titleId = useId();
  const scope = useContext(FormScope) ?? '';
  const { errors, submitCount, isSubmitting } = useFormState({ control });
  const faults = faultsOf(errors);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (submitCount > 0 && !isSubmitting) box.current?.focus();
  }, [submitCount, isSubmitting]);
  if (faults.length === 0 || submitCount === 0) return null;

  const go = (event: MouseEvent, name: string): void => {
    event.preventDefault();
    onGo?.(name);
    // The step that holds the field may have to be drawn first.
    setTimeout(() => setFocus(name), 0);
  };
  return (
    <div ref={box} tabIndex={-1} className="fr-alert fr-alert--error ap-summary" role="alert" aria-labelledby={titleId}>
      <p id={titleId} className="fr-alert__title">
        {faults.length > 1 ? `${faults.length} points à corriger` : 'Un point à corriger'}
      </p>
      <ul>
        {inPageOrder(faults, scope).map((fault) => (
          <li key={fault.name}>
            <a href={`#${fieldId(scope, fault.name)}`} onClick={(event) => go(event, fault.name)}>
              {fault.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
