import { maskPersonIdentifier, ok, parsePersonIdentifier, refusal, refused, type DiLineForm, type Result } from '@apart/shared';
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import type { Queries, Transaction } from '../../persistence/index.ts';
import type { EmployeeRow } from './repository.ts';
import { diTables } from './tables.ts';

/** Both uses of the number of a person: sealing and finding again. */
export const PERSON_PURPOSE = 'person';

type PersonForm = Pick<DiLineForm, 'employeeId' | 'lastName' | 'firstName' | 'identifierKind' | 'identifier' | 'category'>;

/**
 * The person of a line: the one of the number typed, found again in the company whatever its writing, else made; without a
 * number, the one that this establishment has already declared under `employeeId`. Names and category follow what was typed
 * last. Refusals are on `identifier`.
 */
export async function personOf(deps: Deps, tx: Transaction, { siren, siret }: { readonly siren: string; readonly siret: string }, form: PersonForm): Promise<Result<EmployeeRow>> {
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
        .where(and(eq(employee.id, form.employeeId), declaredBy(tx, siret)))
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

/**
 * Everybody that this establishment has declared, by name. Not the whole company: who answers for one establishment has no right
 * on the people of another.
 */
export async function employeesOfEstablishment(q: Queries, siret: string): Promise<readonly EmployeeRow[]> {
  const { employee } = diTables(q);
  const rows = await q.sql.select().from(employee).where(declaredBy(q, siret)).limit(2000);
  return rows.toSorted((a, b) => `${a.lastName} ${a.firstName}`.localeCompare(`${b.lastName} ${b.firstName}`, 'fr'));
}

function declaredBy(q: Queries, siret: string): SQL {
  const { di, diLine, employee } = diTables(q);
  return inArray(
    employee.id,
    q.sql.select({ id: diLine.employeeId }).from(diLine).innerJoin(di, eq(di.id, diLine.diId)).where(eq(di.siret, siret)),
  );
}
