import { parisDayOf } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { administersAll, administratorsOfEach, siretsCovered } from './companies.ts';
import { scopesOf, sideOf, type MandateRow } from './repository.ts';
import { stateOn } from './state.ts';

export interface MandateAction {
  readonly act: string;
  readonly label: string;
}

/** What this viewer may do of this mandate now, in the order of the buttons. */
export async function actionsOn(q: Queries, viewer: Viewer, row: MandateRow, now: Date): Promise<readonly MandateAction[]> {
  const state = stateOn(parisDayOf(now), row);
  if (state !== 'PROPOSED' && state !== 'ACTIVE' && state !== 'TO_COME') return [];
  const covered = await siretsCovered(q, await scopesOf(q, [row.id]));
  if ((await sideOf(q, viewer, row)) === 'cabinet') {
    const alone = ![...(await administratorsOfEach(q, covered)).values()].some((some) => some.length > 0);
    if (state === 'PROPOSED') return [{ act: 'mandate.remind', label: 'Envoyer de nouveau' }, { act: 'mandate.end', label: 'Retirer la proposition' }];
    return [
      ...(alone && state === 'ACTIVE' ? [{ act: 'mandate.nameCompanyUser', label: 'Nommer l’utilisateur de l’entreprise' }] : []),
      { act: 'mandate.transfer', label: 'Transmettre à un autre cabinet' },
      { act: 'mandate.end', label: 'Mettre fin au mandat' },
    ];
  }
  if (!(await administersAll(q, viewer, covered))) return [];
  if (state === 'PROPOSED') return [{ act: 'mandate.sign', label: 'Signer le mandat' }, { act: 'mandate.end', label: 'Refuser' }];
  return [{ act: 'mandate.transfer', label: 'Changer de cabinet' }, { act: 'mandate.end', label: 'Mettre fin au mandat' }];
}
