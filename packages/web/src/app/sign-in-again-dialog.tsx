import { lazy, Suspense, useRef } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { MeDocument } from '@apart/schema';
import { signedInAgain, useMustSignInAgain } from '../apollo/signed-out.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Pending } from '../ui/pending.tsx';
import { homeOf, leaveTo, type Me, useMe } from './session.tsx';

const SignInForm = lazy(() => import('../features/accounts/sign-in-form.tsx').then((module) => ({ default: module.SignInForm })));

/** The session ended while the person worked: they sign in here, over their page, which keeps all they typed. */
export function SignInAgainDialog() {
  const asked = useMustSignInAgain();
  const me = useMe();
  // The person whose page this is; their session may already read as nobody's.
  const held = useRef(me);
  if (me) held.current = me;
  const before = held.current;
  const client = useApolloClient();

  const resume = (person: Me): void => {
    // Somebody else: the page of the first person is not shown to the second.
    if (before && before.id !== person.id) return leaveTo(homeOf(person.role));
    client.writeQuery({ query: MeDocument, data: { me: person } });
    return signedInAgain();
  };

  return (
    <Dialog open={asked} title="Votre session a expiré" onClose={() => leaveTo('/')} closeLabel="Quitter">
      <p>Reconnectez-vous pour continuer&nbsp;: ce que vous avez saisi est toujours là.</p>
      <Suspense fallback={<Pending label="Ouverture du formulaire" />}>{asked && <SignInForm initialLogin={before?.email ?? ''} onSignedIn={resume} />}</Suspense>
    </Dialog>
  );
}
