import { createSpaceSchema } from '@apart/shared';
import { zodResolver } from '@hookform/resolvers/zod';
import type { FieldErrors, Resolver } from 'react-hook-form';
import type { SpaceDraft } from '../space-draft.ts';

/** The form of a new space, drawn in three steps; each holds some first-level fields. */
export const STEPS = [
  { title: 'Votre SIRET', fields: ['siret'] },
  { title: 'Votre établissement', fields: ['name', 'address', 'phone', 'fax', 'establishmentEmail', 'establishmentEmailAgain'] },
  { title: 'Vous', fields: ['lastName', 'firstName', 'userPhone', 'email', 'emailAgain', 'acceptCgu'] },
] as const satisfies readonly { readonly title: string; readonly fields: readonly (keyof SpaceDraft)[] }[];

export const LAST_STEP = STEPS.length - 1;

/** The step that holds a field, by its dotted name; the first for what no step holds. */
export function stepOfField(name: string): number {
  const first = name.split('.')[0] ?? '';
  return Math.max(0, STEPS.findIndex((step) => (step.fields as readonly string[]).includes(first)));
}

/** The rules of the whole form, of which the errors of the steps to come are not told yet. */
export function resolverUpTo(step: () => number): Resolver<SpaceDraft> {
  const whole = zodResolver(createSpaceSchema) as unknown as Resolver<SpaceDraft>;
  return async (values, context, options) => {
    const read = await whole(values, context, options);
    const told = Object.entries(read.errors).filter(([field]) => stepOfField(field) <= step());
    return told.length > 0 ? { values: {}, errors: inOrder(Object.fromEntries(told)) } : { values, errors: {} };
  };
}

const ORDER: readonly string[] = STEPS.flatMap((step) => [...step.fields]);

/** Errors in the order of the form: the summary is read from the top. */
function inOrder(errors: Record<string, unknown>): FieldErrors<SpaceDraft> {
  return Object.fromEntries(Object.entries(errors).toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))) as FieldErrors<SpaceDraft>;
}
