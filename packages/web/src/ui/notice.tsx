import type { ReactNode } from 'react';

export interface NoticeProps {
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  readonly title?: string;
  /** Announced as soon as it appears; leave it out for what is there from the start. */
  readonly live?: boolean;
  readonly children?: ReactNode;
}

/** DSFR's alert, whose body may hold lists and buttons. */
export function Notice({ kind, title, live = false, children }: NoticeProps) {
  return (
    <div className={`fr-alert fr-alert--${kind}${title ? '' : ' fr-alert--sm'}`} role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      {title && <p className="fr-alert__title">{title}</p>}
      {children}
    </div>
  );
}
