import { invariant, maskPersonIdentifier, ok, parsePersonIdentifier, refusal, refused, type DiLineForm, type PersonIdentifier, type Result } from '@apart/shared';
import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
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
    const read = employeeOf(deps, siren, form);
    if (!read.ok) return read;
    const [kept] = await upsert(tx, [read.value]);
    return ok(kept ?? read.value, read.warnings);
  }
  const { employee } = diTables(tx);
  const [known] = form.employeeId
    ? await tx.sql
        .update(employee)
        .set(names)
        .where(and(eq(employee.id, form.employeeId), declaredBy(tx, siret)))
        .returning()
    : [];
  return known ? ok(known) : refused(refusal('REQUIRED', 'identifier', 'Numéro de sécurité sociale ou NTT\u00a0: ce champ est obligatoire.', { article: 'R. 5122-5' }));
}

/** The people of these forms, all named by their number, found again or made in one statement; one row a number, in any order. */
export async function peopleOf(deps: Deps, tx: Transaction, siren: string, forms: readonly PersonForm[]): Promise<ReadonlyMap<string, EmployeeRow>> {
  const rows = forms.map((form) => {
    const read = employeeOf(deps, siren, form);
    invariant(read.ok, 'the numbers of an import are checked before they are written');
    return read.value;
  });
  const kept = new Map((await upsert(tx, rows)).map((row) => [row.identifierFingerprint, row]));
  const former = await formerNumbers(tx, rows);
  return new Map(rows.flatMap(({ identifierFingerprint: typed }) => {
    const row = kept.get(former.get(typed)?.identifierFingerprint ?? typed);
    return row ? [[typed, row] as const] : [];
  }));
}

/** What the number of a person is found again by; the number must be right. */
export function fingerprintOf(deps: Deps, { identifierKind, identifier }: Pick<PersonForm, 'identifierKind' | 'identifier'>): string {
  const read = parsePersonIdentifier(identifierKind, identifier ?? '');
  invariant(read.ok, 'a number is checked before it is looked up');
  return deps.secrets.fingerprint(`${read.value.kind}:${read.value.value}`, PERSON_PURPOSE);
}

/** The row of a person whose number was typed, new; refusals are on `identifier`. */
function employeeOf(deps: Deps, siren: string, form: PersonForm): Result<EmployeeRow> {
  const read = parsePersonIdentifier(form.identifierKind, form.identifier ?? '', 'identifier');
  if (!read.ok) return read;
  const row = { id: deps.ids.next(), siren, lastName: form.lastName.trim(), firstName: form.firstName.trim(), category: form.category, ...keptNumber(deps, read.value) };
  return ok(row, read.warnings);
}

/** A number as it is kept: sealed, found again, shown masked. */
export function keptNumber(deps: Deps, number: PersonIdentifier): Pick<EmployeeRow, 'identifierKind' | 'identifierSealed' | 'identifierFingerprint' | 'identifierMasked'> {
  return {
    identifierKind: number.kind,
    identifierSealed: deps.secrets.encrypt(number.value, PERSON_PURPOSE),
    identifierFingerprint: deps.secrets.fingerprint(`${number.kind}:${number.value}`, PERSON_PURPOSE),
    identifierMasked: maskPersonIdentifier(number),
  };
}

/** The people who had one of these numbers before their NIR, by its fingerprint. All rows are of one company. */
async function formerNumbers(tx: Transaction, rows: readonly EmployeeRow[]): Promise<ReadonlyMap<string, EmployeeRow>> {
  const { employee, employeeFormerNumber: former } = diTables(tx);
  const typed = rows.filter(({ identifierKind }) => identifierKind === 'NTT');
  if (typed.length === 0) return new Map();
  const found = await tx.sql
    .select({ fingerprint: former.fingerprint, person: employee })
    .from(former)
    .innerJoin(employee, eq(employee.id, former.employeeId))
    .where(and(eq(former.siren, typed[0]?.siren ?? ''), inArray(former.fingerprint, typed.map(({ identifierFingerprint }) => identifierFingerprint))));
  return new Map(found.map(({ fingerprint, person }) => [fingerprint, person]));
}

/** The people of a company who bear one of these numbers, or bore it before their NIR: their ids, by the fingerprint of the number. 500 at most. */
export async function knownPeople(q: Queries, siren: string, fingerprints: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (fingerprints.length === 0) return new Map();
  const { employee, employeeFormerNumber: former } = diTables(q);
  const found = await q.sql
    .select({ fingerprint: employee.identifierFingerprint, id: employee.id })
    .from(employee)
    .where(and(eq(employee.siren, siren), inArray(employee.identifierFingerprint, [...fingerprints])));
  const before = await q.sql
    .select({ fingerprint: former.fingerprint, id: former.employeeId })
    .from(former)
    .where(and(eq(former.siren, siren), inArray(former.fingerprint, [...fingerprints])));
  return new Map([...found, ...before].map(({ fingerprint, id }) => [fingerprint, id]));
}

async function upsert(tx: Transaction, rows: readonly EmployeeRow[]): Promise<EmployeeRow[]> {
  const { employee } = diTables(tx);
  const former = await formerNumbers(tx, rows);
  const named = rows.map((row) => {
    const person = former.get(row.identifierFingerprint);
    return person ? { ...person, id: row.id, lastName: row.lastName, firstName: row.firstName, category: row.category } : row;
  });
  // The same person by two numbers is one row: a statement cannot write it twice.
  const once = [...new Map(named.map((row) => [row.identifierFingerprint, row])).values()];
  return tx.sql
    .insert(employee)
    .values(once)
    .onConflictDoUpdate({
      target: [employee.siren, employee.identifierFingerprint],
      set: { lastName: sql`excluded.last_name`, firstName: sql`excluded.first_name`, category: sql`excluded.category` },
    })
    .returning();
}

/**
 * Everybody that this establishment has declared, by name. Not the whole company: who answers for one establishment has no right
 * on the people of another.
 */
export async function employeesOfEstablishment(q: Queries, siret: string): Promise<readonly EmployeeRow[]> {
  const { employee } = diTables(q);
  const rows = await q.sql.select().from(employee).where(declaredBy(q, siret)).limit(2000);
  return rows.toSorted((a, b) => french.compare(`${a.lastName} ${a.firstName}`, `${b.lastName} ${b.firstName}`));
}

const french = new Intl.Collator('fr');

function declaredBy(q: Queries, siret: string): SQL {
  const { di, diLine, employee } = diTables(q);
  return inArray(
    employee.id,
    q.sql.select({ id: diLine.employeeId }).from(diLine).innerJoin(di, eq(di.id, diLine.diId)).where(eq(di.siret, siret)),
  );
}
