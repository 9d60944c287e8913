import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

const OBJECT = 2;
const SCALAR = 1;
/** A level down costs this much more. */
const DEEPER = 1.15;
/** Lists give a hundred elements at most, whatever is asked. */
const LONGEST_PAGE = 100;

/**
 * What an operation asks, before it is run: one a value, two an object, times the size of each list (`first`), whether it is
 * written in the document, given by a variable or left to its default. Introspection is free: it reads no data.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const defaults = new Map(operation.variableDefinitions?.map((one) => [one.variable.name.value, one.defaultValue?.kind === Kind.INT ? Number(one.defaultValue.value) : undefined]));
  const valueOf = (name: string): unknown => variables[name] ?? defaults.get(name);
  // A fragment used twice is counted twice but read once: many that call each other would take for ever.
  const known = new Map<string, number>();

  function ofSelections({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): number {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += ofField(selection, type);
      else if (selection.kind === Kind.INLINE_FRAGMENT) cost += ofSelections(selection.selectionSet, typeNamed(selection.typeCondition?.name.value) ?? type);
      else cost += ofFragment(selection.name.value);
    }
    return cost;
  }

  function ofFragment(name: string): number {
    const before = known.get(name);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    const cost = fragment ? ofSelections(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value)) : 0;
    known.set(name, cost);
    return cost;
  }

  function ofField(node: FieldNode, parent: GraphQLNamedType | undefined): number {
    if (node.name.value.startsWith('__')) return 0;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!node.selectionSet) return SCALAR;
    const type = field ? getNamedType(field.type) : undefined;
    const inside = ofSelections(node.selectionSet, isCompositeType(type) ? type : undefined);
    return pageOf(node, field) * (OBJECT + DEEPER * inside);
  }

  function pageOf(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined): number {
    const declared = field?.args.find((arg) => arg.name === 'first');
    if (!declared) return 1;
    const given = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
    const asked = given?.kind === Kind.INT ? Number(given.value) : given?.kind === Kind.VARIABLE ? valueOf(given.name.value) : undefined;
    const size = typeof asked === 'number' ? asked : Number(declared.defaultValue ?? 1);
    return Math.min(Math.max(Math.trunc(size), 1), LONGEST_PAGE);
  }

  const typeNamed = (name: string | undefined): GraphQLNamedType | undefined => (name === undefined ? undefined : schema.getType(name));
  return Math.ceil(ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined));
}
