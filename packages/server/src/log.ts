import { pino, stdSerializers, type Logger, type LoggerOptions } from 'pino';

/** What a failed query says of its values (addresses, sealed numbers) stays out of the log: its text is enough to find it. */
const withoutParameters = (text: string): string => text.replace(/\nparams: .*$/gm, '\nparams: (not logged)');

/** Options of every logger of the service. */
export const logOptions = {
  serializers: {
    err(error: Error) {
      const { message, stack, ...rest } = stdSerializers.err(error);
      const { type, code } = rest as { type: string; code?: unknown };
      const cause = error.cause instanceof Error ? error.cause.message : undefined;
      return { type, code, cause, message: withoutParameters(message), stack: withoutParameters(stack ?? '') };
    },
  },
} satisfies LoggerOptions;

export function createLogger(level: string): Logger {
  return pino({ level, ...logOptions });
}
