import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
const isCode = (file: string) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('/generated/');
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.includes('/test/') || file.includes('/testing/');
const sources = tracked.filter(isCode).map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** What a file imports, as paths from the root for our own files, as they are written for the rest. */
function importsOf({ file, text }: { file: string; text: string }): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, target = '']) =>
    target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target,
  );
}

const edges = sources.flatMap((source) => importsOf(source).map((target) => ({ file: source.file, target: normalize(target) })));
const crossing = (from: (file: string) => boolean, to: (target: string) => boolean) =>
  edges.filter(({ file, target }) => from(file) && to(target)).map(({ file, target }) => `${file} → ${target}`);
const under = (folder: string) => (path: string) => path.startsWith(folder);

describe('the directions of imports', () => {
  it('shared leans on nothing of ours, on no framework, on no I/O', () => {
    const forbidden = (target: string) => target.startsWith('@apart/') || target.startsWith('node:') || /^(react|graphql|drizzle-orm|fastify|type-graphql)\b/.test(target);
    expect(crossing((file) => file.startsWith('packages/shared/src/') && !isTest(file), forbidden)).toEqual([]);
  });

  it('the screens know the contract and the vocabulary, never the server', () => {
    expect(crossing(under('packages/web/src/'), (target) => target.startsWith('@apart/server') || target.startsWith('packages/server'))).toEqual([]);
  });

  it('the server emits the contract and does not read it', () => {
    expect(crossing(under('packages/server/src/'), (target) => target.startsWith('@apart/schema') || target.startsWith('packages/schema') || target.startsWith('packages/web'))).toEqual([]);
  });

  it('a package is entered by its exports, never by a path into its files', () => {
    const packageOf = (path: string) => /^(packages\/[^/]+|e2e|bench|tooling)\//.exec(path)?.[1];
    const inside = edges.filter(({ file, target }) => target.startsWith('packages/') && packageOf(file) !== packageOf(target) && !isTest(file) && file !== 'vitest.workspace.ts');
    expect(inside.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('features of the server meet only through their index.ts', () => {
    const feature = (path: string) => /^packages\/server\/src\/features\/([^/]+)\//.exec(path)?.[1];
    const wrong = edges.filter(({ file, target }) => {
      const from = feature(file);
      const to = feature(target);
      return from !== undefined && to !== undefined && from !== to && !target.endsWith('/index.ts') && !isTest(file);
    });
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('only persistence names a dialect', () => {
    const dialect = (target: string) => /^(better-sqlite3|pg|drizzle-orm\/(better-sqlite3|node-postgres|sqlite-core|pg-core).*)$/.test(target);
    expect(crossing((file) => file.startsWith('packages/server/src/') && !file.includes('/persistence/') && !file.includes('/tools/') && !isTest(file), dialect)).toEqual([]);
  });
});

describe('the house', () => {
  it('holds exactly one copy of graphql', () => {
    const copies = readdirSync(join(root, 'node_modules/.pnpm')).filter((name) => /^graphql@\d/.test(name));
    expect(copies).toEqual(['graphql@16.15.0']);
  });

  it('keeps the clock and floats out of the law', () => {
    const law = sources.filter(({ file }) => file.startsWith('packages/shared/src/') && !isTest(file));
    const wrong = law.filter(({ text }) => /new Date(\(\s*\)|\s*[;,)])|Date\.now\(|parseFloat\(|\.toFixed\(/.test(text)).map(({ file }) => file);
    expect(wrong).toEqual([]);
  });

  it('keeps its files small: none over 250 lines, generated ones and tests apart', () => {
    const long = sources.filter(({ file, text }) => !isTest(file) && text.split('\n').length > 251).map(({ file, text }) => `${file}: ${text.split('\n').length}`);
    expect(long).toEqual([]);
  });

  it('silences no type and switches off no test', () => {
    const wrong = sources.filter(({ file, text }) => file !== 'tooling/structure.test.ts' && /\bas any\b|: any(?=[;,)\]>|&]| [=|&])|@ts-ignore|@ts-nocheck|\b(it|test|describe)\.(only|skip|todo)\b/.test(text));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  const texts = tracked
    .filter((file) => /(\.(ts|tsx|mjs|json|md|yaml|css|html|svg|graphql|sql)|^\.ci\/run)$/.test(file) && !['pnpm-lock.yaml', 'tooling/structure.test.ts'].includes(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

  it('names no folder of a machine', () => {
    const wrong = texts.filter(({ text }) => /(^|[\s"'(=:`])\/(work|root|tmp|home\/[a-z]+|Users\/[a-z]+)\//m.test(text));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('names no host of the network: itself, reserved names and the namespace of SVG apart', () => {
    const known = /^(127\.0\.0\.1|localhost|www\.w3\.org|([a-z0-9-]+\.)*(example|test|invalid))$/;
    const hosts = texts.filter(({ file }) => !file.includes('/generated/')).flatMap(({ file, text }) => [...text.matchAll(/\b(?:https?|wss?):\/\/(?:[^\s/@'"`]*@)?([A-Za-z0-9.-]+)/g)].map(([, host = '']) => ({ file, host })));
    expect(hosts.filter(({ host }) => !known.test(host)).map(({ file, host }) => `${file}: ${host}`)).toEqual([]);
  });
});
