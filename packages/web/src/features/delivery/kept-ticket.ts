/** A mail that the person waits for: kept for the time of the visit, so that a reload still shows it. */
export interface KeptTicket {
  readonly ticket: string;
  readonly email: string;
  /** The page where the address can be corrected. */
  readonly correct: string;
  readonly warnings?: readonly string[];
  /** What a request for assistance would otherwise have to ask again. */
  readonly about?: { readonly siret?: string; readonly establishmentName?: string; readonly firstName?: string; readonly lastName?: string; readonly phone?: string };
}

const PLACE = 'apart.delivery';

export function keepTicket(kept: KeptTicket): void {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(kept));
  } catch {
    // Without storage the page still says what to do.
  }
}

export function keptTicket(): KeptTicket | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'ticket' in kept && 'email' in kept ? (kept as KeptTicket) : undefined;
  } catch {
    return undefined;
  }
}
