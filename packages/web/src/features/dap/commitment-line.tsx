import { day, formatDay } from '@apart/shared';

export interface CommitmentRead {
  readonly kindLabel: string;
  readonly description: string | null;
  readonly dueDay: string | null;
}

/** A commitment as it reads: its nature, what it is, until when. */
export function CommitmentLine({ commitment: { kindLabel, description, dueDay } }: { readonly commitment: CommitmentRead }) {
  return (
    <p>
      <strong>{kindLabel || 'Engagement'}</strong>
      {description && `\u00a0: ${description}`}
      {dueDay && <span className="ap-under">À tenir au plus tard le {formatDay(day(dueDay))}</span>}
    </p>
  );
}
