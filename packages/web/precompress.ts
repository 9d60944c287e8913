import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Of brotli: one less than the best takes half the time for two bytes in a hundred. */
const QUALITY = 10;

/** Bytes under which a file fits in one packet of the network: compressing it wins nothing. */
const WORTH_IT = 1_000;

/**
 * Writes a `.br` and a `.gz` beside each built text: the server sends them as they are, so a good compression costs it nothing.
 * They are written last, when the names of the chunks no longer change.
 */
export function precompress() {
  let folder = '';
  return {
    name: 'precompress',
    apply: (_: unknown, { command, isSsrBuild }: { readonly command: string; readonly isSsrBuild?: boolean }) => command === 'build' && !isSsrBuild,
    configResolved: (config: { readonly root: string; readonly build: { readonly outDir: string } }) => {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      sequential: true,
      order: 'post' as const,
      handler: async () => {
        const texts = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:html|js|css|svg)$/.test(name));
        await Promise.all(
          texts.map(async (name) => {
            const path = join(folder, name);
            const text = await readFile(path);
            if (text.length < WORTH_IT) return;
            await writeFile(`${path}.br`, await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }));
            await writeFile(`${path}.gz`, await gzipped(text, { level: 9 }));
          }),
        );
      },
    },
  };
}
