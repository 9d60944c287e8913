import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { Page, Section } from '../../ui/index.ts';
import { FICHE_GROUP_TITLES, FICHE_GROUPS, FICHES, PLACES, QUESTIONS } from './content/index.ts';
import './guide.css';
import { HelpSearch } from './help-search.tsx';

/** All the help: search, procedures step by step, questions, where things are found, and a person to write to. */
export function Component() {
  useHashTarget();
  return (
    <Page title="Besoin d’aide&nbsp;?">
      <p className="ap-lead">Chaque démarche, pas à pas. Chaque refus d’un écran dit aussi ce qui ne va pas et quel article le décide.</p>
      <HelpSearch />
      <div className="ap-grid ap-grid--half">
        {FICHE_GROUPS.map((group) => (
          <Section key={group} title={FICHE_GROUP_TITLES[group]}>
            <ul className="ap-links">
              {FICHES.filter((fiche) => fiche.group === group).map(({ slug, title }) => (
                <li key={slug}>
                  <Link to={`/aide/${slug}`}>{title}</Link>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
      <Section title="Questions les plus posées">
        {QUESTIONS.map(({ question, answer }, index) => (
          <details key={question} id={`question-${index}`} className="ap-answer">
            <summary>{question}</summary>
            <p>{answer}</p>
          </details>
        ))}
      </Section>
      <Section title="Où trouver une information">
        {Object.entries(PLACES).map(([name, { title, where, example }]) => (
          <details key={name} id={`ou-${name}`} className="ap-answer">
            <summary>{title}</summary>
            <p>{where}</p>
            <p>Exemple&nbsp;: {example}</p>
          </details>
        ))}
      </Section>
      <div className="ap-grid ap-grid--half">
        <Section title="Je n’arrive pas à entrer">
          <ul>
            <li>
              <Link to="/recuperation">Identifiant ou mot de passe oublié</Link>&nbsp;: un courriel vous les rend.
            </li>
            <li>
              <Link to="/creer-mon-espace">Créer un espace</Link>&nbsp;: si l’établissement en a déjà un, la première étape le dit et montre les autres chemins.
            </li>
            <li>Un courriel attendu n’arrive pas&nbsp;: la page qui l’annonce dit s’il est parti, s’il attend ou s’il a été refusé, et le renvoie.</li>
          </ul>
        </Section>
        <Section title="Votre question n’y est pas&nbsp;?">
          <p>Écrivez-nous, avec ou sans compte. Si vous avez un dossier, citez sa référence&nbsp;: chaque courriel du service la rappelle.</p>
          <Link className="fr-btn" to="/assistance">
            Envoyer une demande d’assistance
          </Link>
        </Section>
      </div>
    </Page>
  );
}

/** An answer that the address names is opened and brought into sight. */
function useHashTarget(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const target = hash.length > 1 ? document.getElementById(hash.slice(1)) : null;
    if (!(target instanceof HTMLDetailsElement)) return;
    target.open = true;
    target.querySelector('summary')?.focus();
    target.scrollIntoView?.();
  }, [hash]);
}
