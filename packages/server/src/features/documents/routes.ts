import multipart from '@fastify/multipart';
import { PIECE_KINDS, refusal, type Refusal } from '@apart/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { denialOf, statusOfDenial, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { toRefusals } from '../../graphql/types/refusal.ts';
import { requestViewer } from '../api-tokens/index.ts';
import { attachDocument, refusalToAttach, statusOf, type ReceivedFile } from './attach.ts';
import { fileHeaders } from '../../http/file-links.ts';
import { isLiveLink, linkTo } from './link.ts';
import { mayRead } from './policy.ts';
import { bytesOf, documentById } from './repository.ts';

/** Bytes come and go by plain HTTP, with the session of the pages or the token of a program; GraphQL carries the meaning. */
export function documentRoutes(app: FastifyInstance, deps: Deps): void {
  const viewerOf = requestViewer(deps);
  void app.register(async (scope) => {
    await scope.register(multipart, {
      limits: { fileSize: deps.config.maxDocumentBytes + 1, files: 1, fields: 5, fieldSize: 1000, parts: 6 },
      throwFileSizeLimit: false,
    });
    scope.post<{ Params: { reference: string } }>('/files/dap/:reference', async (request, reply) =>
      receive(deps, await viewerOf(request, reply), request, reply),
    );
  });
  app.get<{ Params: { id: string }; Querystring: { expires?: string; signature?: string } }>('/files/:id', async (request, reply) => {
    const { id } = request.params;
    if (!isLiveLink(deps, id, request.query)) {
      return refuse(reply, 410, refusal('LINK_EXPIRED', '', 'Ce lien a expiré. Retournez sur la page du dossier et rouvrez le fichier.'));
    }
    const row = await documentById(deps.db.read, id);
    if (!row || !(await mayRead(deps.db.read, await viewerOf(request, reply), row))) {
      return refuse(reply, 404, refusal('NOT_FOUND', '', 'Fichier introuvable.'));
    }
    return reply.headers(fileHeaders({ ...row, disposition: row.kind === 'PIECE' || row.mimeType !== 'application/pdf' ? 'attachment' : 'inline' })).send(await bytesOf(deps.db.read, id));
  });
}

async function receive(deps: Deps, viewer: Viewer, request: FastifyRequest<{ Params: { reference: string } }>, reply: FastifyReply) {
  const { reference } = request.params;
  const early = await refusedEarly(deps, viewer, request, reference);
  if (early) {
    // Read and thrown away, so that the browser hears the answer instead of a broken connection.
    request.raw.resume();
    return refuse(reply, early.status, ...early.refusals);
  }
  const file = await readFile(request);
  if (!file) return refuse(reply, 400, refusal('FILE_MISSING', 'file', 'Choisissez un fichier.'));
  const result = await attachDocument(deps, viewer, reference, file);
  if (!result.ok) return refuse(reply, statusOf(result.refusals), ...result.refusals);
  const { id, name, mimeType, sizeBytes, sha256, addedAt } = result.value;
  return reply.code(201).send({ document: { id, name, mimeType, sizeBytes, sha256, addedAt, link: linkTo(deps, result.value) } });
}

async function refusedEarly(deps: Deps, viewer: Viewer, request: FastifyRequest, reference: string) {
  if (!fromHere(deps, request)) return { status: 403, refusals: [refusal('FOREIGN_ORIGIN', '', 'Cet envoi ne vient pas d’une page du service.')] };
  if (!deps.acts.may('document.attach', viewer)) {
    const denial = denialOf(deps.acts.get('document.attach'), viewer);
    return { status: statusOfDenial(denial), refusals: [denial] };
  }
  if (!request.isMultipart()) return { status: 415, refusals: [refusal('FILE_MISSING', 'file', 'Envoyez le fichier en multipart/form-data.')] };
  const target = await refusalToAttach(deps, deps.db.read, viewer, reference);
  return target.ok ? null : { status: statusOf(target.refusals), refusals: target.refusals };
}

/** A browser says where a request comes from: another site may not send files with the session of this one. */
export function fromHere(deps: Deps, request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === request.headers.host || new URL(origin).origin === new URL(deps.config.publicUrl).origin;
}

/** The one file of a multipart request, whole; undefined when there is none. */
export async function readFile(request: FastifyRequest): Promise<ReceivedFile | undefined> {
  const part = await request.file();
  if (!part) return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  // Fields come in the order of the form: the kind of a piece goes before its file.
  const { kind } = part.fields;
  const said = kind && 'value' in kind ? String(kind.value) : '';
  return { name: part.filename, bytes: Buffer.concat(chunks), tooLarge: part.file.truncated, kind: PIECE_KINDS.find((one) => one === said) ?? 'OTHER' };
}

/** The answer of a route that refuses: the same shape as that of the contract. */
export function refuse(reply: FastifyReply, status: number, ...refusals: readonly Refusal[]) {
  return reply.code(status).send({ refusals: toRefusals(refusals) });
}
