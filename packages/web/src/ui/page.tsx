import { createContext, type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';

export interface PageProps {
  /** The h1, and the name of the tab. */
  readonly title: string;
  /** Short text over the title: the kind of thing shown. */
  readonly kicker?: string;
  /** What stands beside the title: a badge, a copy button. */
  readonly aside?: ReactNode;
  /** Way back, drawn over the title. */
  readonly back?: { readonly to: string; readonly label: string };
  /** Slug of the procedure that explains this screen: a link beside the title. */
  readonly howTo?: string;
  readonly width?: 'narrow' | 'wide';
  readonly children: ReactNode;
}

/** Whether what is drawn is a part of a page, which has its title. */
export const InPage = createContext(false);

/** One page: names the tab, and puts the focus on its title when the person arrives from another page. */
export function Page({ title, kicker, aside, back, howTo, width = 'wide', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} — APART`;
  }, [title]);
  useEffect(() => {
    // On the very first page of a visit the browser's own focus is the right one.
    if (arrived) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, []);
  return (
    <div className={`fr-container ap-page ap-page--${width}`}>
      {back && (
        <Link className="fr-link ap-page__back" to={back.to}>
          <span aria-hidden="true">←&nbsp;</span>
          {back.label}
        </Link>
      )}
      <div className="ap-page__head">
        <div>
          {kicker && <p className="ap-page__kicker">{kicker}</p>}
          <h1 ref={heading} tabIndex={-1} className="ap-page__title">
            {title}
          </h1>
        </div>
        {(aside || howTo) && (
          <div className="ap-page__aside">
            {aside}
            {howTo && <HowTo slug={howTo} title={title} />}
          </div>
        )}
      </div>
      <InPage value={true}>{children}</InPage>
    </div>
  );
}

/** Leads to the procedure, which leads back here. */
function HowTo({ slug, title }: { readonly slug: string; readonly title: string }) {
  const { pathname, search } = useLocation();
  return (
    <Link className="ap-page__how" to={`/aide/${slug}`} state={{ from: pathname + search }}>
      Comment faire&nbsp;?<span className="fr-sr-only"> {title}</span>
    </Link>
  );
}

let arrived = false;
