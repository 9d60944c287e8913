import { and, eq, gt, gte, lt, lte, or, sql, type Column, type SQL } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', { description: 'Où l’on est dans une liste.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Il reste des éléments après.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Il y a des éléments avant.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Curseur du premier élément.' })
  startCursor?: string | null;

  @Field(() => String, { nullable: true, description: 'Curseur du dernier élément.' })
  endCursor?: string | null;
}

/** One page of a list. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfoType;
}

/** Makes the Relay types of a node: `@ObjectType('DapEdge', …) class …` and its connection. */
export function connectionOf<Node extends object>(name: string, node: () => new () => Node, plural: string) {
  @ObjectType(`${name}Edge`, { description: `Un élément de la liste ${plural}.` })
  class Edge {
    @Field(() => String, { description: 'Curseur de cet élément.' })
    cursor!: string;

    @Field(node, { description: 'L’élément.' })
    node!: Node;
  }
  @ObjectType(`${name}Connection`, { description: `Liste ${plural}, page par page.` })
  class Connection {
    @Field(() => [Edge], { description: 'Éléments avec leur curseur.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'Éléments seuls.' })
    nodes!: Node[];

    @Field(() => PageInfoType, { description: 'Où l’on est dans la liste.' })
    pageInfo!: PageInfoType;
  }
  return Connection;
}

/** A sort key: its column, its direction, and how its value is written in a cursor. */
export interface SortKey {
  readonly column: Column;
  readonly descending?: boolean;
  /** `instant` values are dates: they cross the cursor as milliseconds. */
  readonly kind: 'text' | 'instant';
}

/** Between 1 and 100; 20 when nothing is asked. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? 20;
  if (size < 1 || size > 100) {
    throw new GraphQLError('first doit être compris entre 1 et 100.', { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
  }
  return size;
}

/** The rows after a cursor, in the order of `keys` (the last key is unique). */
export function afterCursor(keys: readonly SortKey[], cursor: string | null | undefined): SQL | undefined {
  return cursor ? afterValues(keys, readCursor(cursor, keys)) : undefined;
}

/**
 * The same, for values in hand. In one direction it is `(a, b) > (x, y)`, at whose place an index begins; in two,
 * `a > x or (a = x and b < y)`, with `a >= x` for an index to begin by.
 */
export function afterValues(keys: readonly SortKey[], values: readonly unknown[]): SQL | undefined {
  const [first] = keys;
  if (!first) return undefined;
  const descending = Boolean(first.descending);
  if (keys.every((key) => Boolean(key.descending) === descending)) {
    const columns = sql.join(keys.map(({ column }) => sql`${column}`), sql`, `);
    const bounds = sql.join(keys.map(({ column }, index) => sql.param(values[index], column)), sql`, `);
    return sql`(${columns}) ${sql.raw(descending ? '<' : '>')} (${bounds})`;
  }
  const alternatives = keys.map((key, index) => {
    const beyond = key.descending ? lt(key.column, values[index]) : gt(key.column, values[index]);
    return and(...keys.slice(0, index).map((same, at) => eq(same.column, values[at])), beyond);
  });
  return and(descending ? lte(first.column, values[0]) : gte(first.column, values[0]), or(...alternatives));
}

/** The values of the sort keys that a cursor carries; an error of the caller when it carries something else. */
export function readCursor(cursor: string, keys: readonly SortKey[]): unknown[] {
  try {
    const raw: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(raw) && raw.length === keys.length) {
      return raw.map((value: unknown, index) => {
        const wanted = keys[index]?.kind === 'instant' ? 'number' : 'string';
        if (typeof value !== wanted) throw new TypeError('Bad cursor value');
        return typeof value === 'number' ? new Date(value) : value;
      });
    }
  } catch {
    // Falls through to the one refusal below.
  }
  throw new GraphQLError('Ce curseur n’est pas valable.', { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

/** Cuts `rows` (read with `limit size + 1`) into a page. `cursorOf` gives the values of the sort keys of a row. */
export function toPage<Row, Node>(
  rows: readonly Row[],
  size: number,
  hasPreviousPage: boolean,
  cursorOf: (row: Row) => readonly (string | Date)[],
  toNode: (row: Row) => Node,
): Page<Node> {
  const edges = rows.slice(0, size).map((row) => ({
    cursor: Buffer.from(JSON.stringify(cursorOf(row).map((value) => (value instanceof Date ? value.getTime() : value)))).toString('base64url'),
    node: toNode(row),
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
