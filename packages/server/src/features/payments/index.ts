import type { Feature } from '../feature.ts';
import { paymentActs } from './acts.ts';
import { PaymentOrderFieldResolver, PaymentResolver } from './graphql/resolver.ts';
import { paymentReactions } from './reactions.ts';
import { paymentTables } from './tables.ts';

export { paymentTables } from './tables.ts';

export const payments: Feature = {
  name: 'payments',
  acts: paymentActs,
  resolvers: [PaymentResolver, PaymentOrderFieldResolver],
  tables: [paymentTables],
  reactions: paymentReactions,
};
