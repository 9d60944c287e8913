import { everybody } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { MailDeliveryResolver } from './graphql/resolver.ts';

/** What became of a mail, for the person who waits for it: the secret ticket of the act that caused it opens this and nothing else. */
export const mailDelivery: Feature = {
  name: 'mail-delivery',
  acts: {
    'mail.follow': { label: 'Suivi d’un courriel attendu', who: everybody },
    'mail.resend': { label: 'Courriel renvoyé', who: everybody },
  },
  resolvers: [MailDeliveryResolver],
  tables: [],
};
