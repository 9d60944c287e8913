import { DI_ACT_LABELS } from '@apart/shared';
import { signedIn, type Acts } from '../../acts/index.ts';

const done = (act: keyof typeof DI_ACT_LABELS): string => DI_ACT_LABELS[act].done;

export const diActs = {
  'di.read': { label: 'Consultation d’une demande d’indemnisation', who: signedIn, scopes: ['di:read'] },
  'di.open': { label: done('di.open'), who: ['employer'], scopes: ['di:write'] },
  'di.save': { label: done('di.save'), who: ['employer'], scopes: ['di:write'] },
  'di.import': { label: done('di.import'), who: ['employer'], scopes: ['di:write'] },
  'di.linkNumber': { label: 'NIR rattaché à un salarié déclaré sous un NTT', who: ['employer'], scopes: ['di:write'] },
  'di.submit': { label: done('di.submit'), who: ['employer'], scopes: ['di:write'] },
  'di.withdraw': { label: done('di.withdraw'), who: ['employer'], scopes: ['di:write'] },
  'di.correct': { label: done('di.correct'), who: ['employer'], scopes: ['di:write'] },
  'di.take': { label: done('di.take'), who: ['ud'] },
  'di.check': { label: done('di.check'), who: ['ud'] },
  'di.reopen': { label: done('di.reopen'), who: ['ud', 'dgefp'] },
  // Nobody asks for these three: they follow from the sending and the visa of a correction.
  'di.replace': { label: done('di.replace'), who: ['system'] },
  'di.settle': { label: done('di.settle'), who: ['system'] },
  'di.oweBack': { label: done('di.oweBack'), who: ['system'] },
  'di.approve': { label: done('di.approve'), who: ['ud'] },
  'di.reject': { label: done('di.reject'), who: ['ud'] },
  'di.requestPayment': { label: done('di.requestPayment'), who: ['asp'] },
  'di.lateDecrees': { label: 'Recherche des demandes qu’un texte tardif change', who: ['dgefp', 'asp'] },
  'di.proposeCorrection': { label: 'Complément proposé après un texte paru depuis', who: ['system'] },
  'di.remindDeadline': { label: 'Échéance de déclaration rappelée', who: ['system'] },
  'di.recordPayment': { label: done('di.recordPayment'), who: ['asp'] },
  'di.invalidatePayment': { label: done('di.invalidatePayment'), who: ['asp'] },
  'di.askRecovery': { label: done('di.askRecovery'), who: ['asp'] },
  'di.issueRecovery': { label: done('di.issueRecovery'), who: ['asp'] },
  'di.cancelRecovery': { label: done('di.cancelRecovery'), who: ['asp'] },
} satisfies Acts;
