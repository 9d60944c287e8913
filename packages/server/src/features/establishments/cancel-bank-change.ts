import { ok, refusal, refused, type Result } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { NO_PENDING_BANK } from './bank.ts';
import { changeSheet, type SheetTarget } from './change-sheet.ts';
import type { EstablishmentRow } from './repository.ts';

/** Any administrator says no to an account that waits: the one in use stays. */
export function cancelBankChange(deps: Deps, viewer: Viewer, target: SheetTarget): Promise<Result<EstablishmentRow>> {
  return changeSheet(deps, viewer, 'establishment.cancelBankChange', target, (row, tx) => {
    if (row.pendingBankFrom && row.pendingBankFrom > tx.at) return ok({ values: NO_PENDING_BANK });
    return refused(refusal('NO_BANK_CHANGE', '', 'Aucun changement de compte n’attend\u00a0: le compte affiché est celui qui est utilisé.'));
  });
}
