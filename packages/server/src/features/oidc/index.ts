import type { Feature } from '../feature.ts';
import { oidcActs } from './acts.ts';
import { OidcOfMeResolver, OidcResolver } from './graphql/resolver.ts';
import { oidcRoutes } from './routes.ts';
import { oidcTables } from './tables.ts';

export { siretOf as providerSiretOf } from './siret-of.ts';

/** Sign-in by an identity provider (ProConnect's profile); nothing of it is reachable without its settings. */
export const oidc: Feature = {
  name: 'oidc',
  acts: oidcActs,
  resolvers: [OidcResolver, OidcOfMeResolver],
  tables: [oidcTables],
  routes: oidcRoutes,
};
