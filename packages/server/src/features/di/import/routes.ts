import multipart from '@fastify/multipart';
import { refusal, type Result } from '@apart/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { denialOf, perform, statusOfDenial, type Viewer } from '../../../acts/index.ts';
import type { Deps } from '../../../deps.ts';
import { requestViewer } from '../../api-tokens/index.ts';
import { formatFileSize, fromHere, readFile, refuse } from '../../documents/index.ts';
import { decisionOf } from '../decision.ts';
import { monthContext } from '../month-context.ts';
import { findDi, linesOf, type DiRow } from '../repository.ts';
import { errorSheet } from './error-sheet.ts';
import { importTarget } from './import-lines.ts';
import { linesSheet } from './lines-sheet.ts';
import { planImport } from './plan.ts';
import { readImportFile } from './read-file.ts';
import { sheetBytes, SHEET_TYPES, type Sheet, type SheetFormat } from './sheet.ts';
import { importFileBytes, keepImportFile } from './source.ts';

const ACT = 'di.import';

/** Files of lines come and go by plain HTTP, for whoever may import them; what they do is asked by `importDiLines`. */
export function diImportRoutes(app: FastifyInstance, deps: Deps): void {
  const viewerOf = requestViewer(deps);
  void app.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: deps.config.maxImportBytes + 1, files: 1, fields: 5, fieldSize: 1000, parts: 6 }, throwFileSizeLimit: false });
    scope.post<{ Params: { reference: string } }>('/files/di/:reference/lignes', async (request, reply) => receive(deps, await viewerOf(request, reply), request, reply));
  });
  app.get<{ Params: { reference: string; format: SheetFormat } }>('/files/di/:reference/lignes.:format(csv|xlsx)', async (request, reply) => {
    const row = await targetOfRoute(deps, await viewerOf(request, reply), request.params.reference);
    if (!row.ok) return refuse(reply, 404, ...row.refusals);
    const q = deps.db.read;
    const { weeks } = await monthContext(q, await decisionOf(q, row.value), row.value.month);
    return send(reply, linesSheet(deps, await linesOf(q, [row.value.id]), weeks.map(({ monday }) => monday)), request.params.format, `lignes-${row.value.reference}`);
  });
  app.get<{ Params: { reference: string; id: string; format: SheetFormat } }>('/files/di/:reference/lignes/:id/a-corriger.:format(csv|xlsx)', async (request, reply) => {
    const viewer = await viewerOf(request, reply);
    const row = await targetOfRoute(deps, viewer, request.params.reference);
    const q = deps.db.read;
    const bytes = row.ok ? await importFileBytes(deps, q, viewer, row.value.id, request.params.id) : undefined;
    if (!row.ok || !bytes) return refuse(reply, 404, refusal('NOT_FOUND', '', 'Fichier introuvable.'));
    const context = await monthContext(q, await decisionOf(q, row.value), row.value.month);
    const { faults, rejectedLines } = await planImport(readImportFile(bytes), context, deps.clock.now());
    return send(reply, await errorSheet(readImportFile(bytes), rejectedLines, faults), request.params.format, `a-corriger-${row.value.reference}`);
  });
}

async function receive(deps: Deps, viewer: Viewer, request: FastifyRequest<{ Params: { reference: string } }>, reply: FastifyReply) {
  const early = await refusedEarly(deps, viewer, request);
  if (early) {
    // Read and thrown away, so that the browser hears the answer instead of a broken connection.
    request.raw.resume();
    return refuse(reply, early.status, early.refusal);
  }
  const file = await readFile(request);
  if (!file || file.bytes.length === 0) return refuse(reply, 400, refusal('FILE_MISSING', 'file', 'Choisissez un fichier qui ne soit pas vide.'));
  if (file.tooLarge || file.bytes.length > deps.config.maxImportBytes) {
    const limit = formatFileSize(deps.config.maxImportBytes);
    return refuse(reply, 413, refusal('DI-IMP-005', 'file', `Ce fichier dépasse ${limit}\u00a0: coupez-le en plusieurs, chacun avec l’en-tête.`, { numbers: { maxBytes: deps.config.maxImportBytes } }));
  }
  const kept = await perform(deps, viewer, ACT, async (tx) => {
    const found = await findDi(tx, viewer, request.params.reference);
    const target = await importTarget(tx, viewer, { reference: request.params.reference, expectedVersion: found?.version ?? 0 });
    return target.ok ? { ...target, value: await keepImportFile(deps, tx, viewer, target.value, file.name.slice(0, 120), file.bytes) } : target;
  });
  return kept.ok ? reply.code(201).send({ file: kept.value }) : refuse(reply, kept.refusals[0]?.code === 'NOT_FOUND' ? 404 : 409, ...kept.refusals);
}

async function refusedEarly(deps: Deps, viewer: Viewer, request: FastifyRequest) {
  if (!fromHere(deps, request)) return { status: 403, refusal: refusal('FOREIGN_ORIGIN', '', 'Cet envoi ne vient pas d’une page du service.') };
  if (!deps.acts.may(ACT, viewer)) {
    const denial = denialOf(deps.acts.get(ACT), viewer);
    return { status: statusOfDenial(denial), refusal: denial };
  }
  return request.isMultipart() ? null : { status: 415, refusal: refusal('FILE_MISSING', 'file', 'Envoyez le fichier en multipart/form-data.') };
}

/** The claim whose lines go out, for whoever may write them: they hold whole numbers. */
function targetOfRoute(deps: Deps, viewer: Viewer, reference: string): Promise<Result<DiRow>> {
  return perform(deps, viewer, ACT, async (tx) => {
    const found = await findDi(tx, viewer, reference);
    return importTarget(tx, viewer, { reference, expectedVersion: found?.version ?? 0 });
  });
}

async function send(reply: FastifyReply, sheet: Sheet, format: SheetFormat, stem: string) {
  return reply
    .headers({ 'content-type': SHEET_TYPES[format], 'content-disposition': `attachment; filename="${stem}.${format}"`, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' })
    .send(await sheetBytes(sheet, format));
}
