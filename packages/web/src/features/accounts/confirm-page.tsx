import { ConfirmEmailDocument } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { homeOf, useBecome } from '../../app/session.tsx';
import { Page, RefusalAlert } from '../../ui/index.ts';

/**
 * The link of the confirmation mail. It works once, so it waits for a gesture: programs that open the links of mails
 * before their reader would use it up.
 */
export function Component() {
  const { token = '' } = useParams();
  const { run, pending, failure } = useAct(ConfirmEmailDocument);
  const [refusals, setRefusals] = useState<readonly { code: string; path: string; message: string; article: string | null }[]>([]);
  const become = useBecome();
  const navigate = useNavigate();

  const confirm = async (): Promise<void> => {
    const data = await run({ token });
    if (!data) return;
    const { me } = data.confirmEmail;
    setRefusals(data.confirmEmail.refusals);
    if (!me) return;
    become(me);
    await navigate(homeOf(me.role), { replace: true });
  };
  return (
    <Page title="Confirmer mon adresse" width="narrow">
      <RefusalAlert refusals={refusals} failure={failure} title="Votre adresse n’a pas pu être confirmée" />
      {refusals.length === 0 ? (
        <>
          <p className="ap-lead">Plus qu’un geste&nbsp;: confirmez votre adresse, et votre espace s’ouvre.</p>
          <Button size="large" disabled={pending} onClick={() => void confirm()}>
            {pending ? 'Ouverture…' : 'Confirmer et ouvrir mon espace'}
          </Button>
        </>
      ) : (
        <div className="ap-actions">
          <Link className="fr-btn" to="/creer-mon-espace">
            Recommencer la création
          </Link>
          <Link className="fr-btn fr-btn--secondary" to="/connexion">
            Se connecter
          </Link>
        </div>
      )}
    </Page>
  );
}
