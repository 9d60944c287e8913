import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { aWorld, databases } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'apart-brand-'));
const file = join(folder, 'mark.svg');
const MARK = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>';
writeFileSync(file, MARK);
writeFileSync(join(folder, 'mark.png'), 'not a drawing');
afterAll(() => rmSync(folder, { recursive: true }));

const seen = async (env: Record<string, string>) => {
  const world = await aWorld(databases[0]!, { env });
  try {
    const { data } = await world.visitor.graphql('{ service { brandName } }');
    const answer = await world.app.http.inject({ url: '/marque.svg' });
    return { data, status: answer.statusCode, type: answer.headers['content-type'], body: answer.body };
  } finally {
    await world.close();
  }
};

describe('the brand', () => {
  it('is neutral by default: no mark, no name', async () => {
    expect(await seen({})).toMatchObject({ data: { service: { brandName: null } }, status: 404 });
  });

  it('is official when the operator gives its mark and what the mark says', async () => {
    expect(await seen({ BRAND_MARK: file, BRAND_NAME: 'Ministère du Travail' })).toEqual({ data: { service: { brandName: 'Ministère du Travail' } }, status: 200, type: 'image/svg+xml', body: MARK });
  });

  it.each([
    [{ BRAND_MARK: file }, /vont ensemble/],
    [{ BRAND_NAME: 'Ministère du Travail' }, /vont ensemble/],
    [{ BRAND_MARK: join(folder, 'nowhere.svg'), BRAND_NAME: 'Ministère du Travail' }, /aucun fichier/],
    [{ BRAND_MARK: join(folder, 'mark.png'), BRAND_NAME: 'Ministère du Travail' }, /pas un fichier SVG/],
  ])('does not start on half a brand (%j)', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence);
  });
});
