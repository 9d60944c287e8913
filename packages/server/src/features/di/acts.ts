import { DI_ACT_LABELS } from '@apart/shared';
import { signedIn, type Acts } from '../../acts/index.ts';

const done = (act: keyof typeof DI_ACT_LABELS): string => DI_ACT_LABELS[act].done;

export const diActs = {
  'di.read': { label: 'Consultation d’une demande d’indemnisation', who: signedIn },
  'di.open': { label: done('di.open'), who: ['employer'] },
  'di.save': { label: done('di.save'), who: ['employer'] },
  'di.submit': { label: done('di.submit'), who: ['employer'] },
  'di.withdraw': { label: done('di.withdraw'), who: ['employer'] },
  'di.approve': { label: done('di.approve'), who: ['ud'] },
  'di.reject': { label: done('di.reject'), who: ['ud'] },
  'di.requestPayment': { label: done('di.requestPayment'), who: ['asp'] },
  'di.recordPayment': { label: done('di.recordPayment'), who: ['asp'] },
} satisfies Acts;
