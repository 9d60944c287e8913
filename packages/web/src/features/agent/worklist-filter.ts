import type { DapFilter, DapReason, DapStatus } from '@apart/schema';
import { DAP_REASONS, DAP_STATUS_LABELS, DAP_STATUSES, NAF_SECTIONS, readSirenTolerantly, readSiretTolerantly, reasonLabel } from '@apart/shared';
import type { FilterChoice } from '../../ui/index.ts';

/** What the address of the worklist asks for; without a state, what is still to be decided. */
export function worklistFilter(params: URLSearchParams): DapFilter {
  const state = params.get('etat');
  const avenant = params.get('nature');
  const reason = DAP_REASONS.find((one) => one === params.get('motif'));
  const hours = params.get('delai');
  return {
    ...(state === null || state === '' ? { undecided: true } : isStatus(state) ? { status: [state] } : {}),
    ...typed(params.get('q') ?? ''),
    ...(params.get('departement') ? { departement: params.get('departement') } : {}),
    ...(avenant === 'avenants' ? { isAvenant: true } : avenant === 'demandes' ? { isAvenant: false } : {}),
    ...(reason ? { reason: [reason] } : {}),
    ...(params.get('naf') ? { naf: params.get('naf') } : {}),
    ...sizeOf(params.get('taille')),
    ...(hours && /^\d{1,3}$/.test(hours) ? { dueWithinHours: Number(hours) } : {}),
    ...assignedTo(params.get('agent')),
  };
}

function typed(text: string): DapFilter {
  if (text === '') return {};
  if (readSiretTolerantly(text)) return { siret: text };
  return readSirenTolerantly(text) ? { siren: text } : { text };
}

function sizeOf(size: string | null): DapFilter {
  const bounds = /^(\d+)-(\d*)$/.exec(size ?? '');
  return bounds ? { minHeadcount: Number(bounds[1]), ...(bounds[2] ? { maxHeadcount: Number(bounds[2]) } : {}) } : {};
}

function assignedTo(agent: string | null): DapFilter {
  if (!agent) return {};
  return agent === 'moi' ? { assignment: 'MINE' } : agent === 'personne' ? { assignment: 'NOBODY' } : { agentId: agent };
}

const isStatus = (text: string): text is DapStatus => (DAP_STATUSES as readonly string[]).includes(text);

/** A draft belongs to its employer alone. */
export const STATUS_CHOICES: readonly FilterChoice[] = [
  { value: 'toutes', label: 'Toutes' },
  ...DAP_STATUSES.filter((status) => status !== 'DRAFT').map((status) => ({ value: status, label: DAP_STATUS_LABELS[status] })),
];

export const REASON_CHOICES: readonly FilterChoice[] = DAP_REASONS.map((reason: DapReason) => ({ value: reason, label: reasonLabel(reason) }));

export const NAF_CHOICES: readonly FilterChoice[] = NAF_SECTIONS.map(({ letter, label }) => ({ value: letter, label: `${letter} — ${label}` }));

export const SIZE_CHOICES: readonly FilterChoice[] = [
  { value: '0-10', label: 'Moins de 11 salariés' },
  { value: '11-49', label: 'De 11 à 49 salariés' },
  { value: '50-249', label: 'De 50 à 249 salariés' },
  { value: '250-', label: '250 salariés et plus' },
];

export const DUE_CHOICES: readonly FilterChoice[] = [
  { value: '0', label: 'Terme passé' },
  { value: '4', label: 'Moins de 4 heures' },
  { value: '12', label: 'Moins de 12 heures' },
  { value: '24', label: 'Moins de 24 heures' },
  { value: '72', label: 'Moins de 3 jours' },
];
