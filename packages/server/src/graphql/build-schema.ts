import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import type { ActRegistry } from '../acts/index.ts';
import type { Feature } from '../features/feature.ts';
import { guardRootFields } from './door.ts';

/** The executable schema of these features, each root field behind its door. */
export async function buildGuardedSchema(features: readonly Feature[], acts: ActRegistry): Promise<GraphQLSchema> {
  const resolvers = features.flatMap((feature) => feature.resolvers) as unknown as NonEmptyArray<NewableFunction>;
  const schema = await buildSchema({
    resolvers,
    orphanedTypes: features.flatMap((feature) => feature.orphanedTypes ?? []),
    validate: false,
  });
  return guardRootFields(schema, acts);
}

/** The published contract: sorted, so that a change shows as a small difference. */
export function publishedSdl(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
