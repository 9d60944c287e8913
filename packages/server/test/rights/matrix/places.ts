import { aSiret } from '../../dap-filing.ts';

/** The first day on which November may be claimed; delegations and mandates of the seats are counted from it. */
export const NOW = '2026-12-01T09:00:00Z';
/** Three establishments of one company, and one of another. */
export const SIRETS = { main: aSiret(901), closed: aSiret(902), other: aSiret(903), neighbour: '55208131766522' } as const;
