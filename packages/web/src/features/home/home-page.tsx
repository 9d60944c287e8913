import { AnnouncementsDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { homeOf, type Me, useBecome, useMe } from '../../app/session.tsx';
import { dayText, Page, Section } from '../../ui/index.ts';
import { DemoLogins } from '../accounts/demo-logins.tsx';
import { SignInForm } from '../accounts/sign-in-form.tsx';

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

function Announcements() {
  const { data } = useQuery(AnnouncementsDocument);
  const announcements = data?.announcements ?? [];
  if (announcements.length === 0) return null;
  return (
    <section className="ap-announcements" aria-label="Informations importantes">
      <div className="fr-container">
        {announcements.map((announcement) => (
          <div key={announcement.id} className="ap-announcement">
            <p>
              <strong>{announcement.title}</strong> <span className="ap-announcement__day">({dayText(announcement.publishedAt.slice(0, 10))})</span>
            </p>
            <p>{announcement.text}</p>
          </div>
        ))}
      </div>
    </section>
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
    <div className="ap-grid ap-grid--half ap-grid--home">
      <FirstVisit />
      <div className="ap-grid__beside">
        <Section title="Mon espace personnel">
          <SignInForm onSignedIn={(me) => void signedIn(me)} filled={filled} />
        </Section>
        <DemoLogins onPick={setFilled} />
      </div>
      <HowItGoes />
    </div>
  );
}

function FirstVisit() {
  return (
    <section className="ap-section ap-section--tinted" aria-labelledby="premiere-connexion">
      <h2 id="premiere-connexion" className="fr-h5">
        Ma première connexion
      </h2>
      <p>Munissez-vous du SIRET de votre établissement. Cinq minutes suffisent, et vous pourrez déposer votre demande aussitôt votre adresse confirmée.</p>
      <Link className="fr-btn fr-btn--lg" to="/creer-mon-espace">
        CRÉER MON ESPACE
      </Link>
    </section>
  );
}

function HowItGoes() {
  return (
    <div>
      <Section title="Comment cela se passe">
        <ol className="ap-how">
          <li>
            <strong>Vous demandez</strong>
            Une demande d’autorisation (DAP), guidée et enregistrée au fil de la saisie.
          </li>
          <li>
            <strong>L’administration répond</strong>
            Son délai court à l’instant de l’envoi ; passé le terme inscrit sur votre récépissé, son silence vaut acceptation.
          </li>
          <li>
            <strong>Vous déclarez chaque mois</strong>
            Depuis la décision (DA), vous ouvrez la demande d’indemnisation (DI) du mois&nbsp;: chaque montant est calculé et expliqué.
          </li>
          <li>
            <strong>Vous êtes payé</strong>
            Un courriel vous prévient à chaque étape, jusqu’au versement.
          </li>
        </ol>
      </Section>
      <Section title="Vous développez un logiciel de paie&nbsp;?">
        <p>Tout ce que font ces écrans, votre logiciel peut le faire&nbsp;: l’API est la même.</p>
        <a className="fr-link" href="/api">
          Ouvrir le bac à sable de l’API
        </a>
      </Section>
    </div>
  );
}
