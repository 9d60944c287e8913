import { z } from 'zod';
import { DEPARTEMENTS, departementName } from '../identifiers/index.ts';
import { emailField, filled, optionalText } from './form.ts';

/** What an agent's account is for. */
export const AGENT_ROLES = ['UD', 'UD_HEAD', 'ASP', 'DGEFP', 'SUPPORT'] as const;
export type AgentRole = (typeof AGENT_ROLES)[number];

export const AGENT_ROLE_LABELS: Readonly<Record<AgentRole, string>> = {
  UD: 'Agent d’une unité départementale (UD)',
  UD_HEAD: 'Responsable d’une unité départementale (UD)',
  ASP: 'Agence de services et de paiement (ASP)',
  DGEFP: 'DGEFP, administration nationale',
  SUPPORT: 'Assistance aux usagers',
};

/** Roles whose work is bounded by départements; the others see the whole country, support what it opens. */
export const hasDepartements = (role: AgentRole): boolean => role === 'UD' || role === 'UD_HEAD';

const KNOWN = new Set(DEPARTEMENTS.map(({ code }) => code));

/**
 * « 69, 2a 1 971 » → `['69', '2A', '01', '971']`, in the order typed, once each; `unknown` holds what names no département.
 */
export function readDepartements(text: string): { readonly codes: readonly string[]; readonly unknown: readonly string[] } {
  const typed = text.split(/[\s,;]+/).filter((part) => part !== '');
  const read = typed.map((part) => ({ part, code: part.toUpperCase().padStart(2, '0').replace(/^0(?=\d{2}$|2[AB]$)/, '') }));
  return {
    codes: [...new Set(read.filter(({ code }) => KNOWN.has(code)).map(({ code }) => code))],
    unknown: read.filter(({ code }) => !KNOWN.has(code)).map(({ part }) => part),
  };
}

/** The refusal of a list of départements for a role; `null` when it will do. A UD agent without any only works as reinforcement. */
export function faultOfDepartements(role: AgentRole, codes: readonly string[]): string | null {
  const unknown = codes.filter((code) => departementName(code) === undefined);
  if (unknown.length > 0) return `Départements\u00a0: ${unknown.join(', ')} n’est pas le code d’un département (exemples\u00a0: 69, 2A, 971).`;
  if (role === 'UD_HEAD' && codes.length === 0) return 'Départements\u00a0: donnez celui dont vous répondez.';
  if (!hasDepartements(role) && codes.length > 0) return 'Départements\u00a0: ce rôle n’en a pas, laissez ce champ vide.';
  return null;
}

export const agentRoleField = z.enum(AGENT_ROLES, { error: 'Rôle\u00a0: choisissez-en un dans la liste.' });

/** A request for an agent's access: the fields of the input `RequestAgentAccessInput`. */
export const agentAccessSchema = z
  .object({
    lastName: filled('Nom', 80),
    firstName: filled('Prénom', 80),
    email: emailField('Courriel professionnel'),
    service: filled('Service', 120),
    role: agentRoleField,
    departements: z.array(z.string(), { error: 'Départements\u00a0: une liste est attendue.' }).max(101, 'Départements\u00a0: 101 au plus.'),
    message: optionalText('Précisions', 500),
  })
  .superRefine(({ role, departements }, context) => {
    const fault = faultOfDepartements(role, departements);
    if (fault) context.addIssue({ code: 'custom', path: ['departements'], message: fault });
  });
export type AgentAccessForm = z.infer<typeof agentAccessSchema>;
