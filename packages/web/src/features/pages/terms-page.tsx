import { Page, Section } from '../../ui/index.ts';

export function Component() {
  return (
    <Page title="Conditions générales d’utilisation" width="narrow">
      <p className="ap-lead">Vous les acceptez en créant votre espace&nbsp;; un récépissé d’adhésion vous est alors adressé (article R. 5122-26 du code du travail).</p>
      <Section title="Votre compte">
        <p>Il est personnel. Vous gardez secret votre mot de passe&nbsp;; chaque acte fait avec votre compte est inscrit à votre nom.</p>
      </Section>
      <Section title="L’espace de l’établissement">
        <p>
          L’espace appartient à l’entreprise. La personne qui le crée en est la première administratrice ; elle habilite les autres et leur retire leurs droits. Un espace garde
          toujours au moins un administrateur.
        </p>
      </Section>
      <Section title="Ce que vous déclarez">
        <p>
          Vous certifiez l’exactitude de ce que vous envoyez. Une fraude ou une fausse déclaration expose au remboursement des sommes perçues et aux peines prévues par l’article
          441-6 du code pénal.
        </p>
      </Section>
      <Section title="Les dates qui comptent">
        <p>
          Un envoi est reçu à l’instant que porte son récépissé, heure de Paris. Ce récépissé indique la date à laquelle le silence de l’administration vaut acceptation.
        </p>
      </Section>
    </Page>
  );
}
