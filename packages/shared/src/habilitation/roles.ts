import type { DapAct } from '../dap/index.ts';
import type { DiAct } from '../di/index.ts';
import type { EstablishmentAct } from '../establishments/index.ts';

export const HABILITATION_ROLES = ['ADMINISTRATOR', 'DECLARANT', 'READER'] as const;
export type HabilitationRole = (typeof HABILITATION_ROLES)[number];

export const HABILITATION_ROLE_LABELS: Readonly<Record<HabilitationRole, string>> = {
  ADMINISTRATOR: 'Administrateur',
  DECLARANT: 'Déclarant',
  READER: 'Lecteur',
};

/** Administrators and declarants write and send; readers read. */
export function writes(role: HabilitationRole): boolean {
  return role !== 'READER';
}

/** What may be done for an establishment by those who write for it. Reading needs a habilitation and no act of this list. */
export const EMPLOYER_ACTS = [
  'establishment.save', 'dap.save', 'dap.submit', 'dap.withdraw', 'dap.startAvenant', 'di.open', 'di.save', 'di.submit', 'di.withdraw',
] as const satisfies readonly (DapAct | DiAct | EstablishmentAct)[];
export type EmployerAct = (typeof EMPLOYER_ACTS)[number];

/** May this role do this act, the status of the object aside? Nothing outside `EMPLOYER_ACTS` is ever done by a habilitation. */
export function roleMay(role: HabilitationRole, act: string): act is EmployerAct {
  return writes(role) && (EMPLOYER_ACTS as readonly string[]).includes(act);
}
