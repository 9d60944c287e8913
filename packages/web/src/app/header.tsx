import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useService } from '../ui/now.ts';
import { Wordmark } from './wordmark.tsx';
import { menuOf } from './menu.ts';
import { homeOf, type Me, useMe, useMeAgain, useMeFailure, useSignOut } from './session.tsx';

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
          {me === undefined ? <Unread /> : me ? <Identity me={me} /> : <Visitor />}
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

/** Nobody could say who is signed in: asked again at each page, and by hand; the pages that need no session are read meanwhile. */
function Unread() {
  const failure = useMeFailure();
  const again = useMeAgain();
  const { pathname } = useLocation();
  const failed = failure !== undefined;
  const came = useRef(pathname);
  useEffect(() => {
    if (failed && came.current !== pathname) void again();
    came.current = pathname;
  }, [pathname, failed, again]);
  if (!failed) return null;
  return (
    <>
      <span className="ap-muted">Session non lue</span>
      <Button size="small" priority="tertiary" onClick={() => void again()}>
        Relire ma session
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
