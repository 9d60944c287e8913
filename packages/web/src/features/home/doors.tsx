import { Link } from 'react-router';
import { Section } from '../../ui/section.tsx';

/** The way in of somebody who has none yet: the first thing of the page. */
export function FirstVisit() {
  return (
    <section className="ap-section ap-section--tinted ap-doors__first" aria-labelledby="premiere-connexion">
      <h2 id="premiere-connexion" className="fr-h4">
        Ma première connexion
      </h2>
      <p>
        Munissez-vous du SIRET de l’établissement. Le nom et l’adresse se remplissent tout seuls&nbsp;; cinq minutes suffisent, et l’espace s’ouvre dès que vous avez confirmé votre
        adresse.
      </p>
      <Link className="fr-btn fr-btn--lg" to="/creer-mon-espace">
        CRÉER MON ESPACE
      </Link>
      <p className="ap-muted ap-doors__note">L’établissement a peut-être déjà un espace&nbsp;: la première étape vous le dit et vous montre comment y entrer.</p>
    </section>
  );
}

export function Accountants() {
  return (
    <section className="ap-door" aria-labelledby="experts-comptables">
      <h2 id="experts-comptables" className="ap-door__title">
        Vous êtes expert-comptable et vous représentez un établissement&nbsp;?
      </h2>
      <p>Le mandat se propose et se signe en ligne. L’espace reste à l’entreprise.</p>
      <Link className="fr-btn fr-btn--secondary" to="/mandats/proposer">
        CONTRAT DE PRESTATION
      </Link>
    </section>
  );
}

export function Agents() {
  return (
    <section className="ap-door" aria-labelledby="agents">
      <h2 id="agents" className="ap-door__title">
        Vous êtes agent de l’État ou de l’ASP&nbsp;?
      </h2>
      <p>Connectez-vous sur cette page, de n’importe quel poste. Sans accès, demandez-le ici, renfort compris.</p>
      <Link className="fr-link" to="/agents/demander-un-acces">
        Demander un accès d’agent
      </Link>
    </section>
  );
}

/** What the claim of a month would give, before any account. */
export function Simulator() {
  return (
    <section className="ap-door" aria-labelledby="simulateur">
      <h2 id="simulateur" className="ap-door__title">
        Simulation de l’indemnisation de l’employeur
      </h2>
      <p>Ce que vous verserez à vos salariés et ce que l’État vous remboursera, au centime, sans compte. Le calcul montre ses étapes et leurs textes.</p>
      <ul className="ap-links">
        <li>
          <Link to="/simulateur">Ouvrir le simulateur</Link>
        </li>
        <li>
          <Link to="/bareme">Lire le barème&nbsp;: taux, planchers et plafonds</Link>
        </li>
      </ul>
    </section>
  );
}

export function HowItGoes() {
  return (
    <Section title="Comment cela se passe">
      <ol className="ap-how ap-how--wide">
        <li>
          <strong>Vous demandez</strong>
          Une demande d’autorisation (DAP), guidée et enregistrée au fil de la saisie.
        </li>
        <li>
          <strong>L’administration répond</strong>
          Son délai court à l’instant de l’envoi&nbsp;; passé le terme inscrit sur votre récépissé, son silence vaut acceptation.
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
  );
}

export function NeedHelp() {
  return (
    <div className="ap-grid ap-grid--half">
      <Section title="Besoin d’aide&nbsp;?">
        <p>Les réponses aux questions les plus posées, et une demande d’assistance qui ne demande ni compte ni téléphone.</p>
        <ul className="ap-links">
          <li>
            <Link to="/aide">Lire les réponses</Link>
          </li>
          <li>
            <Link to="/assistance">Envoyer une demande d’assistance</Link>
          </li>
          <li>
            <Link to="/conditions-generales">Conditions générales d’utilisation</Link>
          </li>
        </ul>
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
