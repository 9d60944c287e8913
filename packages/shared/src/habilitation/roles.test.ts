import { describe, expect, it } from 'vitest';
import { DAP_ACT_LABELS } from '../dap/index.ts';
import { DI_ACT_LABELS } from '../di/index.ts';
import { EMPLOYER_ACTS, HABILITATION_ROLE_LABELS, HABILITATION_ROLES, roleMay } from './index.ts';

describe('a habilitation', () => {
  it.each(EMPLOYER_ACTS)('to administer or to declare opens %s; to read does not', (act) => {
    expect(HABILITATION_ROLES.filter((role) => roleMay(role, act))).toEqual(['ADMINISTRATOR', 'DECLARANT']);
  });

  it('never opens what the State does, nor what does not exist', () => {
    const ofTheState = [...Object.keys(DAP_ACT_LABELS), ...Object.keys(DI_ACT_LABELS)].filter((act) => !(EMPLOYER_ACTS as readonly string[]).includes(act));
    expect(ofTheState).toEqual(expect.arrayContaining(['dap.authorise', 'dap.refuse', 'dap.return', 'dap.acceptBySilence', 'di.approve', 'di.reject', 'di.recordPayment']));
    for (const act of [...ofTheState, 'tacit.runSweep', '', 'toString']) expect(HABILITATION_ROLES.filter((role) => roleMay(role, act))).toEqual([]);
  });

  it('has a French name', () => {
    expect(Object.values(HABILITATION_ROLE_LABELS)).toEqual(['Administrateur', 'Déclarant', 'Lecteur']);
  });
});
