import type { ApiTokenFieldsFragment } from '@apart/schema';
import type { ReactNode } from 'react';
import { dayText, instantText, ShownOnce } from '../../ui/index.ts';
import './api-tokens.css';

export interface ShownSecret {
  readonly token: ApiTokenFieldsFragment;
  readonly secret: string;
}

/** The secret of a token, and how a program presents it. */
export function SecretShown({ shown: { token, secret }, children }: { readonly shown: ShownSecret; readonly children: ReactNode }) {
  return (
    <ShownOnce
      title={`Secret du jeton «\u00a0${token.name}\u00a0»`}
      secret={secret}
      what="le secret"
      warning="Copiez-le maintenant&nbsp;: il ne sera plus jamais affiché"
      advice="Rangez-le dans le coffre de votre logiciel. Ne l’envoyez pas par courriel, ne le mettez pas dans un programme."
      actions={children}
    >
      <p>Il sert jusqu’au {dayText(token.expiresOn)} inclus. Votre logiciel le présente à chaque demande, dans un en-tête&nbsp;:</p>
      <pre className="ap-secret__use">
        <code>{`Authorization: Bearer ${token.prefix}…`}</code>
      </pre>
      {token.previousSecretUntil && (
        <p>
          L’ancien secret fonctionne encore jusqu’au {instantText(token.previousSecretUntil)}&nbsp;: le temps de mettre le nouveau partout.
        </p>
      )}
    </ShownOnce>
  );
}
