import type { Deps } from '../../deps.ts';
import type { FileLinkType } from '../../graphql/types/common.ts';
import { fileLink, isLiveFileLink } from '../../http/file-links.ts';
import type { DocumentRow } from './repository.ts';

const pathOf = (id: string): string => `/files/${id}`;

export const linkTo = (deps: Deps, row: DocumentRow): FileLinkType => fileLink(deps, pathOf(row.id), row);

export const isLiveLink = (deps: Deps, id: string, query: { readonly expires?: string; readonly signature?: string }): boolean => isLiveFileLink(deps, pathOf(id), query);
