import { isDay, isMonth } from '@apart/shared';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars';

const textOf = (name: string, accepts: (text: string) => boolean, description: string) => {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new GraphQLError(`${name}\u00a0: valeur non comprise.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
};

const integer = (name: string, description: string) => {
  const parse = (value: unknown): number => {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    throw new GraphQLError(`${name}\u00a0: un nombre entier est attendu.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<number, number>({
    name,
    description,
    serialize: parse,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.INT ? Number(node.value) : undefined),
  });
};

export const DayScalar = textOf('Day', isDay, 'Jour du calendrier, AAAA-MM-JJ.');
export const MonthScalar = textOf('Month', isMonth, 'Mois du calendrier, AAAA-MM.');
export const CentsScalar = integer('Cents', 'Montant en centimes d’euro, nombre entier.');
export const HundredthsScalar = integer('Hundredths', 'Durée en centièmes d’heure, nombre entier\u00a0: 7 h 30 s’écrit 750.');
export const InstantScalar = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  description: 'Date et heure avec leur décalage (RFC 3339), par exemple 2020-03-27T08:00:00Z.',
});
/** Rows of a table whose columns the contract names in words. */
export const JsonObjectScalar = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  specifiedByURL: null,
  description: 'Objet JSON dont les champs sont dits par ce qui le reçoit.',
});
