import { refusal } from '@apart/shared';
import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { toRefusals } from '../../graphql/types/refusal.ts';
import { fileHeaders, isLiveFileLink } from '../../http/file-links.ts';
import { requestViewer } from '../api-tokens/index.ts';
import { findLongWork } from './read.ts';
import { longWorkTables } from './tables.ts';

export const fileOfWork = (id: string): string => `/files/works/${id}`;

/** What a work made, to whoever asked for it, by a link that expires. */
export function longWorkRoutes(app: FastifyInstance, deps: Deps): void {
  const viewerOf = requestViewer(deps);
  app.get<{ Params: { id: string }; Querystring: { expires?: string; signature?: string } }>('/files/works/:id', async (request, reply) => {
    const { id } = request.params;
    if (!isLiveFileLink(deps, fileOfWork(id), request.query)) {
      return reply.code(410).send({ refusals: toRefusals([refusal('LINK_EXPIRED', '', 'Ce lien a expiré. Retournez sur la page du travail et rouvrez le fichier.')]) });
    }
    const viewer = await viewerOf(request, reply);
    const row = deps.acts.may('longWork.read', viewer) ? await findLongWork(deps, viewer, id) : undefined;
    const { longWorkFile } = longWorkTables(deps.db);
    const [file] = row ? await deps.db.read.sql.select().from(longWorkFile).where(eq(longWorkFile.workId, id)) : [];
    if (!row?.fileName || !row.fileType || !file) return reply.code(404).send({ refusals: toRefusals([refusal('NOT_FOUND', '', 'Fichier introuvable.')]) });
    return reply.headers(fileHeaders({ name: row.fileName, mimeType: row.fileType, disposition: 'attachment' })).send(Buffer.from(file.bytes));
  });
}
