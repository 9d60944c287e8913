import { DAP_ACT_LABELS } from '@apart/shared';
import { signedIn, type Acts } from '../../acts/index.ts';

const done = (act: keyof typeof DAP_ACT_LABELS): string => DAP_ACT_LABELS[act].done;

export const dapActs = {
  'dap.read': { label: 'Consultation d’une demande', who: signedIn, scopes: ['dap:read'] },
  'dap.count': { label: 'Compte des demandes à décider', who: ['ud', 'dgefp'] },
  'dap.save': { label: done('dap.save'), who: ['employer'], scopes: ['dap:write'] },
  'dap.submit': { label: done('dap.submit'), who: ['employer'], scopes: ['dap:write'] },
  'dap.withdraw': { label: done('dap.withdraw'), who: ['employer'], scopes: ['dap:write'] },
  'dap.startAvenant': { label: done('dap.startAvenant'), who: ['employer'], scopes: ['dap:write'] },
  'dap.take': { label: done('dap.take'), who: ['ud'] },
  'dap.authorise': { label: done('dap.authorise'), who: ['ud'] },
  'dap.refuse': { label: done('dap.refuse'), who: ['ud'] },
  'dap.return': { label: done('dap.return'), who: ['ud'] },
  'dap.handOver': { label: done('dap.handOver'), who: ['ud'] },
  'dap.replaceDecision': { label: done('dap.replaceDecision'), who: ['ud'] },
  'da.withdraw': { label: done('da.withdraw'), who: ['ud'] },
  'dap.readNotes': { label: 'Lecture des notes internes', who: ['ud', 'dgefp'] },
  'dap.addNote': { label: done('dap.addNote'), who: ['ud'] },
  // No root field: the sweep does it, whoever started the sweep.
  'dap.acceptBySilence': { label: done('dap.acceptBySilence'), who: ['system'] },
} satisfies Acts;
