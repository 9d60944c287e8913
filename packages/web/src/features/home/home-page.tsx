import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { homeOf, type Me, useBecome, useMe } from '../../app/session.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { DemoLogins } from '../accounts/demo-logins.tsx';
import { Announcements } from '../announcements/announcements.tsx';
import { ForgottenLinks } from '../accounts/forgotten-links.tsx';
import { SignInForm } from '../accounts/sign-in-form.tsx';
import { ProviderSignIn } from '../oidc/provider-sign-in.tsx';
import { Accountants, Agents, FirstVisit, HowItGoes, NeedHelp, Simulator } from './doors.tsx';

/** The front door: what is announced, the first visit, and the personal space. */
export function Component() {
  const me = useMe();
  return (
    <>
      <Announcements />
      <Page title="L’activité partielle, du premier dépôt au paiement">
        <p className="ap-lead">
          Votre activité baisse ou s’arrête&nbsp;? Demandez l’autorisation, suivez l’instruction et déclarez chaque mois les heures chômées. À chaque étape, vous savez
          où en est votre dossier et ce qui vient ensuite.
        </p>
        {me ? <AlreadySignedIn me={me} /> : <Doors />}
      </Page>
    </>
  );
}

function AlreadySignedIn({ me }: { readonly me: Me }) {
  return (
    <Section title={`Bonjour ${me.firstName} ${me.lastName}`}>
      <Link className="fr-btn" to={homeOf(me.role)}>
        Ouvrir mon espace
      </Link>
    </Section>
  );
}

function Doors() {
  const [filled, setFilled] = useState<{ login: string; password: string }>();
  const become = useBecome();
  const navigate = useNavigate();
  const signedIn = async (me: Me): Promise<void> => {
    become(me);
    await navigate(homeOf(me.role));
  };
  return (
    <>
      <div className="ap-doors">
        <FirstVisit />
        <div className="ap-doors__mine">
          <Section title="Mon espace personnel">
            <SignInForm onSignedIn={(me) => void signedIn(me)} filled={filled} />
            <ForgottenLinks />
            <ProviderSignIn />
          </Section>
          <DemoLogins onPick={setFilled} />
        </div>
        <div className="ap-doors__others">
          <Accountants />
          <Agents />
          <Simulator />
        </div>
      </div>
      <HowItGoes />
      <NeedHelp />
    </>
  );
}
