/** Drawn while data comes: grey bars after a short delay, and a sentence for those who do not see them. */
export function Pending({ label = 'Chargement', lines = 4 }: { readonly label?: string; readonly lines?: number }) {
  return (
    <div className="fr-container ap-pending" role="status">
      <span className="fr-sr-only">{label}…</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="ap-pending__bar" aria-hidden="true" />
      ))}
    </div>
  );
}
