/** The reasons of a request for assistance, in the order of the form (FAQ of 10 April 2020, annex). */
export const ASSISTANCE_REASONS = ['EXTRANET_HABILITATION', 'ESTABLISHMENT_SHEET', 'DAP', 'DA', 'DI', 'SIGNATURE_CERTIFICATE', 'OTHER'] as const;
export type AssistanceReason = (typeof ASSISTANCE_REASONS)[number];

export const ASSISTANCE_REASON_LABELS: Readonly<Record<AssistanceReason, string>> = {
  EXTRANET_HABILITATION: 'Habilitation à l’extranet',
  ESTABLISHMENT_SHEET: 'Fiche établissement',
  DAP: 'Demande d’autorisation préalable',
  DA: 'Décision d’autorisation',
  DI: 'Demande d’indemnisation',
  SIGNATURE_CERTIFICATE: 'Certificat de signature',
  OTHER: 'Autres',
};

export const ASSISTANCE_STATUSES = ['RECEIVED', 'IN_PROGRESS', 'ANSWERED'] as const;
export type AssistanceStatus = (typeof ASSISTANCE_STATUSES)[number];

export const ASSISTANCE_STATUS_LABELS: Readonly<Record<AssistanceStatus, string>> = {
  RECEIVED: 'Reçue',
  IN_PROGRESS: 'En cours de traitement',
  ANSWERED: 'Répondue',
};
