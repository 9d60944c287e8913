import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Notice, Page, Section, useService } from '../../ui/index.ts';
import { helpAddress } from '../assistance/help-address.ts';
import { keptTicket } from '../delivery/kept-ticket.ts';
import { MailDelivery } from '../delivery/mail-delivery.tsx';

/** Waiting for the mail that confirms an address: where it is, minute after minute, and every way on when it does not come. */
export function Component() {
  const [search] = useSearchParams();
  const service = useService();
  const [kept] = useState(keptTicket);
  const email = kept?.email ?? search.get('courriel');
  return (
    <Page title="Vérifiez vos courriels" width="narrow" back={{ to: '/', label: 'Accueil' }}>
      <p className="ap-lead">
        Nous venons d’écrire{email ? ' à ' : ' '}
        {email && <strong>{email}</strong>}. Ouvrez ce courriel et suivez son lien&nbsp;: vous choisirez votre mot de passe, et votre espace s’ouvrira aussitôt.
      </p>
      {kept?.warnings?.map((warning) => (
        <Notice key={warning} kind="warning">
          <p>{warning}</p>
        </Notice>
      ))}
      {kept && <MailDelivery kept={kept} />}
      {service?.demoMode && (
        <Section title="Vous êtes sur une démonstration">
          <p>Aucun courriel ne part vraiment&nbsp;: tous se lisent ici.</p>
          <Link className="fr-btn" to="/demo/courriels">
            Lire les courriels de la démonstration
          </Link>
        </Section>
      )}
      <Section title="Le courriel n’arrive pas&nbsp;?">
        <ul>
          <li>Regardez dans les courriers indésirables, et dans la quarantaine de votre entreprise si elle en a une.</li>
          <li>Le lien est valable 60 minutes et ne sert qu’une fois, dans n’importe quel navigateur. Passé ce délai, envoyez de nouveau le formulaire&nbsp;: il est resté sur cet appareil.</li>
          <li>
            Une messagerie d’entreprise peut bloquer nos messages sans le dire&nbsp;: une autre adresse suffit souvent.
          </li>
        </ul>
        <Link className="fr-link" to={helpAddress({ reason: 'EXTRANET_HABILITATION', siret: kept?.about?.siret })}>
          Toujours rien&nbsp;? Demander de l’aide, votre demande est déjà préremplie
        </Link>
      </Section>
    </Page>
  );
}
