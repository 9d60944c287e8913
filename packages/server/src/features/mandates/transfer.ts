import { ok, parisDayOf, refusal, refused, type Result, type Siren } from '@apart/shared';
import { accountIdOf, nameOf, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { administersAll, administratorsOfEach, siretsCovered } from './companies.ts';
import { askToSign, insertMandates } from './propose.ts';
import { MANDATE_CHANGED, MANDATE_NOT_FOUND, PARTY_ONLY, type MandateTarget } from './refusals.ts';
import { cabinetOfSiren, findMandate, scopesOf, sideOf, type CabinetRow, type MandateRow } from './repository.ts';
import { applySignature } from './sign.ts';
import { stateOn } from './state.ts';
import { readSiren, refusalsOfTitle } from './wish.ts';

export interface Transfer {
  readonly mandates: readonly MandateTarget[];
  /** The cabinet that takes over. */
  readonly toCabinetSiren: string;
  /** Quality of the signatory, when the company hands over. */
  readonly signatoryTitle?: string | null;
}

const MAX_AT_ONCE = 500;
const CABINET_UNKNOWN = refusal('CABINET_UNKNOWN', 'input.toCabinetSiren', 'Cabinet\u00a0: aucun cabinet de ce SIREN n’est ouvert sur le service. Demandez-lui d’ouvrir le sien, ou vérifiez ses neuf chiffres.');
const SAME_CABINET = refusal('SAME_CABINET', 'input.toCabinetSiren', 'C’est déjà ce cabinet\u00a0: donnez celui qui prend la suite.');

/**
 * Hands mandates over to another cabinet, with the same establishments, rights and last day, all or nothing. The company
 * signs in this very act: the first cabinet is out and the second one in at the same instant. The outgoing cabinet proposes:
 * it happens when the company signs.
 */
export async function transferMandates(deps: Deps, viewer: Viewer, wish: Transfer): Promise<Result<readonly MandateRow[]>> {
  return perform(deps, viewer, 'mandate.transfer', async (tx) => {
    if (wish.mandates.length === 0 || wish.mandates.length > MAX_AT_ONCE) return refused(refusal('REQUIRED', 'input.mandates', `Mandats\u00a0: choisissez-en au moins un, et ${MAX_AT_ONCE} au plus à la fois.`));
    const siren = readSiren(wish.toCabinetSiren);
    const to = siren ? await cabinetOfSiren(tx, siren) : undefined;
    const made: MandateRow[] = [];
    const proposalId = deps.ids.next();
    for (const target of wish.mandates) {
      const done = await transferOne(deps, tx, viewer, wish, { target, to, proposalId });
      if (!done.ok) return done;
      made.push(done.value);
    }
    return ok(made);
  });
}

interface One {
  readonly target: MandateTarget;
  readonly to: CabinetRow | undefined;
  readonly proposalId: string;
}

async function transferOne(deps: Deps, tx: Performing, viewer: Viewer, { signatoryTitle }: Transfer, { target, to, proposalId }: One): Promise<Result<MandateRow>> {
  const row = await findMandate(tx, viewer, target.id);
  if (!row) return refused(MANDATE_NOT_FOUND);
  const side = await sideOf(tx, viewer, row);
  const scopes = await scopesOf(tx, [row.id]);
  const covered = await siretsCovered(tx, scopes);
  if (side === 'company' && !(await administersAll(tx, viewer, covered))) return refused(PARTY_ONLY);
  if (!to) return refused(CABINET_UNKNOWN);
  if (to.id === row.cabinetId) return refused(SAME_CABINET);
  if (row.version !== target.expectedVersion) return refused(MANDATE_CHANGED);
  const today = parisDayOf(tx.at);
  const state = stateOn(today, row);
  if (state !== 'ACTIVE' && state !== 'TO_COME') return refused(refusal('NOT_LIVE', '', 'Seul un mandat en cours ou à venir se transmet. Pour un mandat terminé, le nouveau cabinet en propose un autre.'));
  const titleRefusals = side === 'company' ? refusalsOfTitle(signatoryTitle, 'input.signatoryTitle') : [];
  if (titleRefusals.length > 0) return refused(...titleRefusals);
  const whole = scopes.some((scope) => scope.siren !== null);
  const alone = side === 'cabinet' && !(await hasAdministrator(tx, covered));
  const [next] = await insertMandates(deps, tx, viewer, {
    proposalId,
    cabinet: to,
    terms: { mayDap: row.mayDap, mayDi: row.mayDi, fromDay: row.fromDay > today ? row.fromDay : today, untilDay: row.untilDay },
    targets: [{ siren: row.siren as Siren, sirets: whole ? null : covered, covered, publicName: row.companyName, signatoryEmail: alone ? row.signatoryEmail : null }],
    byCabinet: side === 'cabinet',
    replacesId: row.id,
  });
  if (!next) throw new Error('One target makes one mandate');
  await tx.record({ act: 'mandate.transfer', subjectKind: 'mandate', subjectId: row.id, siret: covered[0], detail: `Vers le cabinet ${to.name}.`, changes: { to: next.id } });
  if (side === 'company') return applySignature(deps, tx, next, { by: accountIdOf(viewer) ?? '', name: nameOf(viewer), title: signatoryTitle?.trim() ?? '', covered });
  if (alone && row.signatoryEmail === null) return refused(refusal('SIGNATORY_EMAIL_NEEDED', '', 'Personne n’administre cette entreprise ici. Nommez d’abord son utilisateur\u00a0: c’est lui qui signera.'));
  await askToSign(deps, tx, next, to, covered);
  return ok(next);
}

const hasAdministrator = async (tx: Performing, covered: readonly string[]): Promise<boolean> => [...(await administratorsOfEach(tx, covered)).values()].some((some) => some.length > 0);
