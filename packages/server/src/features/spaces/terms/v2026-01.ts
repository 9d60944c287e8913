import type { TermsSection } from './terms.ts';

/** The text of version 2026-01, as it was accepted: it never changes. Another text is another version. */
export const SECTIONS_2026_01: readonly TermsSection[] = [
  { title: 'Votre compte', text: 'Il est personnel. Vous gardez secret votre mot de passe ; chaque acte fait avec votre compte est inscrit à votre nom.' },
  {
    title: 'L’espace de l’établissement',
    text: 'L’espace appartient à l’entreprise. La personne qui le crée en est la première administratrice ; elle habilite les autres et leur retire leurs droits. Un espace garde toujours au moins un administrateur.',
  },
  {
    title: 'Ce que vous déclarez',
    text: 'Vous certifiez l’exactitude de ce que vous envoyez. Une fraude ou une fausse déclaration expose au remboursement des sommes perçues et aux peines prévues par l’article 441-6 du code pénal.',
  },
  {
    title: 'Les dates qui comptent',
    text: 'Un envoi est reçu à l’instant que porte son récépissé, heure de Paris. Ce récépissé indique la date à laquelle le silence de l’administration vaut acceptation.',
  },
];
