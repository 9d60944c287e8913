import { everybody, type Acts } from '../../acts/index.ts';

export const oidcActs = {
  'oidc.signIn': { label: 'Connexion par le fournisseur d’identité', who: everybody },
  'oidc.link': { label: 'Rattachement d’un compte au fournisseur d’identité', who: everybody },
  'oidc.pending': { label: 'Consultation d’un rattachement en attente', who: everybody },
} satisfies Acts;
