import { formatSiret, ok, parisDayOf, readSiretTolerantly, refusal, refused, type Day, type Result, type Siret } from '@apart/shared';
import { and, eq, isNull } from 'drizzle-orm';
import type { Performing, Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { establishmentTables, keepNameWords } from '../companies/index.ts';
import { habilitationTables, mandateTables, rightsOn } from '../habilitations/index.ts';
import { addressColumns, type AddressInput } from './address.ts';
import { NO_PENDING_BANK } from './bank.ts';
import { changeSheet, type SheetTarget } from './change-sheet.ts';
import { findEstablishment, type EstablishmentRow } from './repository.ts';

export interface Replacement {
  /** The new SIRET, of the same company, typed as it may be. */
  readonly bySiret: string;
  readonly closedOn: Day;
  /** The new address; the sheet of a SIRET that has no space yet is made from the old one. */
  readonly address: AddressInput;
}

/**
 * A move gives a new SIRET. The files stay under the old one, where they are read and claimed as before; the new one takes
 * the sheet, the people and the mandates, and shows the files of the old one beside its own. Within one company only.
 */
export function replaceEstablishment(deps: Deps, viewer: Viewer, target: SheetTarget, wish: Replacement): Promise<Result<EstablishmentRow>> {
  return changeSheet(deps, viewer, 'establishment.replace', target, async (row, tx) => {
    const siret = readSiretTolerantly(wish.bySiret)?.siret;
    const address = addressColumns(wish.address);
    const refusals = [
      ...(siret === undefined ? [refusal('SIRET_INVALID', 'bySiret', 'SIRET\u00a0: ce numéro n’est pas valable. Vérifiez ses 14 chiffres.')] : []),
      ...(siret !== undefined && siret.slice(0, 9) !== row.siren ? [OTHER_COMPANY] : []),
      ...(siret === row.siret ? [refusal('SAME_SIRET', 'bySiret', 'C’est le SIRET actuel\u00a0: donnez celui qui le remplace.')] : []),
      ...(row.replacedBySiret ? [refusal('ALREADY_REPLACED', '', `Ce SIRET est déjà remplacé par ${formatSiret(row.replacedBySiret as Siret)}.`)] : []),
      ...(wish.closedOn > parisDayOf(tx.at) ? [refusal('CLOSING_TO_COME', 'closedOn', 'Cette date est à venir\u00a0: revenez une fois le dernier jour sous l’ancien SIRET passé.')] : []),
      ...(address.ok ? [] : address.refusals),
    ];
    if (siret === undefined || !address.ok || refusals.length > 0) return refused(...refusals);
    const known = await findEstablishment(tx, siret);
    if (known && !(await rightsOn(tx, viewer, siret))?.administers) return refused(NOT_YOURS);
    if (known?.replacedBySiret) return refused(refusal('ALREADY_REPLACED', 'bySiret', 'Ce SIRET est lui-même remplacé par un autre.'));
    if (!known) await openFrom(tx, row, siret, address.value);
    await follow(deps, tx, row.siret, siret);
    await tx.record({ act: 'establishment.replace', subjectKind: 'establishment', subjectId: siret, siret, label: 'Remplace un autre SIRET', detail: `Ancien SIRET\u00a0: ${formatSiret(row.siret as Siret)}.` });
    return ok({ values: { replacedBySiret: siret, closedOn: wish.closedOn }, detail: `Nouveau SIRET\u00a0: ${formatSiret(siret)}.` });
  });
}

const OTHER_COMPANY = refusal(
  'OTHER_COMPANY', 'bySiret', 'Ce SIRET est celui d’une autre entreprise (les neuf premiers chiffres diffèrent). Pour une fusion ou une cession, écrivez à l’assistance.',
);
const NOT_YOURS = refusal('NOT_FOUND', 'bySiret', 'Ce SIRET a déjà un espace que vous n’administrez pas\u00a0: demandez-y d’abord une habilitation d’administrateur.');

type AddressColumns = Extract<ReturnType<typeof addressColumns>, { ok: true }>['value'];

async function openFrom(tx: Performing, row: EstablishmentRow, siret: string, address: AddressColumns): Promise<void> {
  const { establishment } = establishmentTables(tx);
  const opened = { ...row, ...address, ...NO_PENDING_BANK, siret, closedOn: null, replacedBySiret: null, version: 1, createdAt: tx.at };
  await tx.sql.insert(establishment).values(opened);
  await keepNameWords(tx, [opened]);
}

/** Those who act for the old SIRET act for the new one too, unless they already do for the whole company. */
async function follow(deps: Deps, tx: Performing, from: string, to: string): Promise<void> {
  const { habilitation } = habilitationTables(tx);
  const { mandateScope } = mandateTables(tx);
  const live = (siret: string) => tx.sql.select().from(habilitation).where(and(eq(habilitation.siret, siret), isNull(habilitation.endedAt)));
  const [before, already] = [await live(from), await live(to)];
  for (const one of before.filter((row) => !already.some((other) => other.accountId === row.accountId))) {
    await tx.sql.insert(habilitation).values({ ...one, id: deps.ids.next(), siret: to, since: tx.at, version: 1 });
  }
  for (const scope of await tx.sql.select().from(mandateScope).where(eq(mandateScope.siret, from))) {
    await tx.sql.insert(mandateScope).values({ ...scope, id: deps.ids.next(), siret: to });
  }
}
