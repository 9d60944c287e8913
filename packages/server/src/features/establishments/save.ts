import {
  establishmentSchema, headcountRefusals, maskIban, ok, parseIban, refusal, refused, refusalsOfZod, type EstablishmentForm, type Refusal, type Result,
} from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { roleOn } from '../habilitations/index.ts';
import { addressColumns, blank } from './address.ts';
import { nameKeyOf } from './name-key.ts';
import { findEstablishment, type EstablishmentRow } from './repository.ts';
import { establishmentTables } from './tables.ts';
import { versionConflict } from './version-conflict.ts';

/** Absent fields stay as they are; an empty bank detail does too: an account is replaced, never erased. */
export interface SaveEstablishmentInput extends EstablishmentForm {
  readonly siret: string;
  readonly expectedVersion: number;
}

export const NOT_FOUND = refusal('NOT_FOUND', '', 'Établissement introuvable.');
const BANK_FIELDS = ['iban', 'bic', 'bankHolder'] as const;

/**
 * Changes the sheet of an establishment. Administrators and declarants may; bank details are for administrators alone,
 * and a change of IBAN is told to all of them. Refuses everything at once.
 */
export async function saveEstablishment(deps: Deps, viewer: Viewer, input: SaveEstablishmentInput): Promise<Result<EstablishmentRow>> {
  const role = await roleOn(deps.db.read, viewer, input.siret);
  if (!role) return refused(NOT_FOUND);
  if (role === 'READER') return refused(refusal('FORBIDDEN', '', 'Un lecteur ne modifie pas la fiche : demandez-le à un administrateur de l’établissement.'));
  const read = establishmentSchema.safeParse(input);
  const refusals: Refusal[] = read.success ? [] : refusalsOfZod(read.error);
  const bankField = BANK_FIELDS.find((field) => input[field]);
  if (role !== 'ADMINISTRATOR' && bankField) {
    refusals.push(refusal('ADMINISTRATOR_ONLY', bankField, 'Seul un administrateur de l’établissement change les coordonnées bancaires.'));
  }
  const changes = read.success ? columnsOf(deps, read.data, refusals) : {};
  return perform(deps, viewer, 'establishment.save', async (tx) => {
    const { establishment } = establishmentTables(tx);
    const before = await findEstablishment(tx, input.siret);
    if (!before) return refused(NOT_FOUND);
    const all = [...refusals, ...headcountRefusals({ ...before, ...changes })];
    if (all.length > 0) return refused(...all);
    const [after] = await tx.sql
      .update(establishment)
      .set({ ...changes, version: input.expectedVersion + 1 })
      .where(and(eq(establishment.siret, input.siret), eq(establishment.version, input.expectedVersion)))
      .returning();
    if (!after) return refused(await versionConflict(tx, 'establishment', input.siret));
    const ibanChanged = ibanOf(deps, before) !== ibanOf(deps, after);
    await tx.record({
      act: 'establishment.save',
      subjectKind: 'establishment',
      subjectId: input.siret,
      siret: input.siret,
      changes: { ...differences(before, after), ...(ibanChanged ? { ibanChanged } : {}) },
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
function ibanOf(deps: Deps, row: EstablishmentRow): string | null {
  return row.ibanSealed ? deps.secrets.decrypt(row.ibanSealed, 'iban') : null;
}

const UNTOLD = new Set(['version', 'nameKey', 'ibanSealed', 'ibanMasked', 'bic', 'bankHolder']);

/** `{phone: {before, after}}`, bank details apart. */
function differences(before: EstablishmentRow, after: EstablishmentRow): Record<string, unknown> {
  const fields = Object.keys(after) as (keyof EstablishmentRow)[];
  const changed = fields.filter((field) => !UNTOLD.has(field) && field !== 'createdAt' && before[field] !== after[field]);
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }]));
}
