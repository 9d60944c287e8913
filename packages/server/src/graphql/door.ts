import { defaultFieldResolver, GraphQLError, type GraphQLSchema } from 'graphql';
import { accountIdOf, denialOf, statusOfDenial, type Act, type ActRegistry } from '../acts/index.ts';
import { securityEvent } from '../security/events.ts';
import type { Context } from './context.ts';
import { toldIfUnavailable } from './unavailable.ts';

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
    field.resolve = async (source, args, context: Context, info) => {
      if (!acts.may(act.name, context.viewer)) throw denied(context, act);
      try {
        return await resolve(source, args, context, info);
      } catch (error) {
        throw toldIfUnavailable(context.deps.log, error);
      }
    };
  }
  return schema;
}

function denied(context: Context, act: Act): GraphQLError {
  const { viewer, deps, request } = context;
  securityEvent(deps.log, 'access.denied', { act: act.name, viewer: viewer.kind, accountId: accountIdOf(viewer), from: request.ip });
  const { code, message } = denialOf(act, viewer);
  return new GraphQLError(message, { extensions: { code, ...(code === 'SCOPE_MISSING' ? { scopes: act.scopes } : {}), http: { status: statusOfDenial({ code }) } } });
}
