import { ConfirmNewEmailDocument } from '@apart/schema';
import { Link, useParams } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { EmailLinkPage } from './email-link-page.tsx';

/** The new address says yes. */
export function Component() {
  const { token = '' } = useParams();
  const { run, pending, failure } = useAct(ConfirmNewEmailDocument);
  return (
    <EmailLinkPage
      title="Confirmer ma nouvelle adresse"
      intro="Votre compte prendra cette adresse&nbsp;: vous vous connecterez avec elle, et nos messages y arriveront."
      button="Confirmer cette adresse"
      pending={pending}
      failure={failure}
      open={async () => (await run({ token }))?.confirmNewEmail}
      done={(email) => (
        <p>
          L’adresse de votre compte est désormais {email}. <Link to="/compte">Ouvrir mon compte</Link>
        </p>
      )}
    />
  );
}
