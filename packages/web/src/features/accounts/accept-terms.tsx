import { Link } from 'react-router';
import { TickField } from '../../forms/index.ts';

/** The terms, to be accepted before an account opens; they are read in a window of their own, so that nothing typed is left. */
export function AcceptTerms({ hint }: { readonly hint?: string }) {
  return (
    <TickField
      name="acceptCgu"
      hint={hint}
      label={
        <span>
          J’accepte les{' '}
          <Link to="/conditions-generales" target="_blank">
            conditions générales d’utilisation<span className="fr-sr-only"> (nouvelle fenêtre)</span>
          </Link>
        </span>
      }
    />
  );
}
