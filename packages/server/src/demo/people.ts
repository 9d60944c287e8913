import type { AccountRole } from '../features/accounts/index.ts';
import type { HabilitationRole } from '../features/habilitations/index.ts';
import { demoSiret } from './siret.ts';

/** A person of the demonstration; those with a `label` are offered on the sign-in page. */
export interface DemoPerson {
  readonly key: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: AccountRole;
  readonly departements?: readonly string[];
  readonly of?: readonly { readonly establishment: string; readonly role: HabilitationRole; readonly title: string }[];
  /** An accountant's firm, and what its clients signed. */
  readonly cabinet?: DemoCabinet;
  readonly label?: string;
  readonly story?: string;
}

export interface DemoCabinet {
  readonly siren: string;
  readonly name: string;
  readonly email: string;
  /** Establishments by their key; `reads`: reading alone. */
  readonly clients: readonly { readonly establishment: string; readonly reads?: boolean; readonly signatory: string }[];
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
    story: 'Boulangerie Martin SARL, Lyon\u00a0: une décision en cours, un mois à déclarer.',
  },
  {
    key: 'comptable',
    email: 'claire.duval@cabinet-duval.example',
    firstName: 'Claire',
    lastName: 'Duval',
    role: 'EMPLOYER',
    cabinet: {
      siren: demoSiret('91400011').slice(0, 9),
      name: 'Cabinet Duval',
      email: 'contact@cabinet-duval.example',
      clients: [
        { establishment: 'canut', signatory: 'Lucie Girard' },
        { establishment: 'soie', signatory: 'Gilles Perret' },
        { establishment: 'fleurs', reads: true, signatory: 'Rose Lambert' },
        // Nobody of it has an access any more: its accountant is told at each visit, and names one.
        { establishment: 'epicerie', signatory: 'Hubert Vial' },
      ],
    },
    label: 'Mme Duval, experte-comptable',
    story: 'Par mandat, déclare pour trois établissements de Lyon, dont un n’a plus d’utilisateur, et en lit un quatrième.',
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
    key: 'chef69',
    email: 'irene.blanc@ud-rhone.example',
    firstName: 'Irène',
    lastName: 'Blanc',
    role: 'UD_HEAD',
    departements: ['69'],
    label: 'Mme Blanc, responsable de l’UD du Rhône',
    story: 'Décide comme ses agents, accorde des renforts, répond des accès de son unité.',
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
    story: 'Ouvre un établissement pour un motif et une heure, lit, ne modifie rien.',
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
