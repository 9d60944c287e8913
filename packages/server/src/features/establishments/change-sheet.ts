import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { establishmentTables } from '../companies/index.ts';
import { maySee, rightsOn } from '../habilitations/index.ts';
import { findEstablishment, type EstablishmentRow } from './repository.ts';
import { versionConflict } from './version-conflict.ts';

export const NOT_FOUND = refusal('NOT_FOUND', '', 'Établissement introuvable.');
const ADMINISTRATOR_ONLY = refusal('ADMINISTRATOR_ONLY', '', 'Seul un administrateur de l’établissement peut le faire\u00a0: demandez-le-lui.');

export interface SheetTarget {
  readonly siret: string;
  readonly expectedVersion: number;
}

/** What an act writes on the sheet, and says in the timeline. */
export interface SheetChange {
  readonly values: Partial<EstablishmentRow>;
  readonly detail?: string;
  readonly changes?: Record<string, unknown>;
}

/**
 * The way of the short acts on a sheet: visible, and administered by an employer's person; changed if nobody did in
 * between; written in the journal. Refusals: NOT_FOUND, ADMINISTRATOR_ONLY, VERSION_CONFLICT, and those of `change`.
 */
export async function changeSheet(
  deps: Deps,
  viewer: Viewer,
  act: string,
  { siret, expectedVersion }: SheetTarget,
  change: (row: EstablishmentRow, tx: Performing) => Promise<Result<SheetChange>> | Result<SheetChange>,
): Promise<Result<EstablishmentRow>> {
  return perform(deps, viewer, act, async (tx) => {
    const row = await findEstablishment(tx, siret);
    if (!row || !(await maySee(tx, viewer, row))) return refused(NOT_FOUND);
    if (viewer.kind === 'employer' && !(await rightsOn(tx, viewer, siret))?.administers) return refused(ADMINISTRATOR_ONLY);
    const wanted = await change(row, tx);
    if (!wanted.ok) return wanted;
    const { establishment } = establishmentTables(tx);
    const [after] = await tx.sql
      .update(establishment)
      .set({ ...wanted.value.values, version: expectedVersion + 1 })
      .where(and(eq(establishment.siret, siret), eq(establishment.version, expectedVersion)))
      .returning();
    if (!after) return refused(await versionConflict(tx, 'establishment', siret));
    const { detail, changes } = wanted.value;
    await tx.record({ act, subjectKind: 'establishment', subjectId: siret, siret, detail, changes });
    return ok(after);
  });
}
