import { maskPersonIdentifier, ok, parsePersonIdentifier, refusal, refused, type DiLineForm, type Result } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import type { Queries, Transaction } from '../../persistence/index.ts';
import type { EmployeeRow } from './repository.ts';
import { diTables } from './tables.ts';

/** Both uses of the number of a person: sealing and finding again. */
export const PERSON_PURPOSE = 'person';

type PersonForm = Pick<DiLineForm, 'employeeId' | 'lastName' | 'firstName' | 'identifierKind' | 'identifier' | 'category'>;

/**
 * The person of a line: the one of the number typed, found again whatever its writing, else made; without a number, the one
 * already known by `employeeId` in this company. Names and category follow what was typed last. Refusals are on `identifier`.
 */
export async function personOf(deps: Deps, tx: Transaction, siren: string, form: PersonForm): Promise<Result<EmployeeRow>> {
  const names = { lastName: form.lastName.trim(), firstName: form.firstName.trim(), category: form.category };
  if (form.identifier?.trim()) {
    const read = parsePersonIdentifier(form.identifierKind, form.identifier, 'identifier');
    if (!read.ok) return read;
    const fingerprint = deps.secrets.fingerprint(`${read.value.kind}:${read.value.value}`, PERSON_PURPOSE);
    return ok(
      await upsert(tx, {
        id: deps.ids.next(),
        siren,
        ...names,
        identifierKind: read.value.kind,
        identifierSealed: deps.secrets.encrypt(read.value.value, PERSON_PURPOSE),
        identifierFingerprint: fingerprint,
        identifierMasked: maskPersonIdentifier(read.value),
      }),
      read.warnings,
    );
  }
  const { employee } = diTables(tx);
  const [known] = form.employeeId
    ? await tx.sql
        .update(employee)
        .set(names)
        .where(and(eq(employee.id, form.employeeId), eq(employee.siren, siren)))
        .returning()
    : [];
  return known ? ok(known) : refused(refusal('REQUIRED', 'identifier', 'Numéro de sécurité sociale ou NTT : ce champ est obligatoire.', { article: 'R. 5122-5' }));
}

async function upsert(tx: Transaction, row: EmployeeRow): Promise<EmployeeRow> {
  const { employee } = diTables(tx);
  const { lastName, firstName, category } = row;
  const [kept] = await tx.sql
    .insert(employee)
    .values(row)
    .onConflictDoUpdate({ target: [employee.siren, employee.identifierFingerprint], set: { lastName, firstName, category } })
    .returning();
  return kept ?? row;
}

/** Everybody that this company has declared, by name. */
export async function employeesOfCompany(q: Queries, siren: string): Promise<readonly EmployeeRow[]> {
  const { employee } = diTables(q);
  const rows = await q.sql.select().from(employee).where(eq(employee.siren, siren)).limit(2000);
  return rows.toSorted((a, b) => `${a.lastName} ${a.firstName}`.localeCompare(`${b.lastName} ${b.firstName}`, 'fr'));
}
