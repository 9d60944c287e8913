import { Link, useSearchParams } from 'react-router';
import { Page, Section, useService } from '../../ui/index.ts';

export function Component() {
  const [search] = useSearchParams();
  const service = useService();
  const email = search.get('courriel');
  return (
    <Page title="Vérifiez vos courriels" width="narrow">
      <p className="ap-lead">
        Nous venons d’écrire{email ? ' à ' : ' '}
        {email && <strong>{email}</strong>}. Ouvrez ce courriel et suivez son lien : votre espace s’ouvrira aussitôt.
      </p>
      <Section title="Le courriel n’arrive pas&nbsp;?">
        <ul>
          <li>Attendez quelques minutes, puis regardez dans les courriers indésirables.</li>
          <li>Le lien est valable 60 minutes et ne sert qu’une fois. Passé ce délai, recommencez la création&nbsp;: elle ne prend que quelques instants.</li>
          <li>
            Toujours rien&nbsp;? La page <Link to="/aide">«&nbsp;Besoin d’aide&nbsp;?&nbsp;»</Link> dit à qui s’adresser.
          </li>
        </ul>
      </Section>
      {service?.demoMode && (
        <Section title="Vous êtes sur une démonstration">
          <p>Aucun courriel ne part vraiment&nbsp;: tous se lisent ici.</p>
          <Link className="fr-btn" to="/demo/courriels">
            Lire les courriels de la démonstration
          </Link>
        </Section>
      )}
    </Page>
  );
}
