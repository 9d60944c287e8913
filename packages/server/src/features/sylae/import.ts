import { ok, type Result } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { accountTables } from '../accounts/index.ts';
import type { LineFault, SylaeLine } from './line.ts';
import { fingerprint, lookUp, planLine, type Field, type Memory, type Step } from './plan.ts';
import { readSylaeFile } from './read-file.ts';
import { sylaeTables } from './tables.ts';

/** Lines a transaction: few enough to leave the others their turn. */
const GROUP = 200;

export interface SylaeReport {
  created: number;
  corrected: number;
  /** Lines that said nothing new. */
  unchanged: number;
  /** Lines that said something new about what the person changed here: theirs stands. */
  kept: number;
  readonly faults: LineFault[];
}

/** Imports the accounts of a Sylae file, group after group; a group that fails undoes itself alone, and a second run ends the work. */
export async function importSylae(deps: Deps, viewer: Viewer, options: { readonly file: string; readonly dryRun: boolean }): Promise<Result<SylaeReport>> {
  const report: SylaeReport = { created: 0, corrected: 0, unchanged: 0, kept: 0, faults: [] };
  const memory: Memory = { owners: new Map(), met: new Set() };
  let group: SylaeLine[] = [];
  const flush = async (): Promise<Result<null>> => {
    const lines = group;
    group = [];
    if (lines.length === 0) return ok(null);
    const done = await perform(deps, viewer, 'sylae.import', async (tx) => {
      const steps = await planGroup(tx, lines, memory);
      if (!options.dryRun) for (const step of steps) await apply(deps, tx, step);
      return ok(steps);
    });
    if (!done.ok) return done;
    for (const step of done.value) count(report, step);
    return ok(null);
  };
  for await (const read of readSylaeFile(options.file)) {
    if ('code' in read) report.faults.push(read);
    else if (group.push(read) >= GROUP) {
      const flushed = await flush();
      if (!flushed.ok) return flushed;
    }
  }
  const flushed = await flush();
  report.faults.sort((a, b) => a.line - b.line);
  return flushed.ok ? ok(report) : flushed;
}

async function planGroup(tx: Performing, lines: readonly SylaeLine[], memory: Memory): Promise<Step[]> {
  const known = await lookUp(tx, lines, memory);
  return lines.map((line) => planLine(line, known.get(line.identifier), memory));
}

function count(report: SylaeReport, step: Step): void {
  if (step.kind === 'fault') report.faults.push(step.fault);
  else if (step.kind === 'create') report.created += 1;
  else if (step.kind === 'unchanged') report.unchanged += 1;
  else if (step.set.length > 0) report.corrected += 1;
  else report.kept += 1;
}

const WORDS: Readonly<Record<Field, string>> = { email: 'adresse', firstName: 'prénom', lastName: 'nom', password: 'mot de passe' };

async function apply(deps: Deps, tx: Performing, step: Step): Promise<void> {
  if (step.kind === 'create') return create(deps, tx, step.line);
  if (step.kind !== 'correct') return;
  const { line, accountId, set } = step;
  const { account, session } = accountTables(tx);
  const { sylaeAccount } = sylaeTables(tx);
  const { email, firstName, lastName } = line;
  const passwordHash = line.passwordHash ?? '';
  const changes = {
    ...(set.includes('email') ? { email } : {}),
    ...(set.includes('firstName') ? { firstName } : {}),
    ...(set.includes('lastName') ? { lastName } : {}),
    ...(set.includes('password') ? { passwordHash } : {}),
  };
  if (set.length > 0) await tx.sql.update(account).set(changes).where(eq(account.id, accountId));
  // Whoever signed in with the former password is asked for the new one.
  if (set.includes('password')) await tx.sql.delete(session).where(eq(session.accountId, accountId));
  await tx.sql
    .update(sylaeAccount)
    .set({
      email,
      firstName,
      lastName,
      correctedAt: tx.at,
      ...(line.passwordHash === null ? {} : { importedPassword: fingerprint(passwordHash) }),
      ...(set.includes('password') ? { ownPassword: fingerprint(passwordHash) } : {}),
    })
    .where(eq(sylaeAccount.identifier, line.identifier));
  if (set.length === 0) return;
  await tx.record({ act: 'sylae.import', subjectKind: 'account', subjectId: accountId, label: 'Compte corrigé d’après Sylae', detail: set.map((field) => WORDS[field]).join(', ') });
}

async function create(deps: Deps, tx: Performing, line: SylaeLine): Promise<void> {
  const { account } = accountTables(tx);
  const { sylaeAccount } = sylaeTables(tx);
  const { identifier, email, firstName, lastName } = line;
  const id = deps.ids.next();
  // An account without a password holds a text that is no hash: nothing opens it but recovery. Sylae confirmed the address.
  const passwordHash = line.passwordHash ?? '';
  await tx.sql
    .insert(account)
    .values({ id, email, identifier, passwordHash, firstName, lastName, phone: null, role: 'EMPLOYER', emailConfirmedAt: tx.at, createdAt: tx.at });
  await tx.sql.insert(sylaeAccount).values({
    identifier,
    accountId: id,
    email,
    firstName,
    lastName,
    importedPassword: line.passwordHash === null ? null : fingerprint(passwordHash),
    ownPassword: fingerprint(passwordHash),
    importedAt: tx.at,
    correctedAt: null,
  });
  await tx.record({ act: 'sylae.import', subjectKind: 'account', subjectId: id, label: 'Compte repris de Sylae' });
}
