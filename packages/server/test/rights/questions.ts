import {
  getNamedType, isAbstractType, isCompositeType, isEnumType, isLeafType, isObjectType, isRequiredArgument, Kind, parse,
  type GraphQLArgument, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';
import { costOf } from '../../src/graphql/document-cost.ts';
import { LIMITS } from '../../src/graphql/document-limits.ts';

/** One root field of the schema with everything that it can answer, its arguments as variables. */
export interface Question {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly document: string;
  readonly args: readonly GraphQLArgument[];
  /** The number of elements that its own list is asked for. */
  readonly page: number;
}

/** As deep as the service lets a document go, or nearly. */
const DEEPEST = 9;
/** Elements asked of the list, and of the lists inside it: the first that the limit of cost lets through. */
const PAGES = [[10, 8], [10, 4], [6, 4], [4, 3], [3, 2], [2, 1]] as const;

/** Every query of the schema, and every mutation, found by introspection: a new one is asked the day it is declared. */
export function questionsOf(schema: GraphQLSchema): readonly Question[] {
  return (['query', 'mutation'] as const).flatMap((kind) => Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())!.getFields()).map((field) => questionOf(schema, kind, field)));
}

function questionOf(schema: GraphQLSchema, kind: Question['kind'], field: GraphQLField<unknown, unknown>): Question {
  for (const [page, inner] of PAGES) {
    const question = { name: field.name, kind, args: field.args, page, document: documentOf(schema, kind, field, inner) };
    const document = parse(question.document);
    const [operation] = document.definitions;
    if (operation?.kind === Kind.OPERATION_DEFINITION && costOf(schema, document, operation, { first: page }) <= LIMITS.cost) return question;
  }
  throw new Error(`${field.name} costs too much to be asked whole`);
}

function documentOf(schema: GraphQLSchema, kind: Question['kind'], field: GraphQLField<unknown, unknown>, inner: number): string {
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const type = getNamedType(field.type);
  const selection = isLeafType(type) ? '' : selectionOf(schema, type, [], inner);
  return `${kind}${declared ? ` (${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''}${selection} }`;
}

/** All the fields of a type; a type met again on the way down gives its values, and goes no further. */
function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, way: readonly string[], page: number): string {
  const kinds = isAbstractType(type) ? schema.getPossibleTypes(type) : [type as GraphQLObjectType];
  if (isAbstractType(type)) return ` { __typename ${kinds.map((kind) => `... on ${kind.name}${selectionOf(schema, kind, way, page)}`).join(' ')} }`;
  // An edge holds the very node that `nodes` gives: its values are enough.
  const again = way.includes(type.name) || way.at(-1)?.endsWith('Edge') === true;
  const fields = kinds.flatMap((kind) => (isObjectType(kind) ? Object.values(kind.getFields()) : []));
  const chosen = fields.flatMap((field) => {
    const inner = getNamedType(field.type);
    if (isCompositeType(inner) && (again || way.length >= DEEPEST)) return [];
    return callsOf(field, page).map((call) => `${call}${isLeafType(inner) ? '' : selectionOf(schema, inner, [...way, type.name], page)}`);
  });
  return ` { ${['__typename', ...chosen].join(' ')} }`;
}

/** A field as it is called: once, or once a value when a choice must be made. */
function callsOf(field: GraphQLField<unknown, unknown>, page: number): readonly string[] {
  const choice = field.args.find((arg) => isRequiredArgument(arg) && isEnumType(getNamedType(arg.type)));
  const enumType = choice && getNamedType(choice.type);
  if (choice && isEnumType(enumType)) return enumType.getValues().map(({ name }) => `${field.name}_${name}: ${field.name}(${choice.name}: ${name})`);
  if (field.args.some(isRequiredArgument)) throw new Error(`${field.name} needs an argument that nobody gives it here`);
  return [field.args.some((arg) => arg.name === 'first') ? `${field.name}(first: ${page})` : field.name];
}
