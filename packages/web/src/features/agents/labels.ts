import { AGENT_ROLE_LABELS, AGENT_ROLES, type AgentRole, departementName } from '@apart/shared';

export const ROLE_CHOICES = AGENT_ROLES.map((role) => ({ value: role, label: AGENT_ROLE_LABELS[role] }));

export const departementText = (code: string): string => `${departementName(code) ?? code} (${code})`;

export const departementsText = (codes: readonly string[]): string => (codes.length === 0 ? 'Aucun en propre' : codes.map(departementText).join(', '));

/** « Agent d’une unité départementale (UD), Rhône (69) » */
export const accessText = ({ role, departements }: { readonly role: AgentRole; readonly departements: readonly string[] }): string =>
  [AGENT_ROLE_LABELS[role], ...(role === 'UD' || role === 'UD_HEAD' ? [departementsText(departements)] : [])].join(', ');
