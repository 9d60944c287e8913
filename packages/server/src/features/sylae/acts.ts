import type { Acts } from '../../acts/index.ts';

export const sylaeActs = {
  'sylae.import': { label: 'Reprise des comptes Sylae', who: ['system'] },
} satisfies Acts;
