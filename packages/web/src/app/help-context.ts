/** What a request for assistance says of itself: where one was, on what, what was last told. Kept in memory alone. */
export interface HelpContext {
  readonly page: string | null;
  /** Reference of the file that was open. */
  readonly fileReference: string | null;
  readonly siret: string | null;
  readonly lastError: string | null;
}

const NOTHING: HelpContext = { page: null, fileReference: null, siret: null, lastError: null };
let context = NOTHING;

export const helpContext = (): HelpContext => context;

/** Pages of help are not where help was needed; secrets of links stay out of a request. */
const OF_HELP = /^\/(?:aide|assistance)(?:\/|$)/;
const SECRET = /\/[\w-]{32,}(?=\/|$)/g;

/** The path of a page, without the secret that opens it. */
export const withoutSecrets = (pathname: string): string => pathname.replace(SECRET, '/…');

/** Notes the page that is open. */
export function rememberPage(pathname: string): void {
  if (OF_HELP.test(pathname)) return;
  const page = withoutSecrets(pathname);
  if (page === context.page) return;
  const [, kind, name] = pathname.split('/');
  const isFile = kind === 'dap' || kind === 'da' || kind === 'di';
  context = { page, fileReference: isFile && name && name !== 'nouvelle' ? name : null, siret: kind === 'etablissements' && /^\d{14}$/.test(name ?? '') ? (name ?? null) : null, lastError: null };
}

/** A long row of digits may be a number of a person, of a company, of an account: none goes along. */
const NUMBERS = /[A-Z]{0,2}\d(?:[ \u00a0\u202f]?\d){9,}/g;

/** Notes what was last refused, or what failed. */
export function rememberError(message: string): void {
  context = { ...context, lastError: message.replace(NUMBERS, '…').slice(0, 500) };
}
