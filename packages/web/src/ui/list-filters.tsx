import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';

export interface ListFiltersProps {
  readonly label: string;
  /** `FilterText` and `FilterSelect`, whose names are those of the address. */
  readonly children: ReactNode;
  /** How the typed text was understood. */
  readonly said?: ReactNode;
  readonly submit?: string;
}

/** Filters of a list, kept in the address: a page can be bookmarked, sent to a colleague, and found again by going back. */
export function ListFilters({ label, children, said, submit: submitLabel = 'Filtrer' }: ListFiltersProps) {
  const [params, setParams] = useSearchParams();
  const { pathname } = useLocation();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    for (const control of form.current?.elements ?? []) {
      if ((control instanceof HTMLInputElement || control instanceof HTMLSelectElement) && control.name) control.value = params.get(control.name) ?? '';
    }
  }, [params]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = [...new FormData(event.currentTarget)].map(([name, value]): [string, string] => [name, typeof value === 'string' ? value.trim() : '']);
    setParams(typed.filter(([, value]) => value !== ''));
  };
  return (
    <form ref={form} role="search" aria-label={label} className="ap-filters" onSubmit={submit} noValidate>
      {children}
      <div className="ap-filters__buttons">
        <Button type="submit" priority="secondary">
          {submitLabel}
        </Button>
        {params.size > 0 && (
          <Link className="fr-link" to={pathname}>
            Tout effacer
          </Link>
        )}
      </div>
      <p className="ap-filters__said" role="status">
        {said}
      </p>
    </form>
  );
}

export function FilterText({ name, label, hint, type }: { readonly name: string; readonly label: string; readonly hint?: string; readonly type?: 'date' }) {
  const [params] = useSearchParams();
  return (
    <div className="ap-filters__wide">
      <Input label={label} hintText={hint} nativeInputProps={{ name, type, defaultValue: params.get(name) ?? '', autoComplete: 'off', enterKeyHint: 'search' }} />
    </div>
  );
}

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** A choice; `none` is what the absence of a choice means. */
export function FilterSelect({ name, label, none, choices }: { readonly name: string; readonly label: string; readonly none: string; readonly choices: readonly FilterChoice[] }) {
  const [params] = useSearchParams();
  return (
    <Select label={label} nativeSelectProps={{ name, defaultValue: params.get(name) ?? '' }}>
      <option value="">{none}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}
