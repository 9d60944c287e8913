import { useState } from 'react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { homeOf, type Me, safeNext, useBecome, useMe } from '../../app/session.tsx';
import { Notice, Page, Section } from '../../ui/index.ts';
import { Announcements } from '../announcements/announcements.tsx';
import { DemoLogins } from './demo-logins.tsx';
import { ProviderFailure } from '../oidc/provider-failure.tsx';
import { ProviderSignIn } from '../oidc/provider-sign-in.tsx';
import { ForgottenLinks } from './forgotten-links.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Where the identity provider leaves who must still give a code. */
const STEPS: Readonly<Record<string, 'TOTP' | 'ENROL_TOTP'>> = { code: 'TOTP', activer: 'ENROL_TOTP' };

/** Where a visitor who asked for a page of the space signs in, then comes back to it. */
export function Component() {
  const me = useMe();
  const [search] = useSearchParams();
  const next = safeNext(search.get('suite'));
  const step = STEPS[search.get('etape') ?? ''] ?? 'PASSWORD';
  const [filled, setFilled] = useState<{ login: string; password: string }>();
  const become = useBecome();
  const navigate = useNavigate();
  if (me) return <Navigate replace to={next ?? homeOf(me.role)} />;

  const signedIn = async (person: Me): Promise<void> => {
    become(person);
    await navigate(next ?? homeOf(person.role), { replace: true });
  };
  return (
    <>
      <Announcements />
      <Page title="Se connecter" width="narrow">
        <ProviderFailure code={search.get('oidc')} />
        {next && <Notice kind="info">Connectez-vous pour ouvrir cette page&nbsp;: vous y reviendrez aussitôt.</Notice>}
        <Section title="Mon espace personnel">
          <SignInForm key={step} onSignedIn={(person) => void signedIn(person)} filled={filled} initialStep={step} />
          <ForgottenLinks />
          <ProviderSignIn next={next} />
        </Section>
        <p>
          Première visite&nbsp;? <Link to="/creer-mon-espace">Créez votre espace</Link> à partir de votre SIRET.
        </p>
        <DemoLogins onPick={setFilled} />
      </Page>
    </>
  );
}
