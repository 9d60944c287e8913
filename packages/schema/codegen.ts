import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents of every operation, from the published contract. `npx pnpm exec graphql-codegen` writes them again. */
const config: CodegenConfig = {
  schema: './schema.graphql',
  documents: ['./operations/**/*.graphql'],
  generates: {
    './src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { DateTime: 'string', Day: 'string', Month: 'string', Cents: 'number', Hundredths: 'number', JSONObject: 'Record<string, unknown>' },
        importExtension: '.ts',
      },
    },
  },
};

export default config;
