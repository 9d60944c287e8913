import type { Deps } from '../../deps.ts';
import type { FileLinkType } from '../../graphql/types/common.ts';
import type { DocumentRow } from './repository.ts';

/** A link opens its file for 15 minutes, to a session that may see it. */
const LINK_MS = 15 * 60_000;

const signed = (id: string, expires: number): string => `file:${id}:${expires}`;

export function linkTo(deps: Deps, row: DocumentRow): FileLinkType {
  const expires = deps.clock.now().getTime() + LINK_MS;
  return {
    url: `/files/${row.id}?expires=${expires}&signature=${deps.secrets.sign(signed(row.id, expires))}`,
    name: row.name,
    sizeBytes: row.sizeBytes,
    sha256: row.sha256,
    expiresAt: new Date(expires),
  };
}

/** True for a link made here, unaltered, and whose time is not over. */
export function isLiveLink(deps: Deps, id: string, expires: string, signature: string): boolean {
  const until = /^\d{1,15}$/.test(expires) ? Number(expires) : 0;
  return until > deps.clock.now().getTime() && deps.secrets.verify(signed(id, until), signature);
}
