import { pino, stdSerializers, type Logger, type LoggerOptions } from 'pino';

/** What a failed query says of its values (addresses, sealed numbers) stays out of the log: its text is enough to find it. */
const withoutParameters = (text: string): string => text.replace(/\nparams: [\s\S]*$/, '\nparams: (not logged)');

/** Where it happened. The message that a stack repeats is left out: a value may hold several lines, which would look like a stack. */
const framesOf = (error: Error): string => (error.stack ?? '').replace(error.message, '').match(/^ {4}at .*$/gm)?.join('\n') ?? '';

/** Options of every logger of the service. */
export const logOptions = {
  serializers: {
    err(error: Error) {
      const { message, ...rest } = stdSerializers.err(error);
      const { type, code } = rest as { type: string; code?: unknown };
      const cause = error.cause instanceof Error ? withoutParameters(error.cause.message) : undefined;
      return { type, code, cause, message: withoutParameters(message), stack: framesOf(error) };
    },
  },
} satisfies LoggerOptions;

/** What is kept of lines that cannot be written, in bytes. */
const KEPT_BYTES = 1024 * 1024;

/** Writes to `fd`, the standard output. A disk that takes no line stops nothing: lines wait for room, and those that are too many are lost. */
export function createLogger(level: string, fd = 1): Logger {
  const destination = pino.destination({ dest: fd, sync: true, maxLength: KEPT_BYTES });
  // Without a listener, the failure would be thrown at whoever logs, and then hold the thread until there is room.
  destination.on('error', () => undefined);
  return pino({ level, ...logOptions }, destination);
}
