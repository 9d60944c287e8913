import { join } from 'node:path';
import { root, run, step } from './lib/run.mjs';
import { fingerprint } from './lib/stamp.mjs';
import { checkNode, install } from './lib/setup.mjs';

/** What is generated and committed; the sources are checked by a test of their texts. */
const GENERATED = ['packages/schema/schema.graphql', 'packages/schema/src/generated', 'docs/law'];
const node = join(root, 'node_modules/.bin/node');

/**
 * Writes again everything that is generated: the spaces that do not break in the French texts of the sources, the SDL from the
 * server, the typed operations from the SDL, the pages of the law. `--check` fails when that changes a file, which is how a forgotten generation is seen.
 */
checkNode();
await install();
const before = fingerprint(GENERATED);
if (!process.argv.includes('--check')) await step('Espaces insécables', () => run(node, ['packages/web/test/french/typeset.ts']));
await step('Construction du serveur', () => run('tsc', ['-b', 'packages/shared', 'packages/server']));
await step('Contrat GraphQL', () => run(node, ['packages/server/dist/tools/emit-schema.js']));
await step('Opérations typées', () => run(join(root, 'packages/schema/node_modules/.bin/graphql-codegen'), ['--config', 'codegen.ts'], { cwd: join(root, 'packages/schema') }));
await step('Un module par fichier d’opérations', () => run(node, ['packages/schema/split-documents.ts']));
await step('Pages de la loi', () => run(node, ['--conditions=source', 'tooling/law-pages.ts']));
if (process.argv.includes('--check') && fingerprint(GENERATED) !== before) {
  process.stderr.write('Des fichiers générés n’étaient pas à jour : lancez « npm run generate » et validez le résultat.\n');
  process.exit(1);
}
