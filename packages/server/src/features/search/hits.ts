import { DA_STATUS_LABELS, DAP_STATUS_LABELS, DI_STATUS_WORDS, formatMonth, formatRange, formatSiret, type Siret } from '@apart/shared';
import { and, asc, desc, eq, like, or, type Column, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { daTables } from '../da/index.ts';
import { beginsWith, dapPerimeter, dapTables, type TypedText } from '../dap/index.ts';
import { searchDis } from '../di/index.ts';
import { establishmentTables } from '../establishments/index.ts';
import { perimeterOf } from '../habilitations/index.ts';

export type SearchKind = 'DAP' | 'DA' | 'DI' | 'ESTABLISHMENT';

export interface SearchHit {
  readonly kind: SearchKind;
  readonly title: string;
  readonly subtitle: string;
  readonly reference: string | null;
  readonly siret: string | null;
}

/** Of each kind, at most. */
export const HITS_OF_A_KIND = 20;

const printed = (siret: string): string => formatSiret(siret as Siret);

/** Establishments by SIRET, its beginning, or name: those whose name begins so come with the others, by name. */
export async function establishmentHits(q: Queries, viewer: Viewer, read: TypedText): Promise<SearchHit[]> {
  const { establishment } = establishmentTables(q);
  const wanted = or(
    siretCondition(establishment.siret, read),
    read.nameKey ? like(establishment.nameKey, `%${read.nameKey}%`) : undefined,
  );
  if (!wanted) return [];
  const rows = await q.sql
    .select({ siret: establishment.siret, name: establishment.name, city: establishment.city, nameKey: establishment.nameKey })
    .from(establishment)
    .where(and(wanted, perimeterOf(q, viewer, establishment)))
    .orderBy(asc(establishment.nameKey), asc(establishment.siret))
    .limit(HITS_OF_A_KIND);
  return rows.map((row) => ({ kind: 'ESTABLISHMENT', title: row.name, subtitle: `SIRET ${printed(row.siret)}, ${row.city}`, reference: null, siret: row.siret }));
}

/** Requests and avenants by reference or its beginning, and by SIRET; newest first. */
export async function dapHits(q: Queries, viewer: Viewer, read: TypedText): Promise<SearchHit[]> {
  const { dap } = dapTables(q);
  const wanted = or(siretCondition(dap.siret, read), keyCondition(dap.referenceKey, read));
  if (!wanted) return [];
  const rows = await q.sql
    .select({ reference: dap.reference, siret: dap.siret, name: dap.establishmentName, status: dap.status, avenantNumber: dap.avenantNumber })
    .from(dap)
    .where(and(wanted, dapPerimeter(q, viewer)))
    .orderBy(desc(dap.createdAt), desc(dap.id))
    .limit(HITS_OF_A_KIND);
  return rows.map((row) => ({
    kind: 'DAP',
    title: `${row.avenantNumber > 0 ? `Avenant n° ${row.avenantNumber}` : 'Demande'} ${row.reference}`,
    subtitle: `${row.name}, ${DAP_STATUS_LABELS[row.status].toLowerCase()}`,
    reference: row.reference,
    siret: row.siret,
  }));
}

/** Decisions by reference or its beginning, and by SIRET; last issued first. */
export async function daHits(q: Queries, viewer: Viewer, read: TypedText): Promise<SearchHit[]> {
  const { da } = daTables(q);
  const wanted = or(siretCondition(da.siret, read), keyCondition(da.referenceKey, read));
  if (!wanted) return [];
  const rows = await q.sql
    .select({ reference: da.reference, siret: da.siret, name: da.establishmentName, status: da.status, start: da.startDay, end: da.endDay })
    .from(da)
    .where(and(wanted, perimeterOf(q, viewer, da)))
    .orderBy(desc(da.issuedAt), desc(da.id))
    .limit(HITS_OF_A_KIND);
  return rows.map((row) => ({
    kind: 'DA',
    title: `Décision ${row.reference}`,
    subtitle: `${row.name}, ${formatRange(row)}, ${DA_STATUS_LABELS[row.status].toLowerCase()}`,
    reference: row.reference,
    siret: row.siret,
  }));
}

/** Claims by reference or its beginning. */
export async function diHits(q: Queries, viewer: Viewer, read: TypedText): Promise<SearchHit[]> {
  if (!read.referenceKey) return [];
  const rows = await searchDis(q, viewer, read.referenceKey);
  return rows.slice(0, HITS_OF_A_KIND).map((row) => ({
    kind: 'DI',
    title: `Demande d’indemnisation ${row.reference}`,
    subtitle: `${row.establishmentName}, ${formatMonth(row.month)}, ${DI_STATUS_WORDS[row.status].label.toLowerCase()}`,
    reference: row.reference,
    siret: row.siret,
  }));
}

function siretCondition(column: Column, read: TypedText): SQL | undefined {
  if (read.siret) return eq(column, read.siret.value);
  return read.partialSiret ? beginsWith(column, read.partialSiret.value) : undefined;
}

function keyCondition(column: Column, read: TypedText): SQL | undefined {
  return read.referenceKey ? beginsWith(column, read.referenceKey) : undefined;
}
