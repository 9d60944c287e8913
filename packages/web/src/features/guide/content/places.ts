/** Where an employer finds what a field asks for. */
export interface Place {
  /** What is asked, as the field says it. */
  readonly title: string;
  readonly where: string;
  readonly example: string;
}

export const PLACES = {
  siret: {
    title: 'SIRET',
    where: 'En haut d’un bulletin de paie, sur une facture, ou dans l’avis de situation à télécharger sur le site de l’Insee. Chaque établissement a le sien\u00a0: prenez celui du lieu où travaillent les salariés.',
    example: '732 829 320 00074\u00a0: neuf chiffres de l’entreprise (SIREN), puis cinq de l’établissement.',
  },
  siren: {
    title: 'SIREN',
    where: 'Ce sont les neuf premiers chiffres du SIRET. Celui d’un cabinet est en bas de ses lettres de mission et de ses factures.',
    example: '732 829 320',
  },
  naf: {
    title: 'Code NAF (ou APE)',
    where: 'Sur un bulletin de paie, près du SIRET, ou dans l’avis de situation de l’Insee. Il dit l’activité principale de l’établissement.',
    example: '10.71C pour une boulangerie.',
  },
  iban: {
    title: 'IBAN et BIC',
    where: 'Sur le relevé d’identité bancaire (RIB) du compte de l’entreprise\u00a0: dans votre banque en ligne, ou en haut d’un relevé de compte. Le titulaire est le nom écrit sur le RIB.',
    example: 'FR76 3000 6000 0112 3456 7890 189\u00a0: en France, 27 caractères.',
  },
  headcount: {
    title: 'Effectifs',
    where: 'Dans la déclaration sociale nominative (DSN) du dernier mois, ou auprès de votre gestionnaire de paie. L’effectif de l’entreprise additionne tous ses établissements.',
    example: 'une entreprise de deux magasins, 8 et 5 salariés\u00a0: effectif de l’établissement 8, effectif de l’entreprise 13.',
  },
  hours: {
    title: 'Heures chômées prévues',
    where: 'Le calculateur de la demande les trouve\u00a0: salariés × semaines × heures chômées par semaine. Comptez 35 heures au plus par semaine, moins si votre durée collective de travail est plus courte, et retirez les jours fériés.',
    example: '5 salariés arrêtés 4 semaines\u00a0: 5 × 4 × 35 = 700 heures.',
  },
  identifier: {
    title: 'Numéro de sécurité sociale (NIR) ou NTT',
    where: 'Sur le bulletin de paie du salarié, ou sur sa carte Vitale. Un salarié étranger sans NIR a un numéro technique temporaire (NTT), que donne le logiciel de paie dans la DSN.',
    example: '2 55 08 14 168 025 38 pour un NIR\u00a0; 1 69 puis le SIREN et la suite du logiciel pour un NTT.',
  },
  contractHours: {
    title: 'Durée hebdomadaire du contrat',
    where: 'Dans le contrat de travail. Pour un temps plein sans mention, c’est la durée collective de l’établissement, en général 35 heures\u00a0; elle figure dans l’accord d’entreprise ou la convention collective. Un horaire de 151,67 heures par mois fait 35 heures par semaine.',
    example: '35,00\u00a0; 24,00 pour un temps partiel de 24 heures.',
  },
  hourlyRate: {
    title: 'Taux horaire brut',
    where: 'Sur le bulletin de paie\u00a0: le salaire de base brut divisé par le nombre d’heures du mois, souvent écrit sur la même ligne. C’est celui que le salarié aurait touché en travaillant\u00a0; les primes liées au travail comptent, les remboursements de frais non.',
    example: '2 123,38\u00a0€ pour 151,67 heures\u00a0: 14,00\u00a0€.',
  },
} as const satisfies Readonly<Record<string, Place>>;

export type PlaceName = keyof typeof PLACES;
