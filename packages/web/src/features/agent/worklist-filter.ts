import type { DapFilter, DapStatus } from '@apart/schema';
import { DAP_STATUS_LABELS, DAP_STATUSES, readSiretTolerantly } from '@apart/shared';
import type { FilterChoice } from '../../ui/index.ts';

/** What the address of the worklist asks for; without a state, what is still to be decided. */
export function worklistFilter(params: URLSearchParams): DapFilter {
  const text = params.get('q') ?? '';
  const state = params.get('etat');
  const avenant = params.get('nature');
  return {
    ...(state === null || state === '' ? { undecided: true } : isStatus(state) ? { status: [state] } : {}),
    ...(text === '' ? {} : readSiretTolerantly(text) ? { siret: text } : { text }),
    ...(params.get('departement') ? { departement: params.get('departement') } : {}),
    ...(avenant === 'avenants' ? { isAvenant: true } : avenant === 'demandes' ? { isAvenant: false } : {}),
  };
}

const isStatus = (text: string): text is DapStatus => (DAP_STATUSES as readonly string[]).includes(text);

/** A draft belongs to its employer alone. */
export const STATUS_CHOICES: readonly FilterChoice[] = [
  { value: 'toutes', label: 'Toutes' },
  ...DAP_STATUSES.filter((status) => status !== 'DRAFT').map((status) => ({ value: status, label: DAP_STATUS_LABELS[status] })),
];
