import { useEffect, useRef, type ReactNode } from 'react';
import { CopyButton } from './copy-button.tsx';
import { Notice } from './notice.tsx';
import { Section } from './section.tsx';
import './shown-once.css';

interface ShownOnceProps {
  readonly title: string;
  readonly secret: string;
  /** « le secret », for the button that copies it. */
  readonly what: string;
  /** That it is to be copied now, and why it is to be kept from others. */
  readonly warning: string;
  readonly advice: string;
  /** What to do with it. */
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

/** The only moment when a secret is seen: to be copied, and what to do with it. It takes the focus when it comes. */
export function ShownOnce({ title, secret, what, warning, advice, children, actions }: ShownOnceProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [secret]);
  return (
    <div ref={box} tabIndex={-1} className="ap-secret">
      <Section title={title}>
        <Notice kind="warning" title={warning}>
          <p>{advice}</p>
        </Notice>
        <p className="ap-secret__line">
          <code className="ap-secret__text">{secret}</code>
          <CopyButton text={secret} what={what} />
        </p>
        {children}
        <div className="ap-actions">{actions}</div>
      </Section>
    </div>
  );
}
