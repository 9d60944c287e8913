import { formatSiret, missingEstablishmentFields, readSiretTolerantly, type Siret } from '@apart/shared';
import { and, asc, inArray } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type Page, type SortKey } from '../../graphql/connection.ts';
import { maySee, perimeterOf } from '../habilitations/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { findEstablishment, type EstablishmentRow } from './repository.ts';
import { establishmentTables } from '../companies/index.ts';

/** The sheet of an establishment, for who may see it; unknown and invisible answer alike (null). The SIRET is read tolerantly. */
export async function readEstablishment(deps: Deps, viewer: Viewer, text: string): Promise<EstablishmentRow | null> {
  const siret = readSiretTolerantly(text)?.siret;
  const row = siret ? await findEstablishment(deps.db.read, siret) : undefined;
  return row && (await maySee(deps.db.read, viewer, row)) ? row : null;
}

/** The establishments of the viewer's perimeter, by name. */
export async function listEstablishments<Node>(
  deps: Deps,
  viewer: Viewer,
  args: { readonly first?: number | null; readonly after?: string | null },
  toNode: (row: EstablishmentRow) => Node,
): Promise<Page<Node>> {
  const q = deps.db.read;
  const { establishment } = establishmentTables(q);
  const size = pageSize(args.first);
  const keys: readonly SortKey[] = [
    { column: establishment.nameKey, kind: 'text' },
    { column: establishment.siret, kind: 'text' },
  ];
  const rows = await q.sql
    .select()
    .from(establishment)
    .where(and(perimeterOf(q, viewer, establishment), afterCursor(keys, args.after)))
    .orderBy(asc(establishment.nameKey), asc(establishment.siret))
    .limit(size + 1);
  return toPage(rows, size, Boolean(args.after), (row) => [row.nameKey, row.siret], toNode);
}

/** For each of these SIRETs, the old ones that it replaces, among those that the viewer may see. */
export async function replacedBy(q: Queries, viewer: Viewer, sirets: readonly string[]) {
  const { establishment } = establishmentTables(q);
  const rows = await q.sql
    .select({ siret: establishment.siret, name: establishment.name, by: establishment.replacedBySiret })
    .from(establishment)
    .where(and(inArray(establishment.replacedBySiret, [...sirets]), perimeterOf(q, viewer, establishment)))
    .orderBy(asc(establishment.siret));
  return sirets.map((siret) => rows.filter((row) => row.by === siret));
}

/** One line of address, as on a letter. */
export function addressLine(row: EstablishmentRow): string {
  const street = [row.addressNumber, row.addressExtension, row.addressKind, row.addressStreet].filter(Boolean).join(' ');
  return [street, row.addressComplement, `${row.postalCode} ${row.city}`].filter(Boolean).join(', ');
}

export const printedSiret = (siret: string): string => formatSiret(siret as Siret);

export const missingFieldsOf = (row: EstablishmentRow): string[] => missingEstablishmentFields(row);

