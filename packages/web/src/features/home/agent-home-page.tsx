import { Navigate } from 'react-router';
import { useMe } from '../../app/session.tsx';
import { Page, Pending } from '../../ui/index.ts';
import { Announcements } from '../announcements/announcements.tsx';
import { AspHome, DgefpHome, SupportHome, UdHome } from './agent-homes.tsx';
import { LatestMessages } from './latest-messages.tsx';
import { RecentFiles } from './recent-files.tsx';
import { FirstVisit } from './visit/first-visit.tsx';

const HOMES = { UD: UdHome, ASP: AspHome, DGEFP: DgefpHome, SUPPORT: SupportHome } as const;

/** Where an agent arrives: what to do next, before when, what has just come. */
export function Component() {
  const me = useMe();
  if (!me) return <Pending label="Ouverture de votre accueil" lines={6} />;
  if (me.role === 'EMPLOYER') return <Navigate replace to="/espace" />;
  const Home = HOMES[me.role];
  return (
    <>
      <Announcements />
      <Page title={`Bonjour ${me.firstName} ${me.lastName}`}>
        <div className="ap-grid ap-grid--main">
          <div>
            <FirstVisit />
            <Home me={me} />
          </div>
          <div>
            <LatestMessages />
            <RecentFiles />
          </div>
        </div>
      </Page>
    </>
  );
}
