import { useRef } from 'react';
import { SignInForm } from '../features/accounts/sign-in-form.tsx';
import { signedInAgain, useMustSignInAgain } from '../apollo/signed-out.ts';
import { Dialog } from '../ui/dialog.tsx';
import { homeOf, leaveTo, type Me, useBecome, useMe } from './session.tsx';

/** The session ended while the person worked: they sign in here, over their page, which keeps all they typed. */
export function SignInAgainDialog() {
  const asked = useMustSignInAgain();
  const me = useMe();
  // The person whose page this is; their session may already read as nobody's.
  const held = useRef(me);
  if (me) held.current = me;
  const before = held.current;
  const become = useBecome();

  const resume = (person: Me): void => {
    // Somebody else: the page of the first person is not shown to the second.
    if (before && before.id !== person.id) return leaveTo(homeOf(person.role));
    become(person);
    return signedInAgain();
  };

  return (
    <Dialog open={asked} title="Votre session a expiré" onClose={() => leaveTo('/')} closeLabel="Quitter">
      <p>Reconnectez-vous pour continuer&nbsp;: ce que vous avez saisi est toujours là.</p>
      {asked && <SignInForm initialLogin={before?.email ?? ''} onSignedIn={resume} />}
    </Dialog>
  );
}
