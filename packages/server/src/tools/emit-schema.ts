import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ActRegistry } from '../acts/index.ts';
import { features } from '../features/index.ts';
import { buildGuardedSchema, publishedSdl } from '../graphql/build-schema.ts';

const target = fileURLToPath(new URL('../../../schema/schema.graphql', import.meta.url));
const schema = await buildGuardedSchema(features, new ActRegistry(features.map((feature) => feature.acts)));
writeFileSync(target, publishedSdl(schema));
