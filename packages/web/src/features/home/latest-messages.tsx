import { LatestMessagesDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { instantText, Section } from '../../ui/index.ts';

/** The last three messages, and the way to all. */
export function LatestMessages() {
  const { data } = useQuery(LatestMessagesDocument);
  if (!data) return null;
  const { nodes } = data.inbox;
  return (
    <Section title="Derniers messages">
      {nodes.length === 0 ? (
        <p>Aucun message pour l’instant. Chaque étape de vos dossiers en laisse un ici, et un courriel.</p>
      ) : (
        <ul className="ap-todo">
          {nodes.map(({ id, subject, at, readAt, link }) => (
            <li key={id} className="ap-todo__item">
              <div>
                <p className={readAt ? undefined : 'ap-todo__title'}>
                  {!readAt && <span className="fr-sr-only">Non lu&nbsp;: </span>}
                  <Link to={link ?? '/messages'}>{subject}</Link>
                </p>
                <p className="ap-todo__detail">
                  <time dateTime={at}>{instantText(at)}</time>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {nodes.length > 0 && (
        <p className="fr-mt-2w">
          <Link to="/messages">Tous les messages</Link>
        </p>
      )}
    </Section>
  );
}
