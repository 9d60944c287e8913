import { everybody, signedIn } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { CannedAnswerResolver } from './graphql/canned.ts';
import { AssistanceResolver } from './graphql/resolver.ts';
import { assistanceTables } from './tables.ts';

export { answerAssistance } from './answer.ts';
export { askAssistance, keepAssistanceRequest, type AskAssistanceInput, type AssistanceRequestRow } from './ask.ts';
export { saveCannedAnswer, type CannedAnswerInput } from './canned.ts';
export { AssistanceReasonEnum, AssistanceRequestType, AssistanceStatusEnum } from './graphql/types.ts';
export { assistanceTables } from './tables.ts';

/** Help asked by anybody, signed in or not; agents find it in `assistanceRequests`. */
export const assistance: Feature = {
  name: 'assistance',
  acts: {
    'assistance.ask': { label: 'Demande d’assistance', who: everybody },
    'assistance.follow': { label: 'Suivi d’une demande d’assistance par son lien', who: everybody },
    'assistance.reply': { label: 'Message ajouté à une demande d’assistance', who: everybody },
    'assistance.mine': { label: 'Lecture de ses demandes d’assistance', who: signedIn },
    'assistance.answer': { label: 'Réponse à une demande d’assistance', who: ['asp', 'dgefp', 'support'] },
    'assistance.list': { label: 'Lecture des demandes d’assistance', who: ['asp', 'dgefp', 'support'] },
    'assistance.count': { label: 'Compte des demandes d’assistance par motif', who: ['asp', 'dgefp', 'support'] },
    'assistance.readCanned': { label: 'Lecture des réponses types', who: ['asp', 'dgefp', 'support'] },
    'assistance.saveCanned': { label: 'Réponse type écrite ou changée', who: ['dgefp'] },
    'assistance.removeCanned': { label: 'Réponse type retirée', who: ['dgefp'] },
  },
  resolvers: [AssistanceResolver, CannedAnswerResolver],
  tables: [assistanceTables],
};
