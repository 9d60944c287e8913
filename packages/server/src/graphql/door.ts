import { defaultFieldResolver, GraphQLError, type GraphQLSchema } from 'graphql';
import type { ActRegistry } from '../acts/index.ts';
import type { Context } from './context.ts';

export class RootFieldWithoutAct extends Error {}

/** The root fields, each with the name of its act (undefined when it was forgotten). */
export function rootFields(schema: GraphQLSchema) {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    type ? Object.values(type.getFields()).map((field) => ({ type, field, act: field.extensions.act as string | undefined })) : [],
  );
}

/**
 * Puts a door before each root field: the viewer's kind must be among those that may try its act.
 * Denies by default: a root field without an act throws when the schema is built.
 */
export function guardRootFields(schema: GraphQLSchema, acts: ActRegistry): GraphQLSchema {
  for (const { type, field, act: name } of rootFields(schema)) {
    if (!name) throw new RootFieldWithoutAct(`${type.name}.${field.name} names no act`);
    const act = acts.get(name);
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: Context, info) => {
      if (!acts.may(act.name, context.viewer)) throw denied(context);
      return resolve(source, args, context, info);
    };
  }
  return schema;
}

function denied(context: Context): GraphQLError {
  return context.viewer.kind === 'visitor'
    ? new GraphQLError('Connectez-vous pour continuer.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } })
    : new GraphQLError('Vous n’avez pas le droit de faire cette action.', { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
}
