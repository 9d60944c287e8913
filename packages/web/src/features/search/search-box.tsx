import { type FormEvent, useEffect, useId, useRef } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import './search.css';

/** The search of the header: a SIRET, a reference or a name, as they are typed. */
export default function SearchBox() {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const asked = pathname === '/recherche' ? (params.get('q') ?? '') : '';
  useEffect(() => {
    if (input.current) input.current.value = asked;
  }, [asked]);
  const search = (event: FormEvent): void => {
    event.preventDefault();
    const text = input.current?.value.trim() ?? '';
    if (text === '') input.current?.focus();
    else void navigate(`/recherche?q=${encodeURIComponent(text)}`);
  };
  return (
    <form role="search" className="ap-search" aria-label="Recherche" onSubmit={search}>
      <label className="fr-sr-only" htmlFor={id}>
        SIRET, SIREN, référence, nom ou courriel
      </label>
      <input ref={input} id={id} className="fr-input" type="search" name="q" placeholder="SIRET, référence, nom" autoComplete="off" maxLength={200} defaultValue={asked} />
      <button type="submit" className="fr-btn fr-btn--sm">
        Chercher
      </button>
    </form>
  );
}
