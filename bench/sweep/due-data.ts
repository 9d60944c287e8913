import { copyFileSync } from 'node:fs';
import { aDapForm } from '@apart/shared/testing';
import { createDeps } from '@apart/server';
import { readConfig } from '@apart/server/config';
import { demoSiret } from '@apart/server/demo/siret';
import { accountTables, openSession, SESSION_COOKIE } from '@apart/server/features/accounts/index';
import { daTables } from '@apart/server/features/da/index';
import { copiesOf, dapTables } from '@apart/server/features/dap/index';
import { establishmentTables } from '@apart/server/features/establishments/index';
import { habilitationTables } from '@apart/server/features/habilitations/index';
import { features } from '@apart/server/features/index';
import { searchKey, type DapForm } from '@apart/shared';
import type { BenchData } from '../data.ts';

const DEPARTEMENTS = ['13', '31', '33', '59', '69', '75'];
type NewDap = ReturnType<typeof dapTables>['dap']['$inferInsert'];
/** One file in ten is an avenant, whose decision takes the place of that of the request. */
const AVENANT_EVERY = 10;
export const SENT = new Date('2026-11-02T08:00:00Z');
/** When the sweep passes: all the terms are behind. */
export const SWEPT_AT = new Date('2026-11-30T05:00:00Z');

/**
 * `files` requests and avenants whose term has passed (or drafts of requests, not sent yet), of as many establishments, each with one person to write to and bank
 * details to repeat; and the sessions of an agent and of the DGEFP. Written group by group: memory does not grow with `files`.
 */
export async function makeDueData(databaseUrl: string, files: number, as: 'due' | 'draft'): Promise<BenchData & { readonly dgefpCookie: string }> {
  const deps = createDeps(readConfig({ APART_MODE: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' }));
  await deps.db.migrate();
  for (const feature of features) await feature.prepare?.(deps);
  const { dap } = dapTables(deps.db);
  const { da } = daTables(deps.db);
  const { establishment } = establishmentTables(deps.db);
  const { habilitation } = habilitationTables(deps.db);
  const { account, agentPerimeter } = accountTables(deps.db);
  const iban = deps.secrets.encrypt('FR7630006000011234567890189', 'iban');
  const person = (id: string) => ({ id, email: `${id}@bench.example`, identifier: id, passwordHash: '-', firstName: 'A', lastName: id, phone: null, emailConfirmedAt: SENT, createdAt: SENT });
  for (let from = 0; from < files; from += 500) {
    const numbers = Array.from({ length: Math.min(500, files - from) }, (_, n) => from + n);
    await deps.db.transaction(async (tx) => {
      await tx.insertAll(establishment, numbers.map((n) => establishmentRow(n, iban)));
      await tx.insertAll(account, numbers.map((n) => ({ ...person(`employer-${n}`), role: 'EMPLOYER' as const })));
      await tx.insertAll(habilitation, numbers.map((n) => ({ id: `habilitation-${n}`, accountId: `employer-${n}`, siret: siretOf(n), siren: null, role: 'ADMINISTRATOR' as const, title: 'Salarié', since: SENT, endedAt: null })));
      await tx.insertAll(dap, numbers.flatMap((n): NewDap[] => (as === 'draft' ? [{ ...dapRow(n, 0), ...DRAFT }] : isAvenant(n) ? [dapRow(n, 0), dapRow(n, 1)] : [dapRow(n, 0)])));
      if (as === 'due') await tx.insertAll(da, numbers.filter(isAvenant).map(daRow));
    });
  }
  const tokens = await deps.db.transaction(async (tx) => {
    await tx.insertAll(account, [{ ...person('agent'), role: 'UD' }, { ...person('dgefp'), role: 'DGEFP' }]);
    await tx.insertAll(agentPerimeter, DEPARTEMENTS.map((departement) => ({ accountId: 'agent', departement })));
    const until = new Date('2100-01-01T00:00:00Z');
    return [await openSession(tx, 'agent', until), await openSession(tx, 'dgefp', until)];
  });
  await deps.pdf.close();
  await deps.db.close();
  const sirets = Array.from({ length: 200 }, (_, n) => siretOf(Math.floor((n * files) / 200)));
  return { databaseUrl, cookie: `${SESSION_COOKIE}=${tokens[0]}`, dgefpCookie: `${SESSION_COOKIE}=${tokens[1]}`, sirets };
}

/** A database that was closed, as it was: its last closing put the log of writes back into the file. */
export function copyOf(databaseUrl: string, to: string): string {
  copyFileSync(databaseUrl, to);
  return to;
}

const DRAFT = {
  status: 'DRAFT' as const, reason: null, nafCode: null, nafSection: null, firstSubmittedAt: null, submittedAt: null, submittedByName: null, tacitDueAt: null, tacitRegime: null, tacitSource: null, queueAt: new Date('9999-01-01T00:00:00Z'),
};

const isAvenant = (n: number): boolean => n % AVENANT_EVERY === AVENANT_EVERY - 1;
const siretOf = (n: number): string => demoSiret(String(10_000_000 + n));
const departementOf = (n: number): string => DEPARTEMENTS[n % DEPARTEMENTS.length] ?? '69';

export function referenceOf(n: number, avenant: number) {
  const stem = `0${departementOf(n)}-${String(n).padStart(6, '0')}`;
  const reference = `${stem}-0${avenant}`;
  return { stem, reference, referenceKey: searchKey(reference) };
}

function dapRow(n: number, avenant: 0 | 1): NewDap & { form: DapForm } {
  const waits = isAvenant(n) ? avenant === 1 : true;
  // Files come at random instants, not in the order of their numbers.
  const at = new Date(SENT.getTime() + ((n * 7_919) % 1_000_003) * 1_000);
  const dueAt = new Date(at.getTime() + 48 * 3_600_000);
  return {
    id: `dap-${String((n * 7_919) % 1_000_003).padStart(7, '0')}-${n}-${avenant}`, ...referenceOf(n, avenant), avenantNumber: avenant,
    siret: siretOf(n), siren: siretOf(n).slice(0, 9), departement: departementOf(n), establishmentName: `Établissement ${n}`, companyHeadcount: 8, ...copiesOf(aDapForm(), null),
    status: waits ? ('SUBMITTED' as const) : ('AUTHORISED' as const), version: 2, form: aDapForm(), warnings: [], createdAt: at, createdBy: `employer-${n}`, firstSubmittedAt: at, submittedAt: at,
    submittedByName: 'A Employeur', tacitDueAt: dueAt, tacitRegime: 'CRISIS' as const, tacitSource: 'FAQ DGEFP 10/04/2020', queueAt: waits ? dueAt : new Date('9999-01-01T00:00:00Z'),
    takenBy: null, takenByName: null, decidedAt: waits ? null : at, effectiveAt: waits ? null : at, decidedByName: waits ? null : 'A Gent', decisionReasonCode: null, decisionText: null, itemsToComplete: [],
  };
}

function daRow(n: number) {
  const { id, siret, siren, departement, establishmentName, form } = dapRow(n, 0);
  return {
    id: `da-${n}`, dapId: id, ...referenceOf(n, 0), siret, siren, departement, establishmentName, status: 'IN_FORCE' as const, bySilence: false, effectiveAt: SENT, issuedAt: SENT,
    startDay: form.startDay ?? ('2026-11-02' as never), endDay: form.endDay ?? ('2026-12-31' as never), authorisedHours: 100_000, authorisedEmployees: 5, ibanMasked: null, ibanSealed: null,
  };
}

function establishmentRow(n: number, ibanSealed: string) {
  const siret = siretOf(n);
  return {
    siret, siren: siret.slice(0, 9), name: `Établissement ${n}`, nameKey: `ETABLISSEMENT ${n}`, addressStreet: 'rue des Lilas', postalCode: '69001', city: 'Lyon', communeCode: '69381', departement: departementOf(n),
    phone: '04 72 00 00 00', email: 'contact@bench.example', contactLastName: 'A', contactFirstName: 'B', contactPhone: '04 72 00 00 00', contactEmail: 'contact@bench.example',
    establishmentHeadcount: 8, companyHeadcount: 8, companyHasCse: false, ibanSealed, ibanMasked: 'FR76 •••• •••• 189', bic: 'AGRIFRPP', bankHolder: 'X', version: 1, createdAt: SENT,
  };
}
