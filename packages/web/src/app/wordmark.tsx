/** The neutral mark of the service. */
export function Wordmark() {
  return (
    <>
      <svg className="ap-wordmark__sign" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="6" />
        <path d="M9 24 16 7l7 17M11.5 18h9" fill="none" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <span className="ap-wordmark__text">
        <strong>APART</strong>
        <span className="ap-wordmark__service">
          <span aria-hidden="true"> — </span>Activité partielle
        </span>
      </span>
    </>
  );
}
