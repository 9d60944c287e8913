import { AGENT, ASP, DGEFP } from '../journey/world.ts';

export const WHO = {
  visitor: null,
  martin: 'anne.martin@boulangerie-martin.example',
  librairie: 'librairie@librairie.example',
  coiffure: 'coiffure@coiffure.example',
  reader: 'claire.duval@cabinet-duval.example',
  agent: AGENT,
  reinforcement: 'nadia.benali@ud-paris.example',
  asp: ASP,
  dgefp: DGEFP,
  support: 'assistance@apart.example',
} as const;

/** A state of a page: who looks, where they start, what they press to come to it, a word that shows that it is drawn. */
export interface PageState {
  readonly who: keyof typeof WHO;
  readonly path: string;
  readonly press?: readonly (readonly ['link' | 'button', string])[];
  readonly see: string;
}

const MARTIN = '91200011400013';
const STEPS = ['motif', 'comment', 'quand', 'qui', 'cse', 'engagements', 'pieces', 'recapitulatif'] as const;

const visitor = (path: string, see: string, press?: PageState['press']): PageState => ({ who: 'visitor', path, see, ...(press ? { press } : {}) });

export const PAGES: readonly PageState[] = [
  visitor('/', 'Ma première connexion'),
  visitor('/connexion', 'Comptes de démonstration'),
  visitor('/connexion', 'Mot de passe : ce champ est obligatoire', [['button', 'Se connecter']]),
  visitor('/creer-mon-espace', 'SIRET'),
  visitor('/creer-mon-espace', 'Dénomination de l’établissement : ce champ est obligatoire', [['button', 'Créer mon espace']]),
  visitor('/verifiez-vos-courriels?courriel=moi@ici.example', 'Vérifiez vos courriels'),
  visitor('/confirmer/inconnu', 'Plus qu’un geste'),
  visitor('/confirmer/inconnu', 'Votre adresse n’a pas pu être confirmée', [['button', 'Confirmer et ouvrir mon espace']]),
  visitor('/demo/courriels', 'Courriels de la démonstration'),
  visitor('/aide', 'aide'),
  visitor('/bareme', 'Barème'),
  visitor('/accessibilite', 'Accessibilité'),
  visitor('/mentions-legales', 'Mentions légales'),
  visitor('/conditions-generales', 'Conditions générales'),
  visitor('/espace', 'Connectez-vous pour ouvrir cette page'),
  visitor('/nulle-part', 'n’existe pas'),
  { who: 'martin', path: '/espace', see: 'Boulangerie Martin' },
  { who: 'martin', path: '/messages', see: 'Messages' },
  { who: 'martin', path: '/dap/nouvelle', see: 'À avoir sous la main' },
  { who: 'martin', path: `/etablissements/${MARTIN}`, see: 'Demandes d’indemnisation (DI)' },
  { who: 'martin', path: `/etablissements/${MARTIN}/fiche`, see: 'Compte bancaire' },
  { who: 'martin', path: '/espace', press: [['link', '069-']], see: 'Déroulement' },
  { who: 'martin', path: '/espace', press: [['link', 'Déclarer']], see: 'Vos mois' },
  { who: 'martin', path: `/etablissements/${MARTIN}`, press: [['link', 'avril 2026']], see: 'Récapitulatifs' },
  { who: 'martin', path: '/espace', press: [['link', 'Déclarer'], ['button', 'Déclarer le mois de mai 2026']], see: 'Totaux' },
  { who: 'martin', path: '/espace', press: [['link', 'Déclarer'], ['link', 'Reprendre'], ['button', 'Ajouter un salarié']], see: 'Nouveau salarié' },
  { who: 'martin', path: '/dap/075-000000-00', see: 'n’existe pas' },
  { who: 'coiffure', path: '/espace', press: [['link', 'Compléter']], see: 'L’administration vous demande de compléter' },
  { who: 'reader', path: '/espace', see: 'Maison de la Soie' },
  { who: 'agent', path: '/instruction', see: 'À décider' },
  { who: 'agent', path: '/instruction?etat=REFUSED', see: 'Demandes' },
  { who: 'agent', path: '/instruction/di', see: 'Demandes d’indemnisation' },
  { who: 'agent', path: '/recherche?q=martin', see: 'Boulangerie Martin' },
  { who: 'agent', path: '/recherche?q=introuvable', see: 'Rien ne répond' },
  ...(['Autoriser', 'Refuser', 'Renvoyer pour complément'] as const).map(
    (button): PageState => ({ who: 'agent', path: '/instruction', press: [['link', '069-'], ['button', button]], see: 'Annuler' }),
  ),
  { who: 'reinforcement', path: '/instruction', see: 'Département' },
  { who: 'reinforcement', path: '/instruction/di', press: [['link', '075-']], see: 'Valider la demande' },
  { who: 'asp', path: '/paiements', see: 'À demander' },
  { who: 'asp', path: '/paiements?etape=demandes', press: [['button', 'Enregistrer le paiement']], see: 'Référence du virement' },
  { who: 'asp', path: '/paiements?etape=payes', see: 'VIR-' },
  { who: 'dgefp', path: '/pilotage', see: 'Régime du silence' },
  { who: 'dgefp', path: '/pilotage', press: [['button', 'Fixer un autre régime']], see: 'Date d’effet' },
  { who: 'dgefp', path: '/instruction', see: 'Demandes' },
  { who: 'support', path: '/recherche?q=912000114', see: 'Boulangerie Martin' },
  { who: 'support', path: '/pilotage', see: 'Passages' },
];

/** Every step of the form of a request, on the draft of the demonstration. */
export const DRAFT_STEPS: readonly PageState[] = STEPS.map((step, index) => ({ who: 'librairie', path: `?etape=${step}`, see: `Étape ${index + 1} sur 8` }));
