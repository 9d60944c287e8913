import type { TimelineFieldsFragment } from '@apart/schema';
import { instantText } from './format.ts';

/** What happened to a file, from the first day on. */
export function Timeline({ entries }: { readonly entries: readonly TimelineFieldsFragment[] }) {
  if (entries.length === 0) return <p>Rien ne s’est encore passé.</p>;
  return (
    <ol className="ap-timeline">
      {entries.map((entry) => (
        <li key={entry.id} className="ap-timeline__entry">
          <p className="ap-timeline__what">{entry.label}</p>
          <p className="ap-timeline__when">
            <time dateTime={entry.at}>{instantText(entry.at)}</time>, {entry.by}
          </p>
          {entry.detail && <p className="ap-timeline__detail">{entry.detail}</p>}
        </li>
      ))}
    </ol>
  );
}
