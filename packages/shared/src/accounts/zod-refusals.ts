import type { z } from 'zod';
import { refusal, type Refusal } from '../foundation/index.ts';

/** The issues of a zod schema as refusals, all at once, each on its field. `prefix` is the path of the value in the input. */
export function refusalsOfZod(error: z.ZodError, prefix = ''): Refusal[] {
  return error.issues.map((issue) =>
    refusal('INVALID', [prefix, ...issue.path.map(String)].filter((part) => part !== '').join('.'), issue.message),
  );
}
