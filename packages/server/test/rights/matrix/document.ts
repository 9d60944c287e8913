import { getNamedType, isLeafType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';

/** The shortest document that shows what became of an act: its refusals, or whether something came back. */
export function documentOf(root: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${root.name.toLowerCase()}${declared ? ` (${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''}${selectionOf(field)} }`;
}

function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  const inner = isObjectType(type) ? type.getFields() : {};
  return ` { __typename${inner.refusals ? ' refusals { code path message }' : ''}${inner.nodes ? ' nodes { __typename }' : ''}${inner.hits ? ' hits { __typename }' : ''} }`;
}
