import type { AnnouncementKind, SaveAnnouncementInput, WrittenAnnouncementFieldsFragment } from '@apart/schema';
import {
  ANNOUNCEMENT_KIND_LABELS, ANNOUNCEMENT_ROLE_LABELS, ANNOUNCEMENT_ROLES, type AnnouncementRole, type DapStatus, DAP_STATUS_LABELS, type Day, departementName, DI_STATUS_WORDS, type DiStatus, isDay, parisDayOf, parisInstant, parisTimeOf, readDepartements,
} from '@apart/shared';
import type { Words } from '../../forms/index.ts';
import { dayText, listText } from '../../ui/format.ts';

/** What is typed of an announcement. Days and hours are those of Paris. */
export interface AnnouncementDraft {
  kind: AnnouncementKind | null;
  title: string;
  text: string;
  fromDay: string;
  fromTime: string;
  untilDay: string;
  untilTime: string;
  roles: Record<AnnouncementRole, boolean>;
  departements: string;
  dapStatus: DapStatus | null;
  diStatus: DiStatus | null;
}

const rolesOf = (chosen: readonly AnnouncementRole[]): Record<AnnouncementRole, boolean> => Object.fromEntries(ANNOUNCEMENT_ROLES.map((role) => [role, chosen.includes(role)])) as Record<AnnouncementRole, boolean>;

const hours = (instant: Date): string => parisTimeOf(instant).slice(0, 5);

/** A new one, that would begin now; or one that is read again. */
export function draftOf(announcement: WrittenAnnouncementFieldsFragment | undefined, now: Date): AnnouncementDraft {
  if (!announcement) return { kind: null, title: '', text: '', fromDay: parisDayOf(now), fromTime: hours(now), untilDay: '', untilTime: '', roles: rolesOf([]), departements: '', dapStatus: null, diStatus: null };
  const { kind, title, text, publishedAt, endsAt, audience } = announcement;
  const from = new Date(publishedAt);
  const until = endsAt ? new Date(endsAt) : undefined;
  return {
    kind, title, text, fromDay: parisDayOf(from), fromTime: hours(from), untilDay: until ? parisDayOf(until) : '', untilTime: until ? hours(until) : '',
    roles: rolesOf(audience?.roles ?? []), departements: (audience?.departements ?? []).join(', '), dapStatus: audience?.dapStatuses[0] ?? null, diStatus: audience?.diStatuses[0] ?? null,
  };
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The instant of a day and an hour of Paris; undefined when one of them cannot be read. */
export function instantOf(day: string, time: string): string | undefined {
  return isDay(day) && TIME.test(time) ? parisInstant(day as Day, time).toISOString() : undefined;
}

/** Whom the draft concerns, as the contract says it; null: everybody. */
export function audienceOf({ roles, departements, dapStatus, diStatus }: AnnouncementDraft): NonNullable<SaveAnnouncementInput['audience']> | null {
  const audience = {
    roles: ANNOUNCEMENT_ROLES.filter((role) => roles[role]),
    departements: [...readDepartements(departements).codes],
    dapStatuses: dapStatus ? [dapStatus] : [],
    diStatuses: diStatus ? [diStatus] : [],
  };
  return Object.values(audience).every((list) => list.length === 0) ? null : audience;
}

/** « Employeurs, dans le Rhône (69), qui ont une demande « Envoyée » » */
export function audienceText(audience: WrittenAnnouncementFieldsFragment['audience'] | ReturnType<typeof audienceOf>): string {
  if (!audience) return 'Tout le monde, avant et après la connexion';
  const { roles, departements, dapStatuses, diStatuses } = audience;
  const files = [...dapStatuses.map((status) => `une demande «\u00a0${DAP_STATUS_LABELS[status]}\u00a0»`), ...diStatuses.map((status) => `une demande d’indemnisation «\u00a0${DI_STATUS_WORDS[status].label}\u00a0»`)];
  return [
    roles.length > 0 ? listText(roles.map((role) => ANNOUNCEMENT_ROLE_LABELS[role])) : 'Toutes les personnes connectées',
    ...(departements.length > 0 ? [`département ${listText(departements.map((code) => `${departementName(code) ?? ''} (${code})`.trim()))}`] : []),
    ...(files.length > 0 ? [`parmi les employeurs, ceux qui ont ${files.join(' ou ')}`] : []),
  ].join('\u00a0; ');
}

const LABELS: Readonly<Record<string, string>> = {
  kind: 'Nature',
  title: 'Titre',
  text: 'Texte',
  fromDay: 'Premier jour d’affichage',
  fromTime: 'Heure de début',
  untilDay: 'Dernier jour d’affichage',
  untilTime: 'Heure de fin',
  departements: 'Départements',
  dapStatus: 'Qui ont une demande d’autorisation',
  diStatus: 'Qui ont une demande d’indemnisation',
  ...Object.fromEntries(ANNOUNCEMENT_ROLES.map((role) => [`roles.${role}`, ANNOUNCEMENT_ROLE_LABELS[role]])),
};

/** How what differs between two states of an announcement reads. */
export const ANNOUNCEMENT_WORDS: Words = {
  label: (path) => LABELS[path] ?? path,
  text: (path, value) => {
    if (path === 'kind') return ANNOUNCEMENT_KIND_LABELS[value as AnnouncementKind] ?? '';
    if (path === 'dapStatus') return DAP_STATUS_LABELS[value as DapStatus] ?? 'Sans importance';
    if (path === 'diStatus') return DI_STATUS_WORDS[value as DiStatus]?.label ?? 'Sans importance';
    if (typeof value === 'boolean') return value ? 'Concernés' : 'Non';
    const text = typeof value === 'string' ? value : '';
    return path.endsWith('Day') && isDay(text) ? dayText(text) : text;
  },
};
