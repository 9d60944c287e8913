import type { Feature } from '../../feature.ts';
import { tellAuthorised, tellAcceptedBySilence } from './authorised.ts';
import { tellRefused } from './refused.ts';
import { tellDaWithdrawn, tellReplaced } from './replaced.ts';
import { tellReturned } from './returned.ts';
import { tellSubmitted } from './submitted.ts';

/** Messages to all the people of the establishment; subjects begin with the reference. */
export const dapReactions: NonNullable<Feature['reactions']> = {
  'dap.submit': tellSubmitted,
  'dap.authorise': tellAuthorised,
  'dap.acceptBySilence': tellAcceptedBySilence,
  'dap.refuse': tellRefused,
  'dap.return': tellReturned,
  'dap.replaceDecision': tellReplaced,
  'da.withdraw': tellDaWithdrawn,
};
