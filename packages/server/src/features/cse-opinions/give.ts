import { CSE_OPINION_LABELS, formatDay, isDay, ok, parisDayOf, refusal, refused, type CseOpinionLater, type Refusal, type Result } from '@apart/shared';
import { nameOf, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { awaitsCseOpinion, changeDap, dapNotFound, dapVersionConflict, findDap, versionsOf, type DapRow } from '../dap/index.ts';
import { agentsInCharge } from '../dap-messages/index.ts';
import { piecesOf } from '../documents/index.ts';
import { mayWriteFor } from '../habilitations/index.ts';

export interface GiveCseOpinion {
  readonly reference: string;
  readonly expectedVersion: number;
  readonly opinion: string;
  readonly day: string;
  /** The piece that holds it, attached to the same version. */
  readonly documentId: string;
}

const article = 'R. 5122-2';

/**
 * Gives the opinion of the CSE that a request announced, with its piece: no new version, the clock and the decision are left
 * alone. Late is accepted, and seen as late. Every version of the file that awaits it receives it.
 */
export async function giveCseOpinion(deps: Deps, viewer: Viewer, input: GiveCseOpinion): Promise<Result<DapRow>> {
  return perform(deps, viewer, 'dap.giveCseOpinion', async (tx) => {
    const row = await findDap(tx, viewer, input.reference);
    if (!row || !(await mayWriteFor(tx, viewer, row.siret, 'dap'))) return dapNotFound();
    if (row.version !== input.expectedVersion) return dapVersionConflict(tx, row);
    if (!awaitsCseOpinion(row)) return refused(refusal('NOTHING_AWAITED', '', 'Aucun avis du CSE n’est attendu pour cette demande.', { article }));
    const later = await read(tx, viewer, row, input);
    if (!later.ok) return later;
    const awaiting = (await versionsOf(tx, viewer, [row.stem])).filter((one) => one.id !== row.id && awaitsCseOpinion(one));
    for (const version of awaiting) if (!(await changeDap(tx, version, { cseOpinionLater: later.value }))) return dapVersionConflict(tx, version);
    const changed = await changeDap(tx, row, { cseOpinionLater: later.value });
    if (!changed) return dapVersionConflict(tx, row);
    const detail = `${CSE_OPINION_LABELS[later.value.opinion]}, rendu le ${formatDay(later.value.day)}.`;
    await tx.record({ act: 'dap.giveCseOpinion', subjectKind: 'dap', subjectId: row.id, siret: row.siret, detail, changes: { ...later.value } });
    await tell(deps, tx, changed, later.value);
    return ok(changed);
  });
}

/** Who answers for the file learns that the opinion came, and whether it came in time: the agent who took it, the heads of the UD while nobody did. */
async function tell(deps: Deps, tx: Performing, row: DapRow, { opinion, day, by }: CseOpinionLater): Promise<void> {
  const late = row.cseOpinionDueDay !== null && parisDayOf(tx.at) > row.cseOpinionDueDay;
  await post(deps, tx, tx.at, await agentsInCharge(tx, row), {
    kind: 'dap.giveCseOpinion',
    subject: `${row.reference}\u00a0: l’avis du CSE est arrivé${late ? ', après son terme' : ''}`,
    text: [
      'Bonjour,',
      `${by}, pour ${row.establishmentName}, a transmis l’avis du comité social et économique (CSE) annoncé par la demande ${row.reference}\u00a0: ${CSE_OPINION_LABELS[opinion].toLowerCase()}, rendu le ${formatDay(day)}.`,
      ...(row.cseOpinionDueDay === null ? [] : [`Il était attendu le ${formatDay(row.cseOpinionDueDay)} au plus tard (R. 5122-2)${late ? '\u00a0: il arrive après ce jour' : ''}.`]),
      'Son fichier est parmi les pièces de la demande. Le délai du silence et la décision ne changent pas.',
    ].join('\n\n'),
    link: `/dap/${row.reference}`,
  });
}

async function read(tx: Performing, viewer: Viewer, row: DapRow, { opinion, day, documentId }: GiveCseOpinion): Promise<Result<CseOpinionLater>> {
  const today = parisDayOf(tx.at);
  const problems: Refusal[] = [];
  if (opinion !== 'FAVOURABLE' && opinion !== 'UNFAVOURABLE') problems.push(refusal('REQUIRED', 'opinion', 'Dites si l’avis est favorable ou défavorable.', { article }));
  if (!isDay(day)) problems.push(refusal('REQUIRED', 'day', 'Date de l’avis\u00a0: écrivez un jour du calendrier.', { article }));
  else if (day > today) problems.push(refusal('DAY_IN_FUTURE', 'day', `L’avis du CSE ne peut pas être daté d’un jour à venir (nous sommes le ${formatDay(today)}).`, { article, numbers: { today } }));
  const pieces = await piecesOf(tx, [row.id]);
  if (!pieces.some((one) => one.id === documentId)) problems.push(refusal('DOCUMENT_REQUIRED', 'documentId', 'Joignez l’avis à cette demande\u00a0: son fichier est introuvable.', { article }));
  if (problems.length > 0) return refused(...problems);
  return ok({ opinion: opinion as CseOpinionLater['opinion'], day: day as CseOpinionLater['day'], at: tx.at.toISOString(), by: nameOf(viewer), documentId });
}
