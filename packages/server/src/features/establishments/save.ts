import {
  establishmentSchema, headcountRefusals, maskIban, ok, parseIban, refusal, refused, refusalsOfZod, type EstablishmentForm, type Refusal, type Result,
} from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import { nameOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { establishmentTables, keepNameWords } from '../companies/index.ts';
import { rightsOn } from '../habilitations/index.ts';
import { addressColumns, blank } from './address.ts';
import { bankOf, NO_PENDING_BANK, waitingBank } from './bank.ts';
import { NOT_FOUND } from './change-sheet.ts';
import { nameKeyOf } from './name-key.ts';
import { findEstablishment, type EstablishmentRow } from './repository.ts';
import { versionConflict } from './version-conflict.ts';

/** Absent fields stay as they are; an empty bank detail does too: an account is replaced, never erased. */
export interface SaveEstablishmentInput extends EstablishmentForm {
  readonly siret: string;
  readonly expectedVersion: number;
}

const BANK_FIELDS = ['iban', 'bic', 'bankHolder'] as const;

/**
 * Changes the sheet of an establishment. Administrators and declarants may; bank details are for administrators alone,
 * and a change of IBAN is told to all of them. Refuses everything at once.
 */
export async function saveEstablishment(deps: Deps, viewer: Viewer, input: SaveEstablishmentInput): Promise<Result<EstablishmentRow>> {
  const rights = await rightsOn(deps.db.read, viewer, input.siret);
  if (!rights) return refused(NOT_FOUND);
  if (!rights.editsSheet) return refused(refusal('FORBIDDEN', '', 'Un lecteur ne modifie pas la fiche\u00a0: demandez-le à un administrateur de l’établissement.'));
  const read = establishmentSchema.safeParse(input);
  const refusals: Refusal[] = read.success ? [] : refusalsOfZod(read.error);
  const bankField = BANK_FIELDS.find((field) => input[field]);
  if (!rights.administers && bankField) {
    refusals.push(refusal('ADMINISTRATOR_ONLY', bankField, 'Seul un administrateur de l’établissement change les coordonnées bancaires.'));
  }
  const changes = read.success ? columnsOf(deps, read.data, refusals) : {};
  return perform(deps, viewer, 'establishment.save', async (tx) => {
    const { establishment } = establishmentTables(tx);
    const before = await findEstablishment(tx, input.siret);
    if (!before) return refused(NOT_FOUND);
    const all = [...refusals, ...headcountRefusals({ ...before, ...changes })];
    if (all.length > 0) return refused(...all);
    const inUse = { ...before, ...bankOf(before, tx.at) };
    const ibanChanged = changes.ibanSealed ? ibanOf(deps, inUse.ibanSealed) !== ibanOf(deps, changes.ibanSealed) : false;
    // A first account is used at once; another one waits, so that every administrator can say no.
    const waits = ibanChanged && inUse.ibanSealed !== null;
    const settled = before.pendingBankFrom && before.pendingBankFrom <= tx.at ? { ...bankOf(before, tx.at), ...NO_PENDING_BANK } : {};
    const written = { ...settled, ...changes, ...(waits ? waitingBank(inUse, changes, nameOf(viewer), tx.at) : {}) };
    const [after] = await tx.sql
      .update(establishment)
      .set({ ...written, version: input.expectedVersion + 1 })
      .where(and(eq(establishment.siret, input.siret), eq(establishment.version, input.expectedVersion)))
      .returning();
    if (!after) return refused(await versionConflict(tx, 'establishment', input.siret));
    if (after.nameKey !== before.nameKey || after.departement !== before.departement) await keepNameWords(tx, [after]);
    await tx.record({
      act: 'establishment.save',
      subjectKind: 'establishment',
      subjectId: input.siret,
      siret: input.siret,
      changes: { ...differences(before, after), ...(ibanChanged ? { ibanChanged, ibanWaits: waits } : {}) },
    });
    return ok(after);
  });
}

/** The columns to write; adds to `refusals` what the schema cannot know. */
function columnsOf(deps: Deps, form: EstablishmentForm, refusals: Refusal[]): Partial<EstablishmentRow> {
  const columns: Partial<EstablishmentRow> = {};
  if (form.name) Object.assign(columns, { name: form.name, nameKey: nameKeyOf(form.name) });
  if (form.address) {
    const address = addressColumns(form.address);
    if (address.ok) Object.assign(columns, address.value);
    else refusals.push(...address.refusals);
  }
  const { name: _name, address: _address, iban, bic, nafCode, bankHolder, ...plain } = form;
  for (const [field, value] of Object.entries(plain)) if (value !== undefined && value !== null) Object.assign(columns, { [field]: value });
  if (nafCode !== undefined && nafCode !== null) columns.nafCode = blank(nafCode.replace('.', ''));
  if (bic) columns.bic = bic.toUpperCase();
  if (bankHolder) columns.bankHolder = bankHolder;
  const account = iban ? parseIban(iban, 'iban') : undefined;
  if (account?.ok) Object.assign(columns, { ibanSealed: deps.secrets.encrypt(account.value, 'iban'), ibanMasked: maskIban(account.value) });
  return columns;
}

/** Two seals of one account differ: what they hold is compared. */
function ibanOf(deps: Deps, sealed: string | null): string | null {
  return sealed ? deps.secrets.decrypt(sealed, 'iban') : null;
}

const UNTOLD = new Set(['version', 'nameKey', 'ibanSealed', 'ibanMasked', 'bic', 'bankHolder', ...Object.keys(NO_PENDING_BANK)]);

/** `{phone: {before, after}}`, bank details apart. */
function differences(before: EstablishmentRow, after: EstablishmentRow): Record<string, unknown> {
  const fields = Object.keys(after) as (keyof EstablishmentRow)[];
  const changed = fields.filter((field) => !UNTOLD.has(field) && field !== 'createdAt' && before[field] !== after[field]);
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }]));
}
