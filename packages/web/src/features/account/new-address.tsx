import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef } from 'react';
import { CopyButton, Notice, Section } from '../../ui/index.ts';
import '../api-tokens/api-tokens.css';

/** The only moment when the address of a calendar is seen: to be opened by it, or copied into it. */
export function NewAddress({ url, onCopied }: { readonly url: string; readonly onCopied: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [url]);
  return (
    <div ref={box} tabIndex={-1} className="ap-secret">
      <Section title="Votre nouvelle adresse">
        <Notice kind="warning" title="Copiez-la maintenant&nbsp;: elle ne sera plus affichée">
          <p>Qui l’a lit vos échéances sans se connecter&nbsp;: ne la donnez à personne.</p>
        </Notice>
        <p className="ap-secret__line">
          <code className="ap-secret__text">{url}</code>
          <CopyButton text={url} what="l’adresse" />
        </p>
        <p>
          Sur un téléphone, ou avec Outlook et Thunderbird&nbsp;: <a href={url.replace(/^https?:/, 'webcal:')}>ouvrir l’adresse dans mon agenda</a>. Dans Google Agenda&nbsp;: «&nbsp;Autres agendas&nbsp;», «&nbsp;À partir de l’URL&nbsp;», collez l’adresse.
        </p>
        <div className="ap-actions">
          <Button onClick={onCopied}>Je l’ai copiée</Button>
        </div>
      </Section>
    </div>
  );
}
