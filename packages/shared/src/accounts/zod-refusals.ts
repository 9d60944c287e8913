import type { z } from 'zod';
import { refusal, type Refusal } from '../foundation/index.ts';

/** Puts refusals of ours on a value that zod is reading; `refusalsOfZod` gives them back whole, with code, article and numbers. */
export function addRefusals(context: Pick<z.core.$RefinementCtx, 'addIssue'>, refusals: readonly Refusal[], path: readonly string[] = []): void {
  for (const one of refusals) context.addIssue({ code: 'custom', message: one.message, path: [...path], params: { refusal: one } });
}

/** The issues of a zod schema as refusals, all at once, each on its field. `prefix` is the path of the value in the input. */
export function refusalsOfZod(error: z.ZodError, prefix = ''): Refusal[] {
  return error.issues.map((issue) => {
    const path = [prefix, ...issue.path.map(String)].filter((part) => part !== '').join('.');
    const carried: Refusal | undefined = issue.code === 'custom' ? issue.params?.['refusal'] : undefined;
    return carried ? { ...carried, path } : refusal('INVALID', path, issue.message);
  });
}
