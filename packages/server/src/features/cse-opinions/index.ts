import { DAP_ACT_LABELS } from '@apart/shared';
import type { Feature } from '../feature.ts';
import { CseOpinionResolver } from './graphql/resolver.ts';
import { cseReminderJob } from './remind-job.ts';

/** The opinion of the CSE that comes after the request: tracked, reminded, given without a new version (R. 5122-2). */
export const cseOpinions: Feature = {
  name: 'cse-opinions',
  acts: {
    'dap.giveCseOpinion': { label: DAP_ACT_LABELS['dap.giveCseOpinion'].done, who: ['employer'], scopes: ['dap:write'] },
    // No root field: the clock does it.
    'dap.remindCseOpinion': { label: 'Avis du CSE rappelé', who: ['system'] },
  },
  resolvers: [CseOpinionResolver],
  tables: [],
  jobs: [cseReminderJob],
};
