import { type ReactNode, useEffect } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { ConnectionBanner } from './connection-banner.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { rememberPage } from './help-context.ts';
import { SignInAgainDialog } from './sign-in-again-dialog.tsx';

/** Header, page, footer; and what may come over any page: the cut connection, the ended session. */
export function Layout({ children }: { readonly children?: ReactNode }) {
  const { pathname } = useLocation();
  useEffect(() => rememberPage(pathname), [pathname]);
  return (
    <>
      <div className="fr-skiplinks">
        <nav className="fr-container" aria-label="Accès rapide">
          <ul className="fr-skiplinks__list">
            <li>
              <a className="fr-link" href="#contenu">
                Aller au contenu
              </a>
            </li>
            <li>
              <a className="fr-link" href="#pied">
                Aller au pied de page
              </a>
            </li>
          </ul>
        </nav>
      </div>
      <Header />
      <ConnectionBanner />
      <main id="contenu" tabIndex={-1} className="ap-main">
        {children ?? <Outlet />}
      </main>
      <Footer />
      <SignInAgainDialog />
      <ScrollRestoration />
    </>
  );
}
