import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { instantText, timeLeftText } from './format.ts';
import { useServiceNow } from './now.ts';

const HOUR_MS = 3_600_000;

export type Urgency = 'passed' | 'urgent' | 'soon' | 'calm';

/** How near the term is: under 4 hours it is urgent, under 12 hours it is soon. */
export function urgencyOf(dueAt: string, now: Date): Urgency {
  const left = Date.parse(dueAt) - now.getTime();
  if (left <= 0) return 'passed';
  if (left < 4 * HOUR_MS) return 'urgent';
  return left < 12 * HOUR_MS ? 'soon' : 'calm';
}

/** The time left before silence accepts, in words first; the colour only doubles them. */
export function TimeLeft({ dueAt }: { readonly dueAt: string }) {
  const now = useServiceNow();
  const term = <time dateTime={dueAt}>{instantText(dueAt)}</time>;
  if (!now) return term;
  const urgency = urgencyOf(dueAt, now);
  const left = timeLeftText(dueAt, now);
  return (
    <span className="ap-left">
      {urgency === 'passed' && (
        <Badge as="span" severity="error" noIcon small>
          Terme passé
        </Badge>
      )}
      {urgency === 'urgent' && (
        <Badge as="span" severity="error" noIcon small>
          {`Urgent\u00a0: ${left ?? ''}`}
        </Badge>
      )}
      {urgency === 'soon' && (
        <Badge as="span" severity="warning" noIcon small>
          {`Bientôt\u00a0: ${left ?? ''}`}
        </Badge>
      )}
      {urgency === 'calm' && <strong>{left}</strong>}
      <span className="ap-left__term">
        {urgency === 'passed' ? 'depuis le ' : 'jusqu’au '}
        {term}
      </span>
    </span>
  );
}
