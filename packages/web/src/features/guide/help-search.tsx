import { Input } from '@codegouvfr/react-dsfr/Input';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { plural } from '../../ui/index.ts';
import type { Found } from './search.ts';

/** Finds a procedure by its words, in this browser; the index is read once somebody searches. */
export function HelpSearch() {
  const [params, setParams] = useSearchParams();
  const text = params.get('q') ?? '';
  const found = useFound(text);
  return (
    <div role="search" aria-label="Aide" className="ap-help-search">
      <Input
        label="Chercher dans l’aide"
        hintText="Par exemple&nbsp;: avenant, mot de passe, IBAN. Les accents et les fautes de frappe ne gênent pas."
        nativeInputProps={{ type: 'search', value: text, autoComplete: 'off', onChange: (event) => setParams(event.target.value === '' ? {} : { q: event.target.value }, { replace: true, preventScrollReset: true }) }}
      />
      <div aria-live="polite">{found && <p className="ap-muted">{found.length === 0 ? 'Rien ne répond à ces mots. Essayez-en un autre, ou écrivez-nous.' : plural(found.length, 'réponse')}</p>}</div>
      {found && found.length > 0 && (
        <ul className="ap-help-found">
          {found.map(({ id, kind, title, excerpt, to }) => (
            <li key={id}>
              <Link to={to}>{title}</Link>
              <p className="ap-muted">{kind}</p>
              <p className="ap-help-found__excerpt">{excerpt}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What answers the text; undefined while nothing is asked. */
function useFound(text: string): readonly Found[] | undefined {
  const [found, setFound] = useState<readonly Found[]>();
  const asked = text.trim().length > 1;
  useEffect(() => {
    if (!asked) return;
    let left = false;
    void import('./search.ts').then(({ findHelp }) => {
      if (!left) setFound(findHelp(text));
    });
    return () => {
      left = true;
    };
  }, [asked, text]);
  return asked ? found : undefined;
}
