import { Link } from 'react-router';
import { Notice } from '../../ui/index.ts';

/** Told to the accountant at every visit, with the way to mend it. */
export function WithoutUserNotice({ siret }: { readonly siret: string }) {
  return (
    <Notice kind="warning" title="Cette entreprise n’a pas d’utilisateur">
      <p>
        Personne de l’entreprise ne peut lire ses décisions ni vérifier son compte bancaire. <Link to={`/cabinet?client=${siret}`}>Nommez son utilisateur</Link>&nbsp;: une minute suffit.
      </p>
    </Notice>
  );
}
