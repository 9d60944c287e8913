import { Readable } from 'node:stream';
import { refusal } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { toRefusals } from '../../graphql/types/refusal.ts';
import { fileHeaders, isLiveFileLink } from '../../http/file-links.ts';
import type { Viewer } from '../../acts/index.ts';
import { requestViewer } from '../api-tokens/index.ts';
import { maySeeAll } from '../habilitations/index.ts';
import { findLongWork } from './read.ts';
import { longWorkTables, type LongWorkRow } from './tables.ts';

export const fileOfWork = (id: string): string => `/files/works/${id}`;

/** What a work made, to whoever asked for it, by a link that expires, as long as they may do the act and see all that it holds. */
export function longWorkRoutes(app: FastifyInstance, deps: Deps): void {
  const viewerOf = requestViewer(deps);
  app.get<{ Params: { id: string }; Querystring: { expires?: string; signature?: string } }>('/files/works/:id', async (request, reply) => {
    const { id } = request.params;
    if (!isLiveFileLink(deps, fileOfWork(id), request.query)) {
      return reply.code(410).send({ refusals: toRefusals([refusal('LINK_EXPIRED', '', 'Ce lien a expiré. Retournez sur la page du travail et rouvrez le fichier.')]) });
    }
    const viewer = await viewerOf(request, reply);
    const row = deps.acts.may('longWork.read', viewer) ? await findLongWork(deps, viewer, id) : undefined;
    if (!row?.fileName || !row.fileType || !row.fileOwners || !(await stillMay(deps, viewer, row))) return reply.code(404).send({ refusals: toRefusals([refusal('NOT_FOUND', '', 'Fichier introuvable.')]) });
    return reply.headers(fileHeaders({ name: row.fileName, mimeType: row.fileType, disposition: 'attachment' })).header('content-length', row.fileSizeBytes ?? 0).send(Readable.from(partsOf(deps, id)));
  });
}

const stillMay = async (deps: Deps, viewer: Viewer, { kind, fileOwners }: LongWorkRow): Promise<boolean> => deps.acts.may(kind, viewer) && maySeeAll(deps.db.read, viewer, fileOwners ?? []);

async function* partsOf(deps: Deps, workId: string): AsyncGenerator<Buffer> {
  const { longWorkPart } = longWorkTables(deps.db);
  for (let position = 1; ; position += 1) {
    const [part] = await deps.db.read.sql.select({ bytes: longWorkPart.bytes }).from(longWorkPart).where(and(eq(longWorkPart.workId, workId), eq(longWorkPart.position, position)));
    if (!part) return;
    yield Buffer.from(part.bytes);
  }
}
