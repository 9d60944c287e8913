import { type ReactNode, useId } from 'react';

/** A titled part of a page, drawn as a quiet card. */
export function Section({ title, aside, children }: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="ap-section" aria-labelledby={id}>
      <div className="ap-section__head">
        <h2 id={id} className="fr-h5 ap-section__title">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
