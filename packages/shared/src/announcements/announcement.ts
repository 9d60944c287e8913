import { z } from 'zod';
import { DAP_STATUSES } from '../dap/index.ts';
import { DI_STATUSES } from '../di/index.ts';
import { ANNOUNCEMENT_KINDS } from './kinds.ts';

/** Whom an announcement may be for; an accountant is an employer too. */
export const ANNOUNCEMENT_ROLES = ['EMPLOYER', 'ACCOUNTANT', 'UD', 'ASP', 'DGEFP', 'SUPPORT'] as const;
export type AnnouncementRole = (typeof ANNOUNCEMENT_ROLES)[number];
export const ANNOUNCEMENT_ROLE_LABELS: Readonly<Record<AnnouncementRole, string>> = {
  EMPLOYER: 'Employeurs',
  ACCOUNTANT: 'Experts-comptables',
  UD: 'Unités départementales',
  ASP: 'ASP',
  DGEFP: 'DGEFP',
  SUPPORT: 'Assistance',
};

/** Each list that is not empty must hold for the person: one of the roles, one of the départements, a file in one of the statuses. */
export const announcementAudienceSchema = z.object({
  roles: z.array(z.enum(ANNOUNCEMENT_ROLES)),
  departements: z.array(z.string().regex(/^(?:\d{2}|2[AB]|\d{3})$/, 'Département\u00a0: un code est attendu, par exemple 69, 2A ou 971.')),
  dapStatuses: z.array(z.enum(DAP_STATUSES)),
  diStatuses: z.array(z.enum(DI_STATUSES)),
});
export type AnnouncementAudience = z.infer<typeof announcementAudienceSchema>;

/** For everybody, before sign-in too: no criterion at all. */
export function isForAll(audience: AnnouncementAudience | null): audience is null {
  return audience === null || audience.roles.length + audience.departements.length + audience.dapStatuses.length + audience.diStatuses.length === 0;
}

/** The fields of the input `SaveAnnouncementInput`. */
export const announcementSchema = z
  .object({
    kind: z.enum(ANNOUNCEMENT_KINDS, { error: 'Nature\u00a0: choisissez-en une.' }),
    title: z.string().trim().min(1, 'Titre\u00a0: écrivez-le, il est lu en premier.').max(120, 'Titre\u00a0: 120 caractères au plus.'),
    text: z.string().trim().min(10, 'Texte\u00a0: 10 caractères au moins.').max(2000, 'Texte\u00a0: 2000 caractères au plus.'),
    publishedAt: z.date({ error: 'Début\u00a0: une date et une heure sont attendues.' }),
    endsAt: z.date({ error: 'Fin\u00a0: une date et une heure sont attendues, ou rien.' }).nullish(),
    audience: announcementAudienceSchema.nullish(),
  })
  .superRefine(({ publishedAt, endsAt }, context) => {
    if (endsAt && endsAt <= publishedAt) context.addIssue({ code: 'custom', path: ['endsAt'], message: 'Fin\u00a0: elle vient après le début.' });
  });
export type AnnouncementForm = z.infer<typeof announcementSchema>;
