import { DA_STATUS_LABELS, DAP_STATUS_LABELS, DI_STATUS_WORDS, formatMonth, formatRange, formatSiret, type Siret } from '@apart/shared';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { beginsWith, unindexed } from '../../persistence/index.ts';
import { daTables } from '../da/index.ts';
import { dapPerimeter, dapTables, type TypedText } from '../dap/index.ts';
import { diPerimeter, diTables } from '../di/index.ts';
import { establishmentsNamed, establishmentTables } from '../establishments/index.ts';
import { perimeterOf } from '../habilitations/index.ts';
import { along, waysOf } from './ways.ts';

export type SearchKind = 'ESTABLISHMENT' | 'PERSON' | 'DAP' | 'DA' | 'DI';

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

/** Establishments by SIRET, its beginning, SIREN, or words of their name. */
export async function establishmentHits({ db: { read: q } }: Deps, viewer: Viewer, read: TypedText): Promise<SearchHit[]> {
  const { establishment } = establishmentTables(q);
  const digits = read.siret?.value ?? read.siren?.value ?? read.partialSiret?.value;
  const columns = { siret: establishment.siret, name: establishment.name, city: establishment.city };
  const numbered = digits
    ? await q.sql
        .select(columns)
        .from(establishment)
        .where(and(read.siret ? eq(establishment.siret, digits) : beginsWith(establishment.siret, digits), perimeterOf(q, viewer, establishment)))
        .orderBy(asc(establishment.siret))
        .limit(HITS_OF_A_KIND)
    : [];
  const named = read.nameKey ? await establishmentsNamed(q, viewer, read.nameKey, HITS_OF_A_KIND) : [];
  const each = new Map([...numbered, ...named].map((row) => [row.siret, row]));
  return [...each.values()].slice(0, HITS_OF_A_KIND).map((row) => ({ kind: 'ESTABLISHMENT', title: row.name, subtitle: `SIRET ${printed(row.siret)}, ${row.city}`, reference: null, siret: row.siret }));
}

/** Requests and avenants by reference or its beginning, and by SIRET; those of one SIRET, newest first. */
export async function dapHits({ db: { read: q } }: Deps, viewer: Viewer, read: TypedText): Promise<SearchHit[]> {
  const { dap } = dapTables(q);
  const ways = waysOf(read, { siret: dap.siret, referenceKey: dap.referenceKey, newest: [desc(dap.createdAt), desc(dap.id)] });
  const rows = await along(ways, HITS_OF_A_KIND, ({ where, order }) =>
    q.sql
      .select({ reference: dap.reference, siret: dap.siret, name: dap.establishmentName, status: dap.status, avenantNumber: dap.avenantNumber })
      .from(dap)
      .where(and(where, dapPerimeter(q, viewer, unindexed(dap.departement))))
      .orderBy(...order)
      .limit(HITS_OF_A_KIND),
  );
  return rows.map((row) => ({
    kind: 'DAP',
    title: `${row.avenantNumber > 0 ? `Avenant n° ${row.avenantNumber}` : 'Demande'} ${row.reference}`,
    subtitle: `${row.name}, ${DAP_STATUS_LABELS[row.status].toLowerCase()}`,
    reference: row.reference,
    siret: row.siret,
  }));
}

/** Decisions by reference or its beginning, and by SIRET; those of one SIRET, last issued first. */
export async function daHits({ db: { read: q } }: Deps, viewer: Viewer, read: TypedText): Promise<SearchHit[]> {
  const { da } = daTables(q);
  const ways = waysOf(read, { siret: da.siret, referenceKey: da.referenceKey, newest: [desc(da.issuedAt), desc(da.id)] });
  const rows = await along(ways, HITS_OF_A_KIND, ({ where, order }) =>
    q.sql
      .select({ reference: da.reference, siret: da.siret, name: da.establishmentName, status: da.status, start: da.startDay, end: da.endDay })
      .from(da)
      .where(and(where, perimeterOf(q, viewer, { siret: da.siret, departement: unindexed(da.departement) })))
      .orderBy(...order)
      .limit(HITS_OF_A_KIND),
  );
  return rows.map((row) => ({
    kind: 'DA',
    title: `Décision ${row.reference}`,
    subtitle: `${row.name}, ${formatRange(row)}, ${DA_STATUS_LABELS[row.status].toLowerCase()}`,
    reference: row.reference,
    siret: row.siret,
  }));
}

/** Claims by reference or its beginning (that of their file finds them too), and by SIRET; those of one SIRET, last opened first. */
export async function diHits({ db: { read: q } }: Deps, viewer: Viewer, read: TypedText): Promise<SearchHit[]> {
  const { di } = diTables(q);
  const ways = waysOf(read, { siret: di.siret, referenceKey: di.referenceKey, newest: [desc(di.createdAt), desc(di.id)] });
  const rows = await along(ways, HITS_OF_A_KIND, ({ where, order }) =>
    q.sql
      .select({ reference: di.reference, siret: di.siret, name: di.establishmentName, month: di.month, status: di.status })
      .from(di)
      .where(and(where, diPerimeter(q, viewer, unindexed(di.departement))))
      .orderBy(...order)
      .limit(HITS_OF_A_KIND),
  );
  return rows.map((row) => ({
    kind: 'DI',
    title: `Demande d’indemnisation ${row.reference}`,
    subtitle: `${row.name}, ${formatMonth(row.month)}, ${DI_STATUS_WORDS[row.status].label.toLowerCase()}`,
    reference: row.reference,
    siret: row.siret,
  }));
}
