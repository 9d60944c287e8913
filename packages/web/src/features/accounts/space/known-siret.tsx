import { formatSiret, type Siret } from '@apart/shared';
import { Link } from 'react-router';
import { useMe } from '../../../app/session.tsx';
import { Notice } from '../../../ui/index.ts';

/** Case 2: the establishment has a space. Never whose; always the ways on, none of which needs a telephone. */
export function KnownSiret({ siret }: { readonly siret: string }) {
  const me = useMe();
  const query = `siret=${siret}`;
  return (
    <Notice kind="info" title="Cet établissement a déjà un espace" live>
      <p>
        Le SIRET {formatSiret(siret as Siret)} est déjà connu du service&nbsp;: il n’y a pas d’autre espace à créer. Choisissez ce qui vous ressemble.
      </p>
      <ul className="ap-ways">
        {!me && (
          <li>
            <Link to={`/connexion?suite=/etablissements/${siret}`}>J’ai déjà un compte</Link>
            <p>Connectez-vous, avec votre courriel ou votre identifiant. Un compte Sylae convient aussi.</p>
          </li>
        )}
        <li>
          <Link to="/recuperation">J’ai oublié mon identifiant ou mon mot de passe</Link>
          <p>Un courriel vous les rend, en une minute.</p>
        </li>
        <li>
          <Link to={`/demander-une-habilitation?${query}`}>Je travaille pour cet établissement, sans accès</Link>
          <p>Demandez une habilitation&nbsp;: ceux qui tiennent l’espace sont prévenus et répondent d’un geste.</p>
        </li>
        <li>
          <Link to={`/demander-une-habilitation?${query}`}>La personne qui tenait l’espace est partie, ou ne répond plus</Link>
          <p>La même demande&nbsp;: le courriel qui la confirme permet de demander aussitôt l’arbitrage de l’ASP et de votre département.</p>
        </li>
      </ul>
    </Notice>
  );
}
