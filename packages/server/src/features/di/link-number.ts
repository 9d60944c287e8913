import { ok, parsePersonIdentifier, refusal, refused, type Result } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { targetOf, type DiTarget } from './act-on.ts';
import { keptNumber } from './employees.ts';
import { holdCompany } from './quota.ts';
import type { DiRow, EmployeeRow } from './repository.ts';
import { diTables } from './tables.ts';

export interface LinkNttToNir extends DiTarget {
  readonly lineId: string;
  readonly nir: string;
}

/**
 * The person of a line, declared under an NTT, received a NIR: both are one person, whose claims and hours of the year go on under
 * the NIR (R. 5122-6 counts a person). When the NIR is already known in the company the two become one. The claim itself does not
 * change. Refusals: those of a NIR on `nir`, NOT_FOUND, VERSION_CONFLICT, NOT_ON_THE_CLAIM, NOT_AN_NTT.
 */
export async function linkNttToNir(deps: Deps, viewer: Viewer, { lineId, nir, ...target }: LinkNttToNir): Promise<Result<DiRow>> {
  const read = parsePersonIdentifier('NIR', nir, 'nir');
  if (!read.ok) return read;
  return perform(deps, viewer, 'di.linkNumber', async (tx) => {
    const found = await targetOf(tx, viewer, target);
    if (!found.ok) return found;
    const claim = found.value;
    await holdCompany(tx, claim.siren);
    const person = await personOfLine(tx, claim, lineId);
    if (!person) return refused(refusal('NOT_ON_THE_CLAIM', 'lineId', 'Ce salarié n’est plus sur la demande : relisez-la.'));
    if (person.identifierKind !== 'NTT') return refused(refusal('NOT_AN_NTT', 'nir', `${person.lastName} ${person.firstName} est déjà déclaré sous un NIR.`));
    const linked = await underNir(tx, person, keptNumber(deps, read.value));
    const { employeeFormerNumber: former } = diTables(tx);
    await tx.sql.insert(former).values({ id: deps.ids.next(), siren: claim.siren, fingerprint: person.identifierFingerprint, employeeId: linked, linkedAt: tx.at });
    await tx.record({ act: 'di.linkNumber', subjectKind: 'di', subjectId: claim.id, siret: claim.siret, changes: { lineId } });
    return ok(claim, read.warnings);
  });
}

async function personOfLine(tx: Performing, claim: DiRow, lineId: string): Promise<EmployeeRow | undefined> {
  const { diLine, employee } = diTables(tx);
  const [row] = await tx.sql
    .select({ person: employee })
    .from(diLine)
    .innerJoin(employee, eq(employee.id, diLine.employeeId))
    .where(and(eq(diLine.id, lineId), eq(diLine.diId, claim.id)));
  return row?.person;
}

/** Gives the person the NIR, or their lines to whoever has it already; the id of the one who stays. */
async function underNir(tx: Performing, person: EmployeeRow, number: ReturnType<typeof keptNumber>): Promise<string> {
  const { diLine, employee, employeeFormerNumber: former } = diTables(tx);
  const [known] = await tx.sql
    .select({ id: employee.id })
    .from(employee)
    .where(and(eq(employee.siren, person.siren), eq(employee.identifierFingerprint, number.identifierFingerprint)));
  if (!known) {
    await tx.sql.update(employee).set(number).where(eq(employee.id, person.id));
    return person.id;
  }
  await tx.sql.update(diLine).set({ employeeId: known.id }).where(eq(diLine.employeeId, person.id));
  await tx.sql.update(former).set({ employeeId: known.id }).where(eq(former.employeeId, person.id));
  await tx.sql.delete(employee).where(eq(employee.id, person.id));
  return known.id;
}
