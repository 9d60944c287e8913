import type { AnnouncementKind } from '@apart/schema';
import { ANNOUNCEMENT_KIND_LABELS } from '@apart/shared';
import type { ReactNode } from 'react';
import { instantText } from '../../ui/format.ts';
import { LinkedText } from '../../ui/linked-text.tsx';

export interface ShownAnnouncement {
  readonly kind: AnnouncementKind;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: string;
  readonly endsAt: string | null;
}

/** One announcement, as everybody reads it: its kind in words, its title, its text, when it was given. */
export function AnnouncementCard({ announcement, children }: { readonly announcement: ShownAnnouncement; readonly children?: ReactNode }) {
  const { kind, title, text, publishedAt, endsAt } = announcement;
  return (
    <div className="ap-announcement" data-kind={kind}>
      <div className="ap-announcement__body">
        <p>
          <strong>
            {ANNOUNCEMENT_KIND_LABELS[kind]}&nbsp;: {title}
          </strong>
        </p>
        <LinkedText text={text} />
        <p className="ap-announcement__day">
          Depuis le <time dateTime={publishedAt}>{instantText(publishedAt)}</time>
          {endsAt && (
            <>
              , jusqu’au <time dateTime={endsAt}>{instantText(endsAt)}</time>
            </>
          )}
        </p>
      </div>
      {children}
    </div>
  );
}
