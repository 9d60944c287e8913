import type { Deps } from '../deps.ts';
import type { FileLinkType } from '../graphql/types/common.ts';

/** A link opens its file for 15 minutes, to a session that may see it. */
const LINK_MS = 15 * 60_000;

const signed = (path: string, expires: number): string => `file:${path}:${expires}`;

/** The link that expires to a file served at `path`, a path of this origin without a query. */
export function fileLink(deps: Deps, path: string, { name, sizeBytes, sha256 }: Pick<FileLinkType, 'name' | 'sizeBytes' | 'sha256'>): FileLinkType {
  const expires = deps.clock.now().getTime() + LINK_MS;
  return { url: `${path}?expires=${expires}&signature=${deps.secrets.sign(signed(path, expires))}`, name, sizeBytes, sha256, expiresAt: new Date(expires) };
}

/** True for a link made here, unaltered, and whose time is not over. */
export function isLiveFileLink(deps: Deps, path: string, { expires = '', signature = '' }: { readonly expires?: string; readonly signature?: string }): boolean {
  const until = /^\d{1,15}$/.test(expires) ? Number(expires) : 0;
  return until > deps.clock.now().getTime() && deps.secrets.verify(signed(path, until), signature);
}

/** Headers of a file that is somebody's: never kept by a cache, never guessed at by a browser. What people sent is `attachment`: saved, never opened in the origin of the service. */
export function fileHeaders({ name, mimeType, disposition }: { readonly name: string; readonly mimeType: string; readonly disposition: 'attachment' | 'inline' }): Record<string, string> {
  const ascii = name.normalize('NFD').replace(/[^\x20-\x7e]/g, '').replace(/["\\]/g, '');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return {
    'content-type': mimeType,
    'content-disposition': `${disposition}; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}
