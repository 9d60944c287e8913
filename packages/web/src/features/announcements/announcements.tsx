import { AnnouncementsDocument } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useDeferredValue, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useAnswer, useAnswers } from '../../apollo/answers.ts';
import { useMe } from '../../app/session.tsx';
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
  // Drawn after what else the answers change: its first date makes the browser read a time zone, which takes a phone 20 ms.
  const data = useDeferredValue(useAnswer(AnnouncementsDocument).data);
  const answers = useAnswers();
  const me = useMe();
  const person = me?.id;
  useEffect(() => {
    // Other things may be announced to this person than to a visitor, and others since the last page.
    if (person) void answers.again(AnnouncementsDocument);
  }, [answers, person]);
  const [hidden, setHidden] = useState(readHidden);
  const shown = (data?.announcements ?? []).filter(({ id }) => !hidden.includes(id));
  // Its place is kept for a visitor: the page that they read does not move when it comes.
  if (!data && !me) return <div className="ap-announcements" />;
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
