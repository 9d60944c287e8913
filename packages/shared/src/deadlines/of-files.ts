import type { Deadline } from './deadline.ts';

/** A request or an avenant, as far as its deadlines go. */
export interface DapWithDeadlines {
  readonly id: string;
  readonly reference: string;
  readonly isAvenant: boolean;
  readonly status: string;
  readonly tacitTerm?: { readonly dueAt: string; readonly passed: boolean } | null;
  /** `YYYY-MM-DD`, when an opinion of the CSE was announced. */
  readonly cseOpinionDueDay?: string | null;
  readonly laterCseOpinion?: unknown;
}

/** A decision and its months, as far as their deadlines go. */
export interface DaWithDeadlines {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly months: readonly { readonly month: string; readonly label: string; readonly status?: string | null; readonly deadline: string; readonly canOpen: boolean }[];
}

/** What an establishment's people have in hand. */
export interface EstablishmentWithDeadlines {
  readonly name: string;
  readonly myRole?: string | null;
  readonly daps: { readonly nodes: readonly DapWithDeadlines[] };
  readonly das: readonly DaWithDeadlines[];
}

/** « Demande 069-00007X-00 », « Avenant 069-00007X-01 » */
export const dapTitle = ({ isAvenant, reference }: Pick<DapWithDeadlines, 'isAvenant' | 'reference'>): string => `${isAvenant ? 'Avenant' : 'Demande'} ${reference}`;

/** The last day to declare each month of a decision that may still be declared, or that is begun. */
export function deadlinesOfMonths(da: Omit<DaWithDeadlines, 'status'>, establishmentName: string): Deadline[] {
  return da.months
    .filter(({ canOpen, status }) => canOpen || status === 'DRAFT')
    .map((month) => ({ id: `${da.id}-${month.month}`, title: `Dernier jour pour déclarer ${month.label}`, detail: `${establishmentName}, décision ${da.reference}.`, at: month.deadline, to: `/da/${da.reference}` }));
}

const UNDECIDED: readonly string[] = ['SUBMITTED', 'UNDER_REVIEW'];
const WITHOUT_OPINION: readonly string[] = ['DRAFT', 'WITHDRAWN'];

/** The instant of each silent acceptance; and, for who writes, the last day to declare each open month and to add an awaited opinion of the CSE. */
export function deadlinesOfEstablishment({ daps, das, name, myRole }: EstablishmentWithDeadlines): Deadline[] {
  const terms = daps.nodes.flatMap((dap): Deadline[] =>
    UNDECIDED.includes(dap.status) && dap.tacitTerm
      ? [{ id: dap.id, title: `${dapTitle(dap)}\u00a0: le silence vaut acceptation`, detail: `${name}. Sans décision avant ce terme, la demande est acceptée.`, at: dap.tacitTerm.dueAt, to: `/dap/${dap.reference}` }]
      : [],
  );
  if (myRole === 'READER') return terms;
  const months = das.filter((da) => da.status === 'IN_FORCE').flatMap((da) => deadlinesOfMonths(da, name));
  const opinions = daps.nodes.flatMap((dap): Deadline[] =>
    !WITHOUT_OPINION.includes(dap.status) && dap.cseOpinionDueDay && !dap.laterCseOpinion
      ? [{ id: `${dap.id}-cse`, title: `Dernier jour pour l’avis du CSE, demande ${dap.reference}`, detail: `${name}. Deux mois après la demande.`, at: dap.cseOpinionDueDay, to: `/dap/${dap.reference}` }]
      : [],
  );
  return [...terms, ...months, ...opinions];
}

/** For an agent: the instants at which silence would accept, those that have not passed; with the name of the establishment when it is given. */
export function deadlinesOfWorklist(daps: readonly (Pick<DapWithDeadlines, 'id' | 'reference' | 'isAvenant' | 'tacitTerm'> & { readonly establishmentName?: string })[]): Deadline[] {
  return daps.flatMap((dap): Deadline[] =>
    dap.tacitTerm && !dap.tacitTerm.passed
      ? [{ id: dap.id, title: dap.establishmentName ? `${dapTitle(dap)}, ${dap.establishmentName}` : dapTitle(dap), detail: 'Sans décision avant ce terme, le silence vaut acceptation.', at: dap.tacitTerm.dueAt, to: `/dap/${dap.reference}` }]
      : [],
  );
}
