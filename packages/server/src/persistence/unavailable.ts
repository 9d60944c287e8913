/** NOT_WRITTEN: what was asked is surely undone. UNREACHABLE: it may have been done, if the connection was cut at the very end. */
export type Unavailability = 'NOT_WRITTEN' | 'UNREACHABLE';

/** A disk that is full or fails, a file held by another process; on PostgreSQL a disk that is full, a server that only reads. */
const NOT_WRITTEN = /^(SQLITE_(FULL|BUSY|IOERR|READONLY)|53100$|25006$)/;
/** A server that is stopped, starting or stopping, that takes no more connections, or a network that does not lead to it. */
const UNREACHABLE = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0[123]|53300)$/;
/** The driver's own errors, which have no code. */
const CUT = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Why the database cannot do anything for now; undefined for any other error. */
export function unavailability(error: unknown): Unavailability | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code } = one as { readonly code?: unknown };
    if (typeof code === 'string' && NOT_WRITTEN.test(code)) return 'NOT_WRITTEN';
    if ((typeof code === 'string' && UNREACHABLE.test(code)) || CUT.test(one.message)) return 'UNREACHABLE';
  }
  return undefined;
}
