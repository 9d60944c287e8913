import type { ApiTokenFieldsFragment } from '@apart/schema';
import { useEffect, useRef, type ReactNode } from 'react';
import { CopyButton, dayText, instantText, Notice, Section } from '../../ui/index.ts';
import './api-tokens.css';

export interface ShownSecret {
  readonly token: ApiTokenFieldsFragment;
  readonly secret: string;
}

/** The only moment when a secret is seen: to be copied, and what to do with it. */
export function SecretShown({ shown: { token, secret }, children }: { readonly shown: ShownSecret; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [secret]);
  return (
    <div ref={box} tabIndex={-1} className="ap-secret">
      <Section title={`Secret du jeton «\u00a0${token.name}\u00a0»`}>
        <Notice kind="warning" title="Copiez-le maintenant&nbsp;: il ne sera plus jamais affiché">
          <p>Rangez-le dans le coffre de votre logiciel. Ne l’envoyez pas par courriel, ne le mettez pas dans un programme.</p>
        </Notice>
        <p className="ap-secret__line">
          <code className="ap-secret__text">{secret}</code>
          <CopyButton text={secret} what="le secret" />
        </p>
        <p>Il sert jusqu’au {dayText(token.expiresOn)} inclus. Votre logiciel le présente à chaque demande, dans un en-tête&nbsp;:</p>
        <pre className="ap-secret__use">
          <code>{`Authorization: Bearer ${token.prefix}…`}</code>
        </pre>
        {token.previousSecretUntil && (
          <p>
            L’ancien secret fonctionne encore jusqu’au {instantText(token.previousSecretUntil)}&nbsp;: le temps de mettre le nouveau partout.
          </p>
        )}
        <div className="ap-actions">{children}</div>
      </Section>
    </div>
  );
}
