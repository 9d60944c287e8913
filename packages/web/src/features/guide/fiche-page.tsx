import { Link, useLocation, useParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { Page, Section } from '../../ui/index.ts';
import { FICHE_GROUP_TITLES, ficheOf } from './content/index.ts';
import { PICTURES } from './content/pictures.ts';
import './guide.css';

/** One procedure, step by step; whoever comes from a screen goes back to it. */
export function Component() {
  const { slug } = useParams();
  const from = (useLocation().state as { from?: string } | null)?.from;
  const fiche = ficheOf(slug);
  if (!fiche) return <NotFoundPage />;
  const picture = PICTURES[fiche.slug];
  const { title, group, when, needed = [], steps, notes = [], screen, see = [] } = fiche;
  return (
    <Page key={fiche.slug} title={title} kicker={FICHE_GROUP_TITLES[group]} width="narrow" back={from ? { to: from, label: 'Revenir à l’écran' } : { to: '/aide', label: 'Besoin d’aide\u00a0?' }}>
      <p className="ap-lead">{when}</p>
      {needed.length > 0 && (
        <Section title="À avoir sous la main">
          <ul>
            {needed.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Pas à pas">
        <ol className="ap-how">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {screen && !from && (
          <Link className="fr-btn" to={screen.to}>
            Ouvrir l’écran<span className="fr-sr-only"> «&nbsp;{screen.label}&nbsp;»</span>
          </Link>
        )}
      </Section>
      {picture && (
        <figure className="ap-figure">
          <a href={picture.src}>
            <img src={picture.src} width={picture.width} height={picture.height} alt={picture.alt} loading="lazy" />
          </a>
          <figcaption>Cet écran dans la démonstration. Choisissez l’image pour l’agrandir.</figcaption>
        </figure>
      )}
      {notes.length > 0 && (
        <Section title="Bon à savoir">
          <ul>
            {notes.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Pour aller plus loin">
        <ul className="ap-links">
          {see.map((other) => (
            <li key={other}>
              <Link to={`/aide/${other}`}>{ficheOf(other)?.title}</Link>
            </li>
          ))}
          <li>
            <Link to="/assistance">Envoyer une demande d’assistance</Link>
          </li>
        </ul>
      </Section>
    </Page>
  );
}
