import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Run after graphql-codegen, which writes all documents into one module: a page would then load every query of the service.
// Each document moves to a module named after the file of its operation; a bundler takes those that a page uses.
const here = import.meta.dirname;
const generated = join(here, 'src/generated');
const folder = join(generated, 'documents');

/** The module of each operation and fragment: `Me` → `accounts-me`. */
const moduleOf = new Map(
  readdirSync(join(here, 'operations'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .flatMap((path) => {
      const name = path.replace(/[\\/]/g, '-').replace(/\.graphql$/, '');
      const text = readFileSync(join(here, 'operations', path), 'utf8');
      return [...text.matchAll(/^(?:query|mutation|fragment)\s+(\w+)/gm)].map(([, operation]) => [operation!, name] as const);
    }),
);

/** Where the types are, seen from a module of documents. */
const TYPES = '../graphql.ts';
const byText = (a: string, b: string): number => (a < b ? -1 : 1);
const DOCUMENT = /^export const (\w+?)(?:Document|FragmentDoc) = .*;$/;
const lines = readFileSync(join(generated, 'graphql.ts'), 'utf8').split('\n');
const documents = Map.groupBy(
  lines.filter((line) => DOCUMENT.test(line)),
  (line) => {
    const operation = DOCUMENT.exec(line)![1]!;
    const name = moduleOf.get(operation);
    if (!name) throw new Error(`No file of operations/ holds ${operation}`);
    return name;
  },
);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const names = [...documents.keys()].toSorted(byText);
for (const name of names) {
  const text = documents.get(name)!.join('\n');
  const types = [...new Set([...text.matchAll(/DocumentNode<([^>]*)>/g)].flatMap(([, list]) => list!.split(', ')).filter((type) => /^\w+$/.test(type) && type !== 'unknown'))];
  writeFileSync(
    join(folder, `${name}.ts`),
    `/* eslint-disable */\nimport type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';\nimport type { ${types.toSorted(byText).join(', ')} } from '${TYPES}';\n\n${text}\n`,
  );
}
writeFileSync(join(generated, 'graphql.ts'), lines.filter((line) => !DOCUMENT.test(line) && !line.startsWith('import type { TypedDocumentNode')).join('\n'));
writeFileSync(join(generated, 'index.ts'), ['/* eslint-disable */', "export type * from './graphql.ts';", ...names.map((name) => `export * from './documents/${name}.ts';`), ''].join('\n'));
rmSync(join(generated, 'gql.ts'), { force: true });
