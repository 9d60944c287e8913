import { useConnectionCut } from '../apollo/connection.ts';

/** Requests leave again by themselves; this only says so. */
export function ConnectionBanner() {
  const cut = useConnectionCut();
  return (
    <div role="status" aria-live="polite">
      {cut && (
        <p className="ap-banner ap-banner--warning">
          <span className="fr-container">Connexion coupée, rien n’est perdu, nouvel essai…</span>
        </p>
      )}
    </div>
  );
}
