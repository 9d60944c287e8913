import { AGENT_ROLES, type AgentRole, agentRoleField, faultOfDepartements, readDepartements } from '@apart/shared';
import { z } from 'zod';

/** A role and its départements, as they are typed. */
export interface PerimeterDraft {
  role: AgentRole | null;
  departements: string;
}

export const perimeterFields = { role: agentRoleField, departements: z.string() };

/** Says on the field what the list of codes has wrong for the role. */
export function checkPerimeter({ role, departements }: { readonly role: unknown; readonly departements: string }, context: z.RefinementCtx): void {
  const { codes, unknown } = readDepartements(departements);
  const chosen = AGENT_ROLES.find((one) => one === role);
  const fault = unknown.length > 0 ? `Départements\u00a0: «\u00a0${unknown.join('\u00a0», «\u00a0')}\u00a0» n’est pas le code d’un département (exemples\u00a0: 69, 2A, 971).` : chosen ? faultOfDepartements(chosen, codes) : null;
  if (fault) context.addIssue({ code: 'custom', path: ['departements'], message: fault });
}
