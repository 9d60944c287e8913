import { useService } from '../../ui/now.ts';

/** The way in by the identity provider, when the service has one. A link, not a script: the server leaves for the provider. */
export function ProviderSignIn({ next }: { readonly next?: string }) {
  const label = useService()?.identityProvider;
  if (!label) return null;
  return (
    <div className="ap-actions">
      <a className="fr-btn fr-btn--secondary" href={`/oidc/entree${next ? `?suite=${encodeURIComponent(next)}` : ''}`}>
        Se connecter avec {label}
      </a>
    </div>
  );
}
