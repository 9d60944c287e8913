import { AssistanceCountsDocument } from '@apart/schema';
import { ASSISTANCE_REASON_LABELS } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import '../agent/worklist.css';

/** How many requests wait for each reason, and how many came in thirty days; each is the way to its list. */
export function ReasonCounts() {
  const [params] = useSearchParams();
  const { data } = useQuery(AssistanceCountsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return null;
  const chosen = params.get('motif');
  return (
    <nav className="ap-views" aria-label="Demandes par motif">
      <ul>
        {data.assistanceCounts.map(({ reason, waiting, lately }) => (
          <li key={reason}>
            <Link className="ap-view" to={`/assistance/demandes?motif=${reason}`} aria-current={chosen === reason ? 'page' : undefined} data-tone={waiting > 0 ? 'soon' : undefined}>
              <span className="ap-view__count">{waiting}</span>
              <span>{ASSISTANCE_REASON_LABELS[reason]}</span>
              <span className="ap-under">{lately} en 30 jours</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
