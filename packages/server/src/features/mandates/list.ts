import { addDays, parisDayOf, readSiretTolerantly, type Day } from '@apart/shared';
import { and, asc, eq, gt, gte, inArray, isNotNull, like, isNull, lt, lte, notInArray, or, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type Page, type SortKey } from '../../graphql/connection.ts';
import type { Queries } from '../../persistence/index.ts';
import { establishmentTables } from '../companies/index.ts';
import { nameKeyOf } from '../establishments/index.ts';
import { habilitationTables, mandatesInSight, mandateTables } from '../habilitations/index.ts';
import type { MandateRow } from './repository.ts';
import { WARNING_DAYS } from './state.ts';

/** What a list of mandates is narrowed to. ENDING_SOON: active, and over within thirty days. */
export const listedStates = ['PROPOSED', 'TO_COME', 'ACTIVE', 'ENDING_SOON', 'OVER'] as const;
export type ListedState = (typeof listedStates)[number];

export interface MandateFilter {
  readonly cabinetId?: string | null;
  /** Those that cover this establishment. */
  readonly siret?: string | null;
  readonly state?: ListedState | null;
  /** Name of the company, or the beginning of a SIREN or SIRET. */
  readonly search?: string | null;
  /** Companies that nobody administers. */
  readonly withoutUser?: boolean | null;
}

/** The mandates in the viewer's sight, by company. */
export async function listMandates<Node>(deps: Deps, viewer: Viewer, filter: MandateFilter, args: { readonly first?: number | null; readonly after?: string | null }, toNode: (row: MandateRow) => Node): Promise<Page<Node>> {
  const q = deps.db.read;
  const { mandate } = mandateTables(q);
  const size = pageSize(args.first);
  const keys: readonly SortKey[] = [
    { column: mandate.companyKey, kind: 'text' },
    { column: mandate.id, kind: 'text' },
  ];
  const rows = await q.sql
    .select()
    .from(mandate)
    .where(and(mandatesInSight(q, viewer), ...conditions(q, filter, parisDayOf(deps.clock.now())), afterCursor(keys, args.after)))
    .orderBy(asc(mandate.companyKey), asc(mandate.id))
    .limit(size + 1);
  return toPage(rows, size, Boolean(args.after), (row) => [row.companyKey, row.id], toNode);
}

function conditions(q: Queries, { cabinetId, siret, state, search, withoutUser }: MandateFilter, today: Day): readonly (SQL | undefined)[] {
  const { mandate } = mandateTables(q);
  return [
    cabinetId ? eq(mandate.cabinetId, cabinetId) : undefined,
    siret ? covering(q, readSiretTolerantly(siret)?.siret ?? siret) : undefined,
    state ? inState(q, state, today) : undefined,
    search?.trim() ? found(q, search.trim()) : undefined,
    withoutUser ? alone(q) : undefined,
  ];
}

function covering(q: Queries, siret: string): SQL {
  const { mandate, mandateScope } = mandateTables(q);
  return inArray(mandate.id, q.sql.select({ id: mandateScope.mandateId }).from(mandateScope).where(or(eq(mandateScope.siret, siret), eq(mandateScope.siren, siret.slice(0, 9)))));
}

function inState(q: Queries, state: ListedState, today: Day): SQL | undefined {
  const { mandate } = mandateTables(q);
  const signed = eq(mandate.status, 'SIGNED');
  const begun = and(signed, lte(mandate.fromDay, today));
  switch (state) {
    case 'PROPOSED':
      return eq(mandate.status, 'PROPOSED');
    case 'TO_COME':
      return and(signed, gt(mandate.fromDay, today));
    case 'ACTIVE':
      return and(begun, or(isNull(mandate.untilDay), gte(mandate.untilDay, today)));
    case 'ENDING_SOON':
      return and(begun, gte(mandate.untilDay, today), lte(mandate.untilDay, addDays(today, WARNING_DAYS[0])));
    case 'OVER':
      return or(inArray(mandate.status, ['ENDED', 'DECLINED', 'CANCELLED']), and(signed, lt(mandate.untilDay, today)));
  }
}

function found(q: Queries, text: string): SQL | undefined {
  const { mandate, mandateScope } = mandateTables(q);
  const digits = text.replace(/\D/g, '');
  if (digits.length >= 3 && digits.length === text.replace(/[\s.-]/g, '').length) {
    if (digits.length <= 9) return like(mandate.siren, `${digits}%`);
    return inArray(mandate.id, q.sql.select({ id: mandateScope.mandateId }).from(mandateScope).where(or(like(mandateScope.siret, `${digits}%`), eq(mandateScope.siren, digits.slice(0, 9)))));
  }
  const key = nameKeyOf(text);
  return key === '' ? undefined : like(mandate.companyKey, `%${key}%`);
}

function alone(q: Queries): SQL | undefined {
  const { mandate } = mandateTables(q);
  const { habilitation } = habilitationTables(q);
  const { establishment } = establishmentTables(q);
  const live = and(eq(habilitation.role, 'ADMINISTRATOR'), isNull(habilitation.endedAt));
  const bySiret = q.sql.select({ siren: establishment.siren }).from(habilitation).innerJoin(establishment, eq(establishment.siret, habilitation.siret)).where(live);
  const bySiren = q.sql.select({ siren: habilitation.siren }).from(habilitation).where(and(live, isNotNull(habilitation.siren)));
  return and(notInArray(mandate.siren, bySiret), notInArray(mandate.siren, bySiren));
}
