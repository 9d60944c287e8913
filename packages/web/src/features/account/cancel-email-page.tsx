import { CancelNewEmailDocument } from '@apart/schema';
import { Link, useParams } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { EmailLinkPage } from './email-link-page.tsx';

/** The former address says no, for 72 hours. */
export function Component() {
  const { token = '' } = useParams();
  const { run, pending, failure } = useAct(CancelNewEmailDocument);
  return (
    <EmailLinkPage
      title="Reprendre mon ancienne adresse"
      intro="Le changement d’adresse sera annulé et toutes les sessions du compte fermées. Choisissez ensuite un nouveau mot de passe."
      button="Annuler le changement d’adresse"
      pending={pending}
      failure={failure}
      open={async () => (await run({ token }))?.cancelNewEmail}
      done={(email) => (
        <p>
          Votre compte a de nouveau l’adresse {email}. <Link to="/recuperation">Choisir un nouveau mot de passe</Link>
        </p>
      )}
    />
  );
}
