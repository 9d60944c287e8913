import { useNavigate } from 'react-router';
import { useApolloClient } from '@apollo/client/react';
import { MeDocument } from '@apart/schema';
import { giveUpSigningIn, signedInAgain, useMustSignInAgain } from '../apollo/signed-out.ts';
import { SignInForm } from '../features/accounts/sign-in-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { homeOf, type Me, useMe } from './session.tsx';

/** The session ended while the person worked: they sign in here, over their page, which keeps all they typed. */
export function SignInAgainDialog() {
  const asked = useMustSignInAgain();
  const before = useMe();
  const client = useApolloClient();
  const navigate = useNavigate();

  const leave = async (): Promise<void> => {
    giveUpSigningIn();
    await navigate('/', { replace: true });
    await client.clearStore();
    client.writeQuery({ query: MeDocument, data: { me: null } });
  };

  const resume = async (me: Me): Promise<void> => {
    if (!before || before.id === me.id) {
      client.writeQuery({ query: MeDocument, data: { me } });
      signedInAgain();
      return;
    }
    // Somebody else: the page of the first person is not shown to the second.
    giveUpSigningIn();
    await client.clearStore();
    client.writeQuery({ query: MeDocument, data: { me } });
    await navigate(homeOf(me.role), { replace: true });
  };

  return (
    <Dialog open={asked} title="Votre session a expiré" onClose={() => void leave()} closeLabel="Quitter">
      <p>Reconnectez-vous pour continuer : ce que vous avez saisi est toujours là.</p>
      {asked && <SignInForm initialLogin={before?.email ?? ''} onSignedIn={(me) => void resume(me)} />}
    </Dialog>
  );
}
