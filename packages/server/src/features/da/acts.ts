import { signedIn, type Acts } from '../../acts/index.ts';

export const daActs = {
  'da.read': { label: 'Consultation d’une décision d’autorisation', who: signedIn },
} satisfies Acts;
