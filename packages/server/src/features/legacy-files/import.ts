import { departementOfCommune, EMPTY_DAP_FORM, ok, parisInstant, searchKey, type Result } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { issueDa } from '../da/index.ts';
import { copiesOf, dapTables, draftOf, notWaiting } from '../dap/index.ts';
import { findEstablishment } from '../establishments/index.ts';
import { findInSirene } from '../sirene/index.ts';
import type { LegacyFile, LineFault } from './line.ts';
import { readLegacyFile } from './read-file.ts';

/** Lines a transaction: few enough to leave the others their turn. */
const GROUP = 200;
/** The former service tells days; an instant is wanted. */
const NOON = '12:00';

export interface LegacyReport {
  created: number;
  /** Numbers that are there already: a second import changes nothing. */
  unchanged: number;
  readonly faults: LineFault[];
}

/** Imports the files of the former service, group after group; a run that was cut short is simply run again. */
export async function importLegacyFiles(deps: Deps, viewer: Viewer, options: { readonly file: string; readonly dryRun: boolean }): Promise<Result<LegacyReport>> {
  const report: LegacyReport = { created: 0, unchanged: 0, faults: [] };
  let group: LegacyFile[] = [];
  const flush = async (): Promise<Result<null>> => {
    const lines = group;
    group = [];
    return perform(deps, viewer, 'dap.importLegacy', async (tx) => {
      for (const line of lines) await importOne(deps, tx, line, options.dryRun, report);
      return ok(null);
    });
  };
  for await (const read of readLegacyFile(options.file)) {
    if ('message' in read) report.faults.push(read);
    else if (group.push(read) >= GROUP) {
      const flushed = await flush();
      if (!flushed.ok) return flushed;
    }
  }
  const last = await flush();
  return last.ok ? ok(report) : last;
}

async function importOne(deps: Deps, tx: Performing, file: LegacyFile, dryRun: boolean, report: LegacyReport): Promise<void> {
  const { dap } = dapTables(tx);
  const [known] = await tx.sql.select({ id: dap.id }).from(dap).where(eq(dap.reference, file.number));
  if (known) {
    report.unchanged += 1;
    return;
  }
  const place = await placeOf(tx, file.siret);
  if (!place) {
    report.faults.push({ line: file.line, message: `siret\u00a0: ${file.siret} n’est connu ni du service ni du répertoire SIRENE` });
    return;
  }
  report.created += 1;
  if (dryRun) return;
  const { nafCode, ...where } = place;
  const { number, status, startDay, endDay, employees, hours, reason } = file;
  const filedAt = parisInstant(file.filedOn, NOON);
  const decidedAt = file.decidedOn && parisInstant(file.decidedOn, NOON);
  const authorised = status === 'AUTHORISED' || status === 'AUTHORISED_BY_SILENCE';
  const row = {
    ...draftOf({
      id: deps.ids.next(), reference: number, referenceKey: searchKey(number), stem: number, avenantNumber: 0, siret: file.siret, siren: file.siret.slice(0, 9), ...where, companyHeadcount: null,
      form: { ...EMPTY_DAP_FORM, reason, startDay, endDay, employeesConcerned: employees, forecastHours: hours },
      createdAt: filedAt, createdBy: null,
    }),
    ...copiesOf({ reason }, nafCode),
    status,
    firstSubmittedAt: filedAt,
    submittedAt: filedAt,
    submittedByName: 'Ancien service',
    queueAt: notWaiting(filedAt),
    decidedAt,
    effectiveAt: decidedAt,
    decidedByName: status === 'AUTHORISED_BY_SILENCE' ? 'Silence de l’administration' : 'Ancien service',
  };
  await tx.sql.insert(dap).values(row);
  if (authorised && decidedAt) await issueDa(tx, deps, row, { bySilence: status === 'AUTHORISED_BY_SILENCE', effectiveAt: decidedAt });
  await tx.record({ act: 'dap.importLegacy', subjectKind: 'dap', subjectId: row.id, siret: file.siret, detail: `Numéro ${number}.` });
}

/** Where an establishment is, what it is called and what it does: its sheet, else INSEE's directory. */
async function placeOf(tx: Performing, siret: string): Promise<{ departement: string; establishmentName: string; nafCode: string | null } | undefined> {
  const sheet = await findEstablishment(tx, siret);
  if (sheet) return { departement: sheet.departement, establishmentName: sheet.name, nafCode: sheet.nafCode };
  const listed = await findInSirene(tx, siret);
  const departement = listed?.communeCode ? departementOfCommune(listed.communeCode) : undefined;
  return listed && departement ? { departement, establishmentName: listed.name ?? `Établissement ${siret}`, nafCode: listed.nafCode } : undefined;
}
