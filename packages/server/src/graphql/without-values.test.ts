import { buildSchema, parse, validate, type OperationDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { expect, it } from 'vitest';
import { withoutValues } from './without-values.ts';

const SECRET = 'FR7630006000011234567890189';
const schema = buildSchema('enum E { A } input I { n: Int!, e: E, s: String } type Query { q(i: I, n: Int, e: E): Int }');

const ofVariables = (i: unknown) => {
  const document = parse('query ($i: I) { q(i: $i) }');
  const [operation] = document.definitions;
  const read = getVariableValues(schema, (operation as OperationDefinitionNode).variableDefinitions ?? [], { i });
  return (read.errors ?? []).map((error) => error.message);
};

it.each([
  ['a field that is missing beside it', { s: SECRET }, 'Field "n" of required type "Int!" was not provided'],
  ['a field that does not exist', { n: 1, iban: SECRET }, 'Field "iban" is not defined by type "I"'],
  ['a value in the wrong place', { n: SECRET }, 'at "i.n"'],
  ['a value that is no word of the list', { n: 1, e: SECRET }, 'at "i.e"'],
])('an error about %s keeps the place and not the value', (_name, value, kept) => {
  const [message] = ofVariables(value);
  expect(message).toContain(SECRET);
  expect(withoutValues(message!)).not.toContain(SECRET);
  expect(withoutValues(message!)).toContain(kept);
});

it.each([`{ q(n: "${SECRET}") }`, `{ q(e: ${SECRET}) }`, `{ q(e: "${SECRET}") }`, `{ q(i: {n: "${SECRET}"}) }`])('an error about %s hides what was written in the document', (text) => {
  const messages = validate(schema, parse(text)).map((error) => withoutValues(error.message));
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.join()).not.toContain(SECRET);
});

it('an error of syntax too', () => {
  try {
    parse(`{ q "${SECRET}" }`);
    expect.unreachable();
  } catch (error) {
    expect(withoutValues((error as Error).message)).not.toContain(SECRET);
  }
});
