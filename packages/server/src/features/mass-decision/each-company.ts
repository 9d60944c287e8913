import { formatDay, HEARING_ARTICLE, refusal, refused, type Result } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { dapNotFound, dapVersionConflict, findDap, withdrawDa, type DapRow } from '../dap/index.ts';
import { employerWroteSince, sendDapMessage } from '../dap-messages/index.ts';
import type { MassDecisionRow, MassFileRow } from './tables.ts';

/** The message to the company of one file, while its authorisation is the one that may be withdrawn. */
export async function hearOne(deps: Deps, viewer: Viewer, { id, text, answerBy }: MassDecisionRow, { reference, version, position }: MassFileRow): Promise<Result<DapRow>> {
  const row = await findDap(deps.db.read, viewer, reference);
  if (!row) return dapNotFound();
  if (row.version !== version) return dapVersionConflict(deps.db.read, row);
  const until = answerBy ? formatDay(answerBy) : '';
  const message = [
    `L’unité départementale envisage de retirer l’autorisation ${reference}, qui lui paraît illégale (code des relations entre le public et l’administration, article L. 242-1).`,
    text ?? '',
    `Vous pouvez présenter vos observations jusqu’au ${until} inclus\u00a0: répondez sur la page du dossier, ou demandez-y à être entendu. Un agent lira votre réponse avant toute décision. Sans réponse, l’autorisation pourra être retirée à partir du lendemain.`,
  ].join('\n\n');
  return sendDapMessage(deps, viewer, { reference, text: message, idempotencyKey: `${id}-${position}` });
}

/** The withdrawal of one authorisation, unless its company wrote since: what it says is read before it is decided. */
export async function withdrawOne(deps: Deps, viewer: Viewer, { text, answerBy }: MassDecisionRow, { reference, version }: MassFileRow): Promise<Result<DapRow>> {
  const row = await findDap(deps.db.read, viewer, reference);
  if (!row) return dapNotFound();
  if (row.version === version && row.decidedAt && (await employerWroteSince(deps.db.read, row.stem, row.decidedAt))) {
    return refused(refusal('COMPANY_WROTE', '', 'L’entreprise a écrit depuis l’autorisation\u00a0: lisez ce qu’elle dit, puis retirez cette autorisation à part si elle reste illégale.', { article: HEARING_ARTICLE }));
  }
  return withdrawDa(deps, viewer, { reference, expectedVersion: version, heardOn: answerBy, reason: text ?? '' });
}
