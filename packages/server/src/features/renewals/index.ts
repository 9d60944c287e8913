import { DAP_ACT_LABELS } from '@apart/shared';
import type { Feature } from '../feature.ts';
import { RenewalResolver } from './graphql/resolver.ts';

/** A renewal is a new request (R. 5122-9), begun from what was really used of the one before. */
export const renewals: Feature = {
  name: 'renewals',
  acts: { 'dap.startRenewal': { label: DAP_ACT_LABELS['dap.startRenewal'].done, who: ['employer'], scopes: ['dap:write'] } },
  resolvers: [RenewalResolver],
  tables: [],
};
