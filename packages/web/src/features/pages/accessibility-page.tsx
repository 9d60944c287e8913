import { Link } from 'react-router';
import { Page, Section } from '../../ui/index.ts';

/** The statement of accessibility: what is in place, what a machine checks at each version, and what nobody has checked. */
export function Component() {
  return (
    <Page title="Accessibilité" width="narrow">
      <p className="ap-lead">
        Ce service est fait pour être utilisé par toutes et tous, au clavier, avec un lecteur d’écran, agrandi, en clair ou en sombre. Cette page dit ce qui est vérifié, ce qui ne
        l’est pas, et comment signaler une difficulté.
      </p>
      <Section title="État de conformité">
        <p>
          Ce service est <strong>non conforme</strong> avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1, qui met en œuvre l’article 47 de la loi
          n°&nbsp;2005‑102 du 11 février 2005&nbsp;: aucun audit n’a encore été mené. Les contrôles automatiques ci-dessous ne remplacent pas un audit.
        </p>
        <p>Cette déclaration vaut pour la version du service que vous utilisez. Elle est revue avec chaque version qui change ce qu’elle dit.</p>
      </Section>
      <Section title="Ce qui est en place">
        <ul>
          <li>Les actions se font au clavier&nbsp;; un lien d’accès rapide mène au contenu, un autre au pied de page.</li>
          <li>Chaque erreur est écrite près de son champ et rappelée en tête du formulaire, avec un lien qui y mène.</li>
          <li>Les couleurs ne portent jamais seules une information.</li>
          <li>Chaque tableau a un titre et des en-têtes&nbsp;; sur un téléphone, ses lignes deviennent des fiches.</li>
          <li>Une session qui se termine laisse la page à l’écran&nbsp;: vous vous connectez de nouveau par-dessus, et votre saisie reste.</li>
          <li>L’affichage suit le réglage clair ou sombre de votre appareil&nbsp;; vous pouvez en choisir un autre au pied de chaque page.</li>
        </ul>
      </Section>
      <Section title="Ce qui est vérifié à chaque version">
        <ul>
          <li>
            Chaque page est contrôlée par l’outil axe, dans Chromium et dans Firefox&nbsp;: en clair sur un écran large, puis en sombre à la largeur d’un petit téléphone (320 pixels). Aucun
            défaut signalé n’est accepté, et rien ne doit dépasser de l’écran, être coupé ou en couvrir un autre.
          </li>
          <li>Chacune l’est aussi pendant qu’elle attend le service, quand il ne répond pas, et quand elle n’a rien à montrer.</li>
          <li>Dans Chromium, rien ne se perd quand la page est agrandie à 200&nbsp;%, quand son texte seul l’est, ni quand il est espacé&nbsp;; le HTML de chaque page est valide.</li>
          <li>
            Cinq démarches sont faites au clavier seul, dans ces deux navigateurs&nbsp;: commencer une demande, envoyer une demande, l’autoriser, remplir des heures dans le tableau
            des salariés, demander de l’aide.
          </li>
          <li>D’autres contrôles portent le numéro du critère du RGAA&nbsp;: titres, repères, liens, messages annoncés, erreurs, groupes de choix, tableaux, marque de la position au clavier.</li>
          <li>Les documents PDF du service sont balisés, et leur balisage est lu sur un document d’essai.</li>
        </ul>
      </Section>
      <Section title="Ce qui n’est pas vérifié">
        <ul>
          <li>Aucune personne n’a contrôlé le service, critère par critère. Un outil ne trouve qu’une partie des défauts.</li>
          <li>
            Aucun lecteur d’écran n’a été essayé, ni par nous, ni par les personnes qui s’en servent. Pour le tableau des heures, chaque salarié a aussi une fiche, faite de champs
            ordinaires.
          </li>
          <li>Les documents PDF ne passent par aucun validateur d’accessibilité.</li>
          <li>Le texte agrandi ou espacé n’est essayé que dans Chromium&nbsp;; les autres navigateurs que Chromium et Firefox ne le sont pas.</li>
          <li>Les pièces jointes par les employeurs et les agents sont transmises telles qu’elles ont été déposées.</li>
        </ul>
      </Section>
      <Section title="Signaler une difficulté">
        <p>
          Une page ou un document vous arrête&nbsp;? <Link to="/assistance">Envoyez une demande d’assistance</Link>, avec ou sans compte&nbsp;: dites quelle page et ce que vous vouliez
          faire. Une personne vous répond par courriel et vous propose une autre façon de faire votre démarche. Vous pouvez aussi écrire à l’unité départementale de votre
          établissement.
        </p>
      </Section>
      <Section title="Voies de recours">
        <p>Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à une démarche, et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez&nbsp;:</p>
        <ul>
          <li>écrire au Défenseur des droits, par le formulaire en ligne de son site (defenseurdesdroits.fr)&nbsp;;</li>
          <li>joindre son délégué dans votre région, dont l’adresse est sur le même site&nbsp;;</li>
          <li>lui envoyer un courrier, gratuit et sans timbre&nbsp;: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.</li>
        </ul>
      </Section>
    </Page>
  );
}
