import { Page, Section } from '../../ui/index.ts';

export function Component() {
  return (
    <Page title="Accessibilité" width="narrow">
      <p className="ap-lead">Ce service est fait pour être utilisé par toutes et tous, au clavier, avec un lecteur d’écran, en grand ou en contraste sombre.</p>
      <Section title="Ce qui est en place">
        <ul>
          <li>Toutes les actions se font au clavier&nbsp;; un lien d’accès rapide mène au contenu.</li>
          <li>Chaque erreur est écrite près de son champ et rappelée en tête du formulaire, avec un lien qui y mène.</li>
          <li>Les couleurs ne portent jamais seules une information.</li>
          <li>Les documents PDF sont balisés.</li>
          <li>L’affichage suit le réglage clair ou sombre de votre appareil&nbsp;; vous pouvez en choisir un autre au pied de chaque page.</li>
        </ul>
      </Section>
      <Section title="Où en est la conformité">
        <p>
          Chaque page est contrôlée automatiquement à chaque version. Aucun audit selon le référentiel général d’amélioration de l’accessibilité (RGAA) n’a encore été mené
          par un tiers&nbsp;: le service se déclare donc non conforme tant qu’il ne l’a pas été.
        </p>
      </Section>
      <Section title="Signaler une difficulté">
        <p>
          Écrivez à l’unité départementale de votre établissement&nbsp;: une autre façon de faire votre démarche vous sera proposée. Sans réponse, vous pouvez saisir le Défenseur
          des droits.
        </p>
      </Section>
    </Page>
  );
}
