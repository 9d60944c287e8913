import { formatDay, ok, parisDayOf, refusal, refused, type Day, type Result } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { changeSheet, type SheetTarget } from './change-sheet.ts';
import type { EstablishmentRow } from './repository.ts';

/** Says the last day of activity: no request goes beyond it; what is before it is still asked for and claimed. */
export function closeEstablishment(deps: Deps, viewer: Viewer, target: SheetTarget, closedOn: Day): Promise<Result<EstablishmentRow>> {
  return changeSheet(deps, viewer, 'establishment.close', target, (_row, tx) => {
    if (closedOn > parisDayOf(tx.at)) return refused(refusal('CLOSING_TO_COME', 'closedOn', 'Cette date est à venir\u00a0: déclarez la fermeture une fois le dernier jour d’activité passé.'));
    return ok({ values: { closedOn }, detail: `Dernier jour d’activité\u00a0: ${formatDay(closedOn)}.` });
  });
}

/** Takes back a closing declared by mistake; a SIRET that was replaced stays so. */
export function reopenEstablishment(deps: Deps, viewer: Viewer, target: SheetTarget): Promise<Result<EstablishmentRow>> {
  return changeSheet(deps, viewer, 'establishment.reopen', target, (row) =>
    row.closedOn && !row.replacedBySiret
      ? ok({ values: { closedOn: null } })
      : refused(refusal('NOT_CLOSED', '', 'Cet établissement n’est pas déclaré fermé, ou son SIRET a été remplacé par un autre.')),
  );
}
