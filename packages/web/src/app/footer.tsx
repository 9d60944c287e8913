import { Link, useLocation } from 'react-router';
import { withoutSecrets } from './help-context.ts';
import { chooseTheme, type ThemeChoice, useThemeChoice } from './theme.ts';

/** Our own footer: help, API, accessibility, legal texts, and the choice of light or dark. */
export function Footer() {
  const theme = useThemeChoice();
  const { pathname } = useLocation();
  return (
    <footer className="ap-footer" id="pied" tabIndex={-1}>
      <div className="fr-container ap-footer__body">
        <p className="ap-footer__about">
          <strong>APART</strong> — le service en ligne de l’activité partielle&nbsp;: demander, suivre, se faire payer.
        </p>
        <nav aria-label="Pied de page">
          <ul className="ap-footer__links">
            <li>
              <Link to="/aide">Besoin d’aide&nbsp;?</Link>
            </li>
            <li>
              <Link to="/informations">Informations du service</Link>
            </li>
            <li>
              <Link to="/bareme">Barème</Link>
            </li>
            <li>
              <Link to="/simulateur">Simulateur</Link>
            </li>
            <li>
              <Link to="/verifier">Vérifier un document</Link>
            </li>
            <li>
              <Link to="/integrateurs">API</Link>
            </li>
            <li>
              <Link to="/accessibilite">Accessibilité&nbsp;: non conforme</Link>
            </li>
            <li>
              <Link to="/mentions-legales">Mentions légales</Link>
            </li>
            <li>
              <Link to="/conditions-generales">Conditions générales</Link>
            </li>
            <li>
              <Link to={pathname === '/signaler' ? '/signaler' : `/signaler?page=${encodeURIComponent(withoutSecrets(pathname))}`}>Je vois des informations qui ne sont pas les miennes</Link>
            </li>
          </ul>
        </nav>
        <label className="ap-footer__theme">
          Affichage
          <select className="fr-select" value={theme} onChange={(event) => chooseTheme(event.target.value as ThemeChoice)}>
            <option value="system">Comme mon appareil</option>
            <option value="light">Clair</option>
            <option value="dark">Sombre</option>
          </select>
        </label>
      </div>
    </footer>
  );
}
