import type { AccountRole } from '../features/accounts/index.ts';
import type { HabilitationRole } from '../features/habilitations/index.ts';

/** A person of the demonstration; those with a `label` are offered on the sign-in page. */
export interface DemoPerson {
  readonly key: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: AccountRole;
  readonly departements?: readonly string[];
  readonly of?: readonly { readonly establishment: string; readonly role: HabilitationRole; readonly title: string }[];
  readonly label?: string;
  readonly story?: string;
}

/** One password for all: the demonstration hides nothing. */
export const DEMO_PASSWORD = 'Demonstration-2020';

const SALARIED = 'Salarié de l’entreprise';
const ACCOUNTANT = 'Expert-comptable';

/** Those who write for the other establishments: key, establishment, first name, last name. */
const OTHERS: readonly (readonly [string, string, string, string])[] = [
  ['fleuriste', 'fleurs', 'Rose', 'Lambert'],
  ['soie', 'soie', 'Gilles', 'Perret'],
  ['rhodanim', 'rhodanim', 'Nora', 'Caillat'],
  ['gratteciel', 'gratteciel', 'Sami', 'Tazi'],
  ['usinage', 'usinage', 'Brigitte', 'Fontaine'],
  ['traiteur', 'traiteur', 'Olivier', 'Perrin'],
  ['theatre', 'theatre', 'Juliette', 'Morand'],
  ['hotel', 'hotel', 'Victor', 'Lang'],
  ['librairie', 'librairie', 'Agnès', 'Colin'],
  ['coiffure', 'coiffure', 'Mélanie', 'Dubreuil'],
  ['agence', 'agence', 'Thomas', 'Ricard'],
  ['poste', 'poste', 'Denis', 'Aubert'],
  ['pressing', 'pressing', 'Fatou', 'Diallo'],
  ['biscuit', 'biscuit', 'Yann', 'Le Goff'],
  ['nautisme', 'nautisme', 'Erwan', 'Riou'],
  ['creche', 'creche', 'Sonia', 'Garnier'],
  ['imprimerie', 'imprimerie', 'Alain', 'Besson'],
  ['chantier', 'chantier', 'Patrick', 'Olivaux'],
  ['brasserie', 'brasserie', 'Cécile', 'Thomas'],
  ['transport', 'transport', 'Gérard', 'Moyon'],
  ['corse', 'corse', 'Ange', 'Santini'],
  ['plongee', 'plongee', 'Laetitia', 'Rossi'],
  ['charcuterie', 'charcuterie', 'Dominique', 'Leca'],
  ['vanille', 'vanille', 'Marie-Reine', 'Hoarau'],
  ['kreol', 'kreol', 'Jean-Fred', 'Payet'],
  ['helico', 'helico', 'Stéphane', 'Grondin'],
  ['hotelbarachois', 'hotelbarachois', 'Nadège', 'Fontaine'],
  ['ecole', 'ecole', 'Bruno', 'Técher'],
];

const others: readonly DemoPerson[] = OTHERS.map(([key, establishment, firstName, lastName]) => ({
  key,
  email: `${key}@${establishment}.example`,
  firstName,
  lastName,
  role: 'EMPLOYER',
  of: [{ establishment, role: 'ADMINISTRATOR', title: SALARIED }],
}));

export const demoPeople: readonly DemoPerson[] = [
  ...others,
  {
    key: 'martin',
    email: 'anne.martin@boulangerie-martin.example',
    firstName: 'Anne',
    lastName: 'Martin',
    role: 'EMPLOYER',
    of: [{ establishment: 'martin', role: 'ADMINISTRATOR', title: SALARIED }],
    label: 'Mme Martin, employeur',
    story: 'Boulangerie Martin SARL, Lyon : une décision en cours, un mois à déclarer.',
  },
  {
    key: 'comptable',
    email: 'claire.duval@cabinet-duval.example',
    firstName: 'Claire',
    lastName: 'Duval',
    role: 'EMPLOYER',
    of: [
      { establishment: 'canut', role: 'DECLARANT', title: ACCOUNTANT },
      { establishment: 'soie', role: 'DECLARANT', title: ACCOUNTANT },
      { establishment: 'fleurs', role: 'READER', title: ACCOUNTANT },
    ],
    label: 'Mme Duval, experte-comptable',
    story: 'Déclare pour deux établissements de Lyon, en lit un troisième.',
  },
  {
    key: 'agent69',
    email: 'paul.rey@ud-rhone.example',
    firstName: 'Paul',
    lastName: 'Rey',
    role: 'UD',
    departements: ['69'],
    label: 'M. Rey, agent de l’UD du Rhône',
    story: 'Une liste de travail triée par le temps qui reste avant l’acceptation tacite.',
  },
  {
    key: 'agentParis',
    email: 'nadia.benali@ud-paris.example',
    firstName: 'Nadia',
    lastName: 'Benali',
    role: 'UD',
    departements: ['75', '44', '2A', '974'],
    label: 'Mme Benali, agente en renfort',
    story: 'Paris, Loire-Atlantique, Corse-du-Sud et La Réunion.',
  },
  {
    key: 'asp',
    email: 'marc.lefort@asp.example',
    firstName: 'Marc',
    lastName: 'Lefort',
    role: 'ASP',
    label: 'M. Lefort, ASP',
    story: 'Demande les paiements et enregistre ceux qui sont faits.',
  },
  {
    key: 'dgefp',
    email: 'sophie.vidal@dgefp.example',
    firstName: 'Sophie',
    lastName: 'Vidal',
    role: 'DGEFP',
    label: 'Mme Vidal, DGEFP',
    story: 'Règle le régime du silence, suit les passages et les dossiers échus.',
  },
  {
    key: 'support',
    email: 'assistance@apart.example',
    firstName: 'Hugo',
    lastName: 'Marin',
    role: 'SUPPORT',
    label: 'M. Marin, assistance',
    story: 'Lit les dossiers, ne modifie rien.',
  },
  {
    key: 'ancienComptable',
    email: 'jean.morel@cabinet-morel.example',
    firstName: 'Jean',
    lastName: 'Morel',
    role: 'EMPLOYER',
    of: [{ establishment: 'canut', role: 'DECLARANT', title: ACCOUNTANT }],
  },
  {
    key: 'canut',
    email: 'lucie.girard@bouchon-canut.example',
    firstName: 'Lucie',
    lastName: 'Girard',
    role: 'EMPLOYER',
    of: [{ establishment: 'canut', role: 'ADMINISTRATOR', title: SALARIED }],
  },
];
