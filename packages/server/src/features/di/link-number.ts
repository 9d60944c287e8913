import { ok, parsePersonIdentifier, refusal, refused, type Result } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { targetOf, type DiTarget } from './act-on.ts';
import { keptNumber, knownPeople } from './employees.ts';
import { holdCompany } from './quota.ts';
import { draftsOf, recomputePerson } from './recompute-person.ts';
import { holdFile, type DiRow, type EmployeeRow } from './repository.ts';
import { diTables } from './tables.ts';

export interface LinkNttToNir extends DiTarget {
  readonly lineId: string;
  readonly nir: string;
}

/**
 * The person of a line, declared under an NTT, received a NIR: both are one person, whose claims and hours of the year go on under
 * the NIR (R. 5122-6 counts a person). When the NIR is already known in the company the two become one. The lines of the drafts that
 * name them are computed again at once, with the quota of both; claims already sent do not change. Refusals: those of a NIR on `nir`, NOT_FOUND, VERSION_CONFLICT, NOT_ON_THE_CLAIM, NOT_AN_NTT.
 */
export async function linkNttToNir(deps: Deps, viewer: Viewer, { lineId, nir, ...target }: LinkNttToNir): Promise<Result<DiRow>> {
  const read = parsePersonIdentifier('NIR', nir, 'nir');
  if (!read.ok) return read;
  return perform(deps, viewer, 'di.linkNumber', async (tx) => {
    const found = await targetOf(tx, viewer, target);
    if (!found.ok) return found;
    const claim = found.value;
    const held = await holdDrafts(tx, claim, lineId, keptNumber(deps, read.value).identifierFingerprint);
    await holdCompany(tx, claim.siren);
    const person = await personOfLine(tx, claim, lineId);
    if (!person) return refused(refusal('NOT_ON_THE_CLAIM', 'lineId', 'Ce salarié n’est plus sur la demande\u00a0: relisez-la.'));
    if (person.identifierKind !== 'NTT') return refused(refusal('NOT_AN_NTT', 'nir', `${person.lastName} ${person.firstName} est déjà déclaré sous un NIR.`));
    const linked = await underNir(tx, person, keptNumber(deps, read.value));
    const { employeeFormerNumber: former } = diTables(tx);
    await tx.sql.insert(former).values({ id: deps.ids.next(), siren: claim.siren, fingerprint: person.identifierFingerprint, employeeId: linked, linkedAt: tx.at });
    await tx.record({ act: 'di.linkNumber', subjectKind: 'di', subjectId: claim.id, siret: claim.siret, changes: { lineId } });
    let seen = claim;
    // A draft opened at this very instant is computed at its next saving.
    for (const draft of (await draftsOf(tx, [linked])).filter(({ stem }) => held.has(stem))) {
      const now = await recomputePerson(tx, draft, linked);
      if (now.id === claim.id) seen = now;
    }
    return ok(seen, read.warnings);
  });
}

/** Holds the files whose drafts name either of the two people, before the company: the order in which a sending holds them. */
async function holdDrafts(tx: Performing, claim: DiRow, lineId: string, fingerprint: string): Promise<ReadonlySet<string>> {
  const person = await personOfLine(tx, claim, lineId);
  const known = await knownPeople(tx, claim.siren, [fingerprint]);
  const stems = new Set((await draftsOf(tx, [...(person ? [person.id] : []), ...known.values()])).map(({ stem }) => stem));
  for (const stem of stems) await holdFile(tx, stem);
  return stems;
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
