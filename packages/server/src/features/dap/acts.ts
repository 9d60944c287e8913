import { DAP_ACT_LABELS } from '@apart/shared';
import { signedIn, type Acts } from '../../acts/index.ts';

const done = (act: keyof typeof DAP_ACT_LABELS): string => DAP_ACT_LABELS[act].done;

export const dapActs = {
  'dap.read': { label: 'Consultation d’une demande', who: signedIn },
  'dap.save': { label: done('dap.save'), who: ['employer'] },
  'dap.submit': { label: done('dap.submit'), who: ['employer'] },
  'dap.withdraw': { label: done('dap.withdraw'), who: ['employer'] },
  'dap.startAvenant': { label: done('dap.startAvenant'), who: ['employer'] },
  'dap.take': { label: done('dap.take'), who: ['ud'] },
  'dap.authorise': { label: done('dap.authorise'), who: ['ud'] },
  'dap.refuse': { label: done('dap.refuse'), who: ['ud'] },
  'dap.return': { label: done('dap.return'), who: ['ud'] },
  // No root field: the sweep does it, whoever started the sweep.
  'dap.acceptBySilence': { label: done('dap.acceptBySilence'), who: ['system'] },
} satisfies Acts;
