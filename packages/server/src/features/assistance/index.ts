import { everybody } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { AssistanceResolver } from './graphql/resolver.ts';
import { assistanceTables } from './tables.ts';

export { keepAssistanceRequest, type AssistanceRequestRow } from './ask.ts';
export { AssistanceReasonEnum, AssistanceRequestType, AssistanceStatusEnum } from './graphql/types.ts';
export { assistanceTables } from './tables.ts';

/** Help asked by anybody, signed in or not; agents find it in `assistanceRequests`. */
export const assistance: Feature = {
  name: 'assistance',
  acts: {
    'assistance.ask': { label: 'Demande d’assistance', who: everybody },
    'assistance.answer': { label: 'Réponse à une demande d’assistance', who: ['asp', 'dgefp', 'support'] },
    'assistance.list': { label: 'Lecture des demandes d’assistance', who: ['asp', 'dgefp', 'support'] },
  },
  resolvers: [AssistanceResolver],
  tables: [assistanceTables],
};
