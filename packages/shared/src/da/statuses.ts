export const DA_STATUSES = ['IN_FORCE', 'REPLACED', 'WITHDRAWN_BY_ADMINISTRATION'] as const;
export type DaStatus = (typeof DA_STATUSES)[number];

export const DA_STATUS_LABELS: Readonly<Record<DaStatus, string>> = {
  IN_FORCE: 'En vigueur',
  REPLACED: 'Remplacée',
  WITHDRAWN_BY_ADMINISTRATION: 'Retirée par l’administration',
};
