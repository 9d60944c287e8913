import { Link } from 'react-router';
import { Page } from '../ui/page.tsx';

export function NotFoundPage() {
  return (
    <Page title="Cette page n’existe pas">
      <p className="fr-text--lead">L’adresse est peut-être incomplète, ou la page a changé de place. Rien n’est perdu.</p>
      <p>
        Si vous cherchez un dossier, il n’existe pas ou il n’est pas accessible avec votre compte&nbsp;: vérifiez sa référence.
      </p>
      <Link className="fr-btn" to="/">
        Revenir à l’accueil
      </Link>
    </Page>
  );
}
