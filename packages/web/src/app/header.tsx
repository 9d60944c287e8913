import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useService } from '../ui/now.ts';
import { Wordmark } from './wordmark.tsx';
import { menuOf } from './menu.ts';
import { homeOf, type Me, useMe, useSignOut } from './session.tsx';

const SearchBox = lazy(() => import('../features/search/search-box.tsx'));

/** Our own header: the neutral wordmark, the person's menu, and the way in or out. */
export function Header() {
  const me = useMe();
  const service = useService();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => setOpen(false), [pathname]);
  return (
    <header className="ap-header">
      <div className="fr-container ap-header__bar">
        {service?.brandName && <img className="ap-brand" src="/marque.svg" alt={service.brandName} height="64" />}
        <Link className="ap-wordmark" to={me ? homeOf(me.role) : '/'} aria-label="APART — Activité partielle, accueil">
          <Wordmark />
        </Link>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm ap-header__burger" aria-expanded={open} aria-controls="menu" onClick={() => setOpen(!open)}>
          {open ? 'Fermer' : 'Menu'}
        </button>
      </div>
      <div id="menu" className="fr-container ap-header__menu" data-open={open}>
        {me && <Menu me={me} />}
        <div className="ap-header__tools">
          <Suspense>{me && <SearchBox />}</Suspense>
          {me ? <Identity me={me} /> : me === null && <Visitor />}
        </div>
      </div>
    </header>
  );
}

function Menu({ me }: { readonly me: Me }) {
  return (
    <nav aria-label="Menu principal">
      <ul className="ap-menu">
        {menuOf(me).map((entry) => (
          <li key={entry.to}>
            <NavLink className="ap-menu__link" to={entry.to} end>
              {entry.label}
              {entry.to === '/messages' && me.unreadMessages > 0 && (
                <span className="ap-count">
                  {me.unreadMessages}
                  <span className="fr-sr-only"> {me.unreadMessages > 1 ? 'messages non lus' : 'message non lu'}</span>
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Identity({ me }: { readonly me: Me }) {
  const signOut = useSignOut();
  return (
    <>
      <Link className="ap-header__who" to="/compte" aria-label={`Mon compte, ${me.firstName} ${me.lastName}`}>
        {me.firstName} {me.lastName}
      </Link>
      <Button size="small" priority="tertiary" onClick={() => void signOut()}>
        Se déconnecter
      </Button>
    </>
  );
}

function Visitor() {
  return (
    <>
      <Link className="fr-btn fr-btn--sm fr-btn--tertiary" to="/creer-mon-espace">
        Créer mon espace
      </Link>
      <Link className="fr-btn fr-btn--sm" to="/connexion">
        Se connecter
      </Link>
    </>
  );
}
