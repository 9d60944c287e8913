import { Button } from '@codegouvfr/react-dsfr/Button';
import { ShownOnce } from '../../ui/index.ts';

/** The address of a calendar: to be opened by it, or copied into it. */
export function NewAddress({ url, onCopied }: { readonly url: string; readonly onCopied: () => void }) {
  return (
    <ShownOnce
      title="Votre nouvelle adresse"
      secret={url}
      what="l’adresse"
      warning="Copiez-la maintenant&nbsp;: elle ne sera plus affichée"
      advice="Qui l’a lit vos échéances sans se connecter&nbsp;: ne la donnez à personne."
      actions={<Button onClick={onCopied}>Je l’ai copiée</Button>}
    >
      <p>
        Sur un téléphone, ou avec Outlook et Thunderbird&nbsp;: <a href={url.replace(/^https?:/, 'webcal:')}>ouvrir l’adresse dans mon agenda</a>. Dans Google Agenda&nbsp;: «&nbsp;Autres agendas&nbsp;», «&nbsp;À partir de l’URL&nbsp;», collez l’adresse.
      </p>
    </ShownOnce>
  );
}
