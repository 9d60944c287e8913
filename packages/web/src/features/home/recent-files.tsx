import { useState } from 'react';
import { Link } from 'react-router';
import { readRecentFiles } from '../../app/recent-files.ts';
import { useMe } from '../../app/session.tsx';
import { Section } from '../../ui/section.tsx';

/** The files last opened on this device. */
export function RecentFiles() {
  const accountId = useMe()?.id;
  const [files] = useState(() => (accountId ? readRecentFiles(accountId) : []));
  return (
    <Section title="Derniers dossiers ouverts">
      {files.length === 0 ? (
        <p>Les dossiers que vous ouvrez restent ici à portée de main, sur cet appareil, jusqu’à la déconnexion.</p>
      ) : (
        <ul className="ap-todo">
          {files.map(({ to, title, detail }) => (
            <li key={to} className="ap-todo__item">
              <div>
                <p>
                  <Link to={to}>{title}</Link>
                </p>
                <p className="ap-todo__detail">{detail}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
