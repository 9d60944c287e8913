import { aDapForm } from '@apart/shared/testing';
import { createDeps } from '@apart/server';
import { readConfig } from '@apart/server/config';
import { demoSiret } from '@apart/server/demo/siret';
import { accountTables, openSession, SESSION_COOKIE } from '@apart/server/features/accounts/index';
import { dapTables } from '@apart/server/features/dap/index';
import { features } from '@apart/server/features/index';
import { searchKey } from '@apart/shared';

export const FILES = 20_000;
export const FILES_A_SIRET = 10;

/** What the contenders share: one SQLite file, one agent's session, and the SIRETs to search. */
export interface BenchData {
  readonly databaseUrl: string;
  readonly cookie: string;
  readonly sirets: readonly string[];
}

/** Twenty thousand files over two thousand establishments of one département, and an agent who may see them. */
export async function makeData(databaseUrl: string): Promise<BenchData> {
  const deps = createDeps(readConfig({ APART_MODE: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' }));
  await deps.db.migrate();
  for (const feature of features) await feature.prepare?.(deps);
  const sirets = Array.from({ length: FILES / FILES_A_SIRET }, (_, n) => demoSiret(String(90_000_000 + n)));
  const now = new Date('2026-11-02T08:00:00Z');
  const form = aDapForm();
  const token = await deps.db.transaction(async (tx) => {
    const { dap } = dapTables(tx);
    const rows = Array.from({ length: FILES }, (_, n) => row(n, sirets[n % sirets.length] ?? ''));
    for (let start = 0; start < rows.length; start += 200) await tx.sql.insert(dap).values(rows.slice(start, start + 200));
    const { account, agentPerimeter } = accountTables(tx);
    const agent = { id: 'agent', email: 'agent@bench.example', identifier: 'agent', passwordHash: '-', firstName: 'A', lastName: 'Gent', phone: null };
    await tx.sql.insert(account).values({ ...agent, role: 'UD', emailConfirmedAt: now, createdAt: now });
    await tx.sql.insert(agentPerimeter).values({ accountId: 'agent', departement: '69' });
    return openSession(tx, 'agent', new Date('2100-01-01T00:00:00Z'));
  });
  await deps.pdf.close();
  await deps.db.close();
  return { databaseUrl, cookie: `${SESSION_COOKIE}=${token}`, sirets };

  function row(n: number, siret: string) {
    const reference = `069-${String(n).padStart(6, '0')}-00`;
    const at = new Date(now.getTime() - n * 60_000);
    const dueAt = new Date(at.getTime() + 48 * 3_600_000);
    return {
      id: `dap-${String(n).padStart(6, '0')}`, reference, referenceKey: searchKey(reference), stem: reference.slice(0, -3), avenantNumber: 0,
      siret, siren: siret.slice(0, 9), departement: '69', establishmentName: `Établissement ${n}`, companyHeadcount: 8,
      status: 'SUBMITTED' as const, version: 2, form, warnings: [], createdAt: at, createdBy: 'x', firstSubmittedAt: at, submittedAt: at,
      submittedByName: 'X', tacitDueAt: dueAt, tacitRegime: 'CRISIS' as const, tacitSource: 'FAQ', queueAt: dueAt, takenBy: null, takenByName: null,
      decidedAt: null, effectiveAt: null, decidedByName: null, decisionReasonCode: null, decisionText: null, itemsToComplete: [],
    };
  }
}
