import { Extensions } from 'type-graphql';

/** Names the act of a root field: `@OfAct('dap.submit')`. A root field without one stops the start (`door.ts`). */
export function OfAct(name: string): MethodDecorator {
  return Extensions({ act: name }) as MethodDecorator;
}
