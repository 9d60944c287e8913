/** Who changed a value since both sides read it; `BOTH`, each to something else: somebody has to choose. */
export type Changed = 'MINE' | 'THEIRS' | 'BOTH';

export interface Difference {
  /** Dotted, as a form names its fields: `units`, `weeks.1.idle`. */
  readonly path: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly changed: Changed;
}

export interface Versions<Values> {
  /** What the server had when the person began to type. */
  readonly base: Values;
  /** What is typed. */
  readonly mine: Values;
  /** What the server has now. */
  readonly theirs: Values;
  /** What left for the server without an answer: found there, it is no one else's. */
  readonly sent?: Values | undefined;
}

/**
 * Where what is typed and what the server has now differ, and who changed it: a three-way merge, field by field. A list is one
 * value, unless it is named among `lists`: those keep their items in their places, and are compared item by item.
 */
export function differences<Values extends object>({ base, mine, theirs, sent = base }: Versions<Values>, lists: readonly string[] = []): readonly Difference[] {
  return compare('', { base, mine, theirs, sent }, lists);
}

function compare(path: string, { base, mine, theirs, sent }: Versions<unknown>, lists: readonly string[]): readonly Difference[] {
  if (isDivided(path, mine, theirs, lists)) {
    const names = new Set([...Object.keys(mine as object), ...Object.keys(theirs as object)]);
    return [...names].flatMap((name) => compare(path === '' ? name : `${path}.${name}`, { base: part(base, name), mine: part(mine, name), theirs: part(theirs, name), sent: part(sent, name) }, lists));
  }
  if (same(mine, theirs)) return [];
  const changed = same(theirs, base) || same(theirs, sent) ? 'MINE' : same(mine, base) ? 'THEIRS' : 'BOTH';
  return [{ path, mine, theirs, changed }];
}

function isDivided(path: string, mine: unknown, theirs: unknown, lists: readonly string[]): boolean {
  if (Array.isArray(mine) && Array.isArray(theirs)) return lists.includes(path) && mine.length === theirs.length;
  return isObject(mine) && isObject(theirs) && !Array.isArray(mine) && !Array.isArray(theirs);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const part = (value: unknown, name: string): unknown => (isObject(value) ? (value as Readonly<Record<string, unknown>>)[name] : undefined);
const isEmpty = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Equal as they are kept: nothing typed is nothing however it is written, and blanks around a text do not count. */
export function same(a: unknown, b: unknown): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (typeof a === 'string' && typeof b === 'string') return a.trim() === b.trim();
  if (!isObject(a) || !isObject(b)) return a === b;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => same(part(a, name), part(b, name)));
}

/** The values with another one at a dotted path. */
export function withValue<Values extends object>(values: Values, path: string, value: unknown): Values {
  const [name = '', ...rest] = path.split('.');
  const inside = part(values, name);
  const next = rest.length === 0 ? value : withValue(isObject(inside) ? inside : {}, rest.join('.'), value);
  return Array.isArray(values) ? (values.map((one, index) => (index === Number(name) ? next : one)) as unknown as Values) : { ...values, [name]: next };
}
