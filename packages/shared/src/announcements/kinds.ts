// Alone, without the rules of what is written: the first page shows a kind, and writes none.
export const ANNOUNCEMENT_KINDS = ['INCIDENT', 'MAINTENANCE', 'ADVICE', 'INFORMATION'] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];
export const ANNOUNCEMENT_KIND_LABELS: Readonly<Record<AnnouncementKind, string>> = {
  INCIDENT: 'Incident',
  MAINTENANCE: 'Maintenance',
  ADVICE: 'Conseil',
  INFORMATION: 'Information',
};
