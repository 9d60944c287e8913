import { AnnouncementsDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { AnnouncementCard } from './announcement-card.tsx';

const PLACE = 'apart.announcements.hidden';

function readHidden(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** What is announced now to this person, over the page; each may be put aside on this device, and stays in the archive. */
export function Announcements() {
  const { data } = useQuery(AnnouncementsDocument);
  const [hidden, setHidden] = useState(readHidden);
  const shown = (data?.announcements ?? []).filter(({ id }) => !hidden.includes(id));
  if (shown.length === 0) return null;
  const hide = (id: string): void => {
    // Those that are over are forgotten: the list stays short.
    const next = [...hidden.filter((one) => data?.announcements.some((announcement) => announcement.id === one)), id];
    setHidden(next);
    try {
      localStorage.setItem(PLACE, JSON.stringify(next));
    } catch {
      // Without storage it comes back at the next visit.
    }
  };
  return (
    <section className="ap-announcements" aria-label="Informations importantes">
      <div className="fr-container">
        {shown.map((announcement) => (
          <AnnouncementCard key={announcement.id} announcement={announcement}>
            <Button size="small" priority="tertiary no outline" onClick={() => hide(announcement.id)}>
              Masquer<span className="fr-sr-only"> «&nbsp;{announcement.title}&nbsp;»</span>
            </Button>
          </AnnouncementCard>
        ))}
        <p className="ap-announcements__all">
          <Link to="/informations">Toutes les informations</Link>
        </p>
      </div>
    </section>
  );
}
