import { Button } from '@codegouvfr/react-dsfr/Button';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Page } from '../ui/page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** A page that broke, or whose chunk could not be read (a new version was put in place, or the network is cut). */
export function RouteFailure() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <Page title="Cette page n’a pas pu s’afficher">
      <p className="fr-text--lead">Une erreur est survenue de notre côté. Ce que vous avez enregistré est en sécurité.</p>
      <p>Rechargez la page&nbsp;; si cela recommence, revenez à l’accueil et reprenez votre dossier.</p>
      <div className="ap-actions">
        <Button onClick={() => window.location.reload()}>Recharger la page</Button>
        <a className="fr-btn fr-btn--secondary" href="/">
          Revenir à l’accueil
        </a>
      </div>
    </Page>
  );
}
