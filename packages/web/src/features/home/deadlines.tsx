import { calendarOf, type Deadline, isWholeDay } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Link } from 'react-router';
import { may, useMe } from '../../app/session.tsx';
import { dayText, instantText, saveAs, serviceNow } from '../../ui/index.ts';

/** Gives deadlines to the calendar of the person, as a file. */
export const takeDeadlines = async (deadlines: readonly Deadline[], name: string): Promise<void> =>
  saveAs(new Blob([await calendarOf(deadlines, { origin: window.location.origin, now: serviceNow() })], { type: 'text/calendar;charset=utf-8' }), `${name}.ics`);

/** What ends when, the nearest first; each, or all of them, goes to the person's own calendar. */
export function Deadlines({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const subscribes = may(useMe(), 'calendarFeed.read');
  const sorted = [...deadlines].sort((a, b) => a.at.localeCompare(b.at));
  if (sorted.length === 0) return <p>Aucune échéance. Le dernier jour pour déclarer un mois et le terme d’une demande s’afficheront ici.</p>;
  return (
    <>
      <ul className="ap-todo ap-todo--dates">
        {sorted.map((deadline) => (
          <li key={deadline.id} className="ap-todo__item">
            <div>
              <p className="ap-todo__title">
                <time dateTime={deadline.at}>{isWholeDay(deadline.at) ? dayText(deadline.at) : instantText(deadline.at)}</time>
              </p>
              <p className="ap-todo__detail">
                <Link to={deadline.to}>{deadline.title}</Link>
              </p>
            </div>
            <Button size="small" priority="tertiary" onClick={() => void takeDeadlines([deadline], `echeance-${deadline.id}`)}>
              Agenda<span className="fr-sr-only">&nbsp;: ajouter «&nbsp;{deadline.title}&nbsp;» (fichier .ics)</span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="ap-actions fr-mt-2w">
        {sorted.length > 1 && (
          <Button size="small" priority="secondary" onClick={() => void takeDeadlines(sorted, 'echeances-apart')}>
            Tout ajouter à mon agenda
          </Button>
        )}
        {subscribes && <Link to="/compte/agenda">Abonner mon agenda</Link>}
      </div>
    </>
  );
}
