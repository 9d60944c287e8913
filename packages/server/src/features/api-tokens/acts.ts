import type { Acts } from '../../acts/index.ts';

/** A token makes, renews and ends no token: these are done by a person who signed in. */
export const apiTokenActs = {
  'token.list': { label: 'Consultation de ses jetons d’API', who: ['employer'] },
  'token.current': { label: 'Consultation du jeton présenté', who: ['employer'], scopes: ['dap:read', 'di:read'] },
  'token.create': { label: 'Jeton d’API créé', who: ['employer'] },
  'token.rotate': { label: 'Jeton d’API renouvelé', who: ['employer'] },
  'token.revoke': { label: 'Jeton d’API révoqué', who: ['employer'] },
  'token.warn': { label: 'Fin prochaine d’un jeton d’API annoncée', who: ['system'] },
} satisfies Acts;
