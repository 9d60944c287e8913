import { ok, parisDayOf, refusal, refused, type Result, type Siret } from '@apart/shared';
import { inArray } from 'drizzle-orm';
import { accountIdOf, nameOf, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { establishmentTables } from '../companies/index.ts';
import { nameKeyOf } from '../establishments/index.ts';
import { administersAll, siretsCovered } from './companies.ts';
import { endMandateRow } from './end.ts';
import { administratorsOver, membersOf, signedLetter } from './letters.ts';
import { MANDATE_CHANGED, MANDATE_NOT_FOUND, NOT_TO_SIGN, type MandateTarget } from './refusals.ts';
import { cabinetById, changeMandate, findMandate, mandateById, scopesOf, type MandateRow } from './repository.ts';
import { refusalsOfTitle } from './wish.ts';

const DATES_PASSED = refusal('DATES_PASSED', '', 'Les dates de ce mandat sont passées\u00a0: demandez au cabinet d’en proposer un autre.');
const ADMINISTRATOR_ONLY = refusal('ADMINISTRATOR_ONLY', '', 'Seul un administrateur de tous les établissements de ce mandat peut le signer\u00a0: demandez-le-lui.');

/** An administrator of the company signs. Refusals: NOT_FOUND, ADMINISTRATOR_ONLY, NOT_TO_SIGN, DATES_PASSED, VERSION_CONFLICT. */
export async function signMandate(deps: Deps, viewer: Viewer, { id, expectedVersion }: MandateTarget, title: string): Promise<Result<MandateRow>> {
  const titleRefusals = refusalsOfTitle(title, 'title');
  return perform(deps, viewer, 'mandate.sign', async (tx) => {
    const row = await findMandate(tx, viewer, id);
    if (!row) return refused(MANDATE_NOT_FOUND);
    const covered = await siretsCovered(tx, await scopesOf(tx, [id]));
    if (!(await administersAll(tx, viewer, covered))) return refused(ADMINISTRATOR_ONLY);
    const closed = refusalToSign(row, tx.at);
    if (closed) return refused(closed);
    if (titleRefusals.length > 0) return refused(...titleRefusals);
    return applySignature(deps, tx, { ...row, version: expectedVersion }, { by: accountIdOf(viewer) ?? '', name: nameOf(viewer), title: title.trim(), covered });
  });
}

export function refusalToSign(row: MandateRow, at: Date) {
  if (row.status !== 'PROPOSED') return NOT_TO_SIGN;
  return row.untilDay !== null && row.untilDay < parisDayOf(at) ? DATES_PASSED : null;
}

export interface Signature {
  readonly by: string;
  readonly name: string;
  /** Quality in the company: « Gérante ». */
  readonly title: string;
  readonly covered: readonly Siret[];
  /** The act of the journal, when it is not `mandate.sign`. */
  readonly act?: string;
}

/** Signs, ends the mandate that this one takes the place of, and tells both sides; rights were checked before. */
export async function applySignature(deps: Deps, tx: Performing, row: MandateRow, { by, name, title, covered, act = 'mandate.sign' }: Signature): Promise<Result<MandateRow>> {
  const companyName = row.companyName || (await nameOfSheet(tx, covered)) || '';
  const signed = await changeMandate(tx, row, { status: 'SIGNED', signedBy: by, signedAt: tx.at, signatoryName: name, signatoryTitle: title, companyName, companyKey: nameKeyOf(companyName) });
  const cabinet = await cabinetById(tx, row.cabinetId);
  if (!signed || !cabinet) return refused(MANDATE_CHANGED);
  await tx.record({ act, subjectKind: 'mandate', subjectId: row.id, siret: covered[0], detail: `Signé par ${name}, ${title}.` });
  const replaced = row.replacesId ? await mandateById(tx, row.replacesId) : undefined;
  if (replaced?.status === 'SIGNED') await endMandateRow(deps, tx, replaced, { by: name, byId: by, status: 'ENDED', reason: `Transmis au cabinet ${cabinet.name}.` });
  await post(deps, tx, tx.at, await administratorsOver(tx, covered), signedLetter(signed, cabinet, tx.at, `/etablissements/${covered[0] ?? ''}/mandats`));
  await post(deps, tx, tx.at, await membersOf(tx, cabinet.id), signedLetter(signed, cabinet, tx.at, '/cabinet'));
  return ok(signed);
}

async function nameOfSheet(tx: Performing, sirets: readonly string[]): Promise<string | undefined> {
  const { establishment } = establishmentTables(tx);
  const [row] = await tx.sql.select({ name: establishment.name }).from(establishment).where(inArray(establishment.siret, sirets.slice(0, 50))).limit(1);
  return row?.name;
}
