import { HomeCabinetsDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { type Me, useMe } from '../../../app/session.tsx';
import { Section, useService } from '../../../ui/index.ts';
import { visitOf } from './steps.ts';
import './visit.css';

interface Progress {
  readonly done: readonly string[];
  readonly hidden: boolean;
}

const placeOf = (accountId: string): string => `apart.visit.${accountId}`;

function readProgress(accountId: string): Progress {
  try {
    const kept = JSON.parse(localStorage.getItem(placeOf(accountId)) ?? '{}') as Partial<Progress> | null;
    return { done: Array.isArray(kept?.done) ? kept.done.filter((key) => typeof key === 'string') : [], hidden: kept?.hidden === true };
  } catch {
    return { done: [], hidden: false };
  }
}

/** In the demonstration, five things to try; elsewhere nothing. */
export function FirstVisit() {
  const me = useMe();
  const demo = useService()?.demoMode === true;
  return demo && me ? <Visit key={me.id} me={me} /> : null;
}

function Visit({ me }: { readonly me: Me }) {
  const { data, loading } = useQuery(HomeCabinetsDocument, { skip: me.role !== 'EMPLOYER' });
  const [progress, setProgress] = useState(() => readProgress(me.id));
  const again = useRef<HTMLButtonElement>(null);
  const [closed, setClosed] = useState(false);
  useEffect(() => {
    // The button that closed the list is gone with it.
    if (closed) again.current?.focus();
  }, [closed]);
  if (loading) return null;
  const keep = (next: Progress): void => {
    setProgress(next);
    try {
      localStorage.setItem(placeOf(me.id), JSON.stringify(next));
    } catch {
      // Without storage the visit begins again at the next page.
    }
  };
  if (progress.hidden) {
    return (
      <p className="ap-visit__again">
        <button
          ref={again}
          type="button"
          className="fr-link"
          onClick={() => {
            setClosed(false);
            keep({ ...progress, hidden: false });
          }}
        >
          Revoir les cinq choses à essayer
        </button>
      </p>
    );
  }
  const steps = visitOf(me, (data?.cabinets.length ?? 0) > 0);
  const mark = (key: string, done: boolean): void => keep({ ...progress, done: done ? [...new Set([...progress.done, key])] : progress.done.filter((one) => one !== key) });
  const count = steps.filter(({ key }) => progress.done.includes(key)).length;
  return (
    <Section
      title="Les cinq choses à essayer"
      aside={
        <Button
          size="small"
          priority="tertiary"
          onClick={() => {
            setClosed(true);
            keep({ ...progress, hidden: true });
          }}
        >
          Masquer la visite
        </Button>
      }
    >
      <p role="status">{count === steps.length ? 'Tout est essayé. La visite est finie\u00a0: vous pouvez la masquer.' : `Démonstration\u00a0: ${count} sur ${steps.length}. Tout est inventé, rien ne part.`}</p>
      <ol className="ap-visit">
        {steps.map(({ key, title, detail, to }) => (
          <li key={key}>
            <input type="checkbox" id={`visit-${key}`} aria-label={`Essayé\u00a0: ${title}`} checked={progress.done.includes(key)} onChange={(event) => mark(key, event.target.checked)} />
            <span>
              <Link to={to} onClick={() => mark(key, true)}>
                {title}
              </Link>
              <span className="ap-under">{detail}</span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
