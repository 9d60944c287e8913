import type { Result } from '@apart/shared';
import { Field, ObjectType } from 'type-graphql';
import { RefusalType, toRefusals } from './refusal.ts';

/** What every mutation answers: its refusals, all at once, and its warnings. */
@ObjectType()
export abstract class Payload {
  @Field(() => [RefusalType], { description: 'Ce qui a été refusé, tout à la fois\u00a0; vide quand l’acte est fait.' })
  refusals!: RefusalType[];

  @Field(() => [RefusalType], { description: 'Ce qui mérite attention sans empêcher.' })
  warnings!: RefusalType[];
}

@ObjectType('SimplePayload', { description: 'Réponse d’un acte qui ne rend pas d’objet.' })
export class SimplePayload extends Payload {}

/** `{refusals, warnings}` and, when the act was done, what `fields` makes of its value. */
export async function toPayload<T, F extends object>(
  result: Result<T>,
  fields: (value: T) => F | Promise<F>,
): Promise<Partial<F> & { refusals: RefusalType[]; warnings: RefusalType[] }> {
  if (!result.ok) return { refusals: toRefusals(result.refusals), warnings: [] } as unknown as Partial<F> & Payload;
  return { ...(await fields(result.value)), refusals: [], warnings: toRefusals(result.warnings) };
}
