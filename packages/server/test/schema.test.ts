import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { ActRegistry, viewerKinds } from '../src/acts/index.ts';
import { features } from '../src/features/index.ts';
import { buildGuardedSchema, publishedSdl } from '../src/graphql/build-schema.ts';
import { guardRootFields, RootFieldWithoutAct, rootFields } from '../src/graphql/door.ts';

describe('the published contract', () => {
  const acts = new ActRegistry(features.map((feature) => feature.acts));
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildGuardedSchema(features, acts);
  });

  it('gives each root field an act that a feature declares', () => {
    const missing = rootFields(schema)
      .filter(({ act }) => !act || !acts.all().some((declared) => declared.name === act))
      .map(({ field }) => field.name);
    expect(missing).toEqual([]);
  });

  it('refuses to start with a root field that names no act', () => {
    const [first] = rootFields(schema);
    const before = first!.field.extensions;
    first!.field.extensions = {};
    expect(() => guardRootFields(schema, acts)).toThrow(RootFieldWithoutAct);
    first!.field.extensions = before;
  });

  it('declares no act that nobody may try, and none for an unknown kind of viewer', () => {
    for (const act of acts.all()) {
      expect(act.who.length, act.name).toBeGreaterThan(0);
      for (const kind of act.who) expect(viewerKinds, act.name).toContain(kind);
    }
  });

  it('grants each right exactly as the committed table of rights says', async () => {
    const table = acts
      .all()
      .map((act) => `${act.name}: ${[...act.who].toSorted().join(' ')}`)
      .toSorted()
      .join('\n');
    const fields = rootFields(schema)
      .map(({ type, field, act }) => `${type.name}.${field.name} → ${act}`)
      .toSorted()
      .join('\n');
    await expect(`${table}\n\n${fields}\n`).toMatchFileSnapshot('rights.txt');
  });

  it('is committed as the server emits it', () => {
    const committed = readFileSync(fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url)), 'utf8');
    expect(publishedSdl(schema)).toBe(committed);
  });

  it('describes every type, field, argument and value in French', () => {
    const silent: string[] = [];
    const check = (name: string, description: string | null | undefined) => {
      if (!description || description.length < 3) silent.push(name);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
      if (type !== schema.getQueryType() && type !== schema.getMutationType()) check(type.name, type.description);
      if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          check(`${type.name}.${field.name}`, field.description);
          if ('args' in field) for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg.description);
        }
      }
    }
    expect(silent).toEqual([]);
  });
});
