import { MyAccountDocument, type MyAccountQuery } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { may, useMe } from '../../app/session.tsx';
import { ErrorState, Page, Pending } from '../../ui/index.ts';
import '../accounts/second-factor/second-factor.css';

export type MyAccount = MyAccountQuery['myAccount'];

const ENTRIES = [
  { to: '/compte', label: 'Profil' },
  { to: '/compte/mot-de-passe', label: 'Mot de passe' },
  { to: '/compte/double-authentification', label: 'Double authentification' },
  { to: '/compte/courriels', label: 'Courriels' },
  { to: '/compte/agenda', label: 'Agenda', act: 'calendarFeed.read' },
  { to: '/compte/sessions', label: 'Sessions' },
  { to: '/compte/travaux', label: 'Travaux' },
  { to: '/compte/jetons', label: 'Jetons d’API', act: 'token.list' },
] as const;

/** One page of « Mon compte » with what is asked of the account. */
export function AccountPage({ title, children }: { readonly title: string; readonly children: (account: MyAccount, refetch: () => Promise<unknown>) => ReactNode }) {
  const { data, error, refetch } = useQuery(MyAccountDocument, { fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Ouverture de votre compte" />;
  return <AccountFrame title={title}>{children(data.myAccount, () => refetch().catch(() => undefined))}</AccountFrame>;
}

/** The frame of « Mon compte »: its title and its side navigation. */
export function AccountFrame({ title, aside, howTo, children }: { readonly title: string; readonly aside?: ReactNode; readonly howTo?: string; readonly children: ReactNode }) {
  const me = useMe();
  return (
    <Page title={title} kicker="Mon compte" aside={aside} howTo={howTo}>
      <div className="ap-account">
        <nav className="ap-account__nav" aria-label="Mon compte">
          <ul>
            {ENTRIES.filter((entry) => !('act' in entry) || may(me, entry.act)).map(({ to, label }) => (
              <li key={to}>
                <NavLink to={to} end>
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ap-account__body">{children}</div>
      </div>
    </Page>
  );
}
