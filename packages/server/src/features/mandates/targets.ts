import { ok, refusal, refused, type Refusal, type Result, type Siren, type Siret } from '@apart/shared';
import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { mandateTables, rightsOnEach } from '../habilitations/index.ts';
import { administersAll, placesOf, siretsOfCompany, type Place } from './companies.ts';
import { membersOf } from './letters.ts';
import { readSiretList, type ListedSiret } from './read-list.ts';
import { readInChunks, type CabinetRow } from './repository.ts';
import { readSiren, type ProposeMandate, type Terms } from './wish.ts';

/** What becomes one mandate: establishments of one company that the same people may sign for. */
export interface Target {
  readonly siren: Siren;
  /** `null`: the whole company, establishments to come included. */
  readonly sirets: readonly Siret[] | null;
  /** Those that it covers to-day. */
  readonly covered: readonly Siret[];
  readonly publicName: string;
  /** Nobody administers any of them: the company signs from a link sent there. */
  readonly signatoryEmail: string | null;
}

interface Asked {
  readonly cabinet: CabinetRow;
  readonly viewer: Viewer;
  readonly wish: ProposeMandate;
  readonly terms: Terms;
}

/** The mandates that a proposal makes, or every line that prevents it, at once. */
export async function targetsOf(q: Queries, asked: Asked): Promise<Result<readonly Target[]>> {
  const { wish, cabinet } = asked;
  const siren = wish.siren?.trim() ? readSiren(wish.siren) : undefined;
  if (wish.siren?.trim() && !siren) return refused(refusal('SIREN_INVALID', 'input.siren', 'SIREN\u00a0: ce numéro n’est pas valable. Vérifiez ses neuf chiffres.'));
  const { listed, refusals } = siren ? await listOfCompany(q, siren) : readSiretList(wish.sirets ?? [], 'input.sirets');
  const places = new Map((await placesOf(q, listed.map((one) => one.siret))).map((one) => [one.siret, one]));
  const outOfReach = wish.cabinetId ? [] : await refusalsOutOfReach(q, asked.viewer, listed, siren !== undefined);
  const problems: Refusal[] = [
    ...refusals,
    ...listed.flatMap((one) => refusalOfPlace(one, places.get(one.siret), cabinet, siren !== undefined)),
    ...(wish.cabinetId ? await refusalsOfAddresses(q, asked, listed, places) : outOfReach),
    // What a cabinet holds for others is not told to who has no right on them.
    ...(outOfReach.length > 0 ? [] : await refusalsOfOverlap(q, asked, listed, siren)),
  ];
  if (problems.length > 0) return refused(...problems);
  const groups = Map.groupBy(listed, (one) => keyOf(one, places.get(one.siret), asked, siren !== undefined));
  const targets = [...groups.values()].map((some): Target => {
    const of = some.map((one) => places.get(one.siret)).filter((place) => place !== undefined);
    const nobody = of.every(({ administrators }) => administrators.length === 0);
    return {
      siren: some[0]!.siret.slice(0, 9) as Siren,
      sirets: siren ? null : some.map((one) => one.siret),
      covered: some.map((one) => one.siret),
      publicName: of.find(({ publicName }) => publicName !== '')?.publicName ?? '',
      signatoryEmail: nobody && wish.cabinetId ? addressOf(some[0]!, wish) : null,
    };
  });
  return ok(targets);
}

async function listOfCompany(q: Queries, siren: Siren): Promise<{ listed: readonly ListedSiret[]; refusals: readonly Refusal[] }> {
  const listed = (await siretsOfCompany(q, siren)).map((siret) => ({ siret, email: null, index: 0 }));
  return { listed, refusals: listed.length > 0 ? [] : [refusal('SIREN_UNKNOWN', 'input.siren', 'SIREN\u00a0: ni le service ni le répertoire SIRENE ne connaissent d’établissement ouvert de cette entreprise. Elle peut ouvrir elle-même son espace, puis vous donner le mandat.')] };
}

const pathOf = ({ index }: ListedSiret, whole: boolean): string => (whole ? 'input.siren' : `input.sirets.${index}`);
const saying = (one: ListedSiret, whole: boolean, text: string): string => (whole ? `SIREN\u00a0: ${text}` : `Ligne ${one.index + 1}\u00a0: ${text}`);
const addressOf = (one: ListedSiret, { signatoryEmail }: ProposeMandate): string | null => one.email ?? (signatoryEmail?.trim() ? signatoryEmail.trim().toLowerCase() : null);

function refusalOfPlace(one: ListedSiret, place: Place | undefined, cabinet: CabinetRow, whole: boolean): readonly Refusal[] {
  if (one.siret.startsWith(cabinet.siren)) return [refusal('CABINET_ITSELF', pathOf(one, whole), saying(one, whole, 'c’est un établissement du cabinet lui-même, qui n’a pas besoin de mandat.'))];
  if (place?.known || place?.openable) return [];
  return [refusal('SIRET_UNKNOWN', pathOf(one, whole), saying(one, whole, `le SIRET ${one.siret} n’est connu ni du service ni du répertoire SIRENE. L’entreprise peut ouvrir elle-même son espace, puis vous donner le mandat.`))];
}

/** A company that nobody administers is written to at an address of its own, which is no accountant's. */
async function refusalsOfAddresses(q: Queries, { cabinet, wish }: Asked, listed: readonly ListedSiret[], places: ReadonlyMap<string, Place>): Promise<readonly Refusal[]> {
  const ours = new Set([cabinet.email, ...(await membersOf(q, cabinet.id)).map(({ email }) => email)]);
  const alone = listed.filter(({ siret }) => {
    const place = places.get(siret);
    return place !== undefined && (place.known || place.openable) && place.administrators.length === 0;
  });
  const whole = Boolean(wish.siren?.trim());
  const all = whole && alone.length < listed.length ? [] : alone;
  return all.flatMap((one): readonly Refusal[] => {
    const address = addressOf(one, wish);
    const path = one.email || !whole ? pathOf(one, whole) : 'input.signatoryEmail';
    if (address === null) return whole && one !== all[0] ? [] : [refusal('SIGNATORY_EMAIL_NEEDED', whole ? 'input.signatoryEmail' : path, saying(one, whole, 'personne n’administre encore cette entreprise ici. Donnez son courriel\u00a0: elle y recevra le lien pour signer.'))];
    return ours.has(address) && (!whole || one === all[0]) ? [refusal('SIGNATORY_OF_CABINET', one.email ? path : 'input.signatoryEmail', saying(one, whole, 'cette adresse est celle du cabinet. Donnez celle de l’entreprise\u00a0: c’est elle qui signe.'))] : [];
  });
}

/** The company gives mandates on what the viewer administers; unknown and out of reach answer alike. */
async function refusalsOutOfReach(q: Queries, viewer: Viewer, listed: readonly ListedSiret[], whole: boolean): Promise<readonly Refusal[]> {
  // A company is given whole by who administers all of its establishments that somebody administers here.
  if (whole) return (await administersAll(q, viewer, listed.map(({ siret }) => siret))) ? [] : listed.slice(0, 1).map((one) => refusal('SIRET_OUT_OF_REACH', 'input.siren', saying(one, true, 'vous n’administrez pas tous les établissements de cette entreprise.')));
  const rights = await readInChunks(listed, async (some) => [...(await rightsOnEach(q, viewer, some.map(({ siret }) => siret)))]);
  const administered = new Set(rights.flatMap(([siret, { administers }]) => (administers ? [siret] : [])));
  return listed.filter(({ siret }) => !administered.has(siret)).map((one) => refusal('SIRET_OUT_OF_REACH', pathOf(one, false), saying(one, false, `vous n’administrez pas l’établissement ${one.siret}.`)));
}

/** The same cabinet may not hold two mandates for one establishment on one day. */
async function refusalsOfOverlap(q: Queries, { cabinet, terms }: Asked, listed: readonly ListedSiret[], siren: Siren | undefined): Promise<readonly Refusal[]> {
  const { mandate, mandateScope } = mandateTables(q);
  const sirens = [...new Set(listed.map(({ siret }) => siret.slice(0, 9)))];
  const held = await readInChunks(sirens, (some) =>
    q.sql
      .select({ siret: mandateScope.siret, siren: mandateScope.siren })
      .from(mandate)
      .innerJoin(mandateScope, eq(mandateScope.mandateId, mandate.id))
      .where(
        and(
          eq(mandate.cabinetId, cabinet.id),
          inArray(mandate.siren, some),
          inArray(mandate.status, ['PROPOSED', 'SIGNED']),
          or(isNull(mandate.untilDay), gte(mandate.untilDay, terms.fromDay)),
          terms.untilDay ? lte(mandate.fromDay, terms.untilDay) : undefined,
        ),
      ),
  );
  const taken = new Set(held.flatMap(({ siret, siren: whole }) => [siret, whole]));
  const twice = listed.filter(({ siret }) => taken.has(siret) || taken.has(siret.slice(0, 9)));
  return (siren ? twice.slice(0, 1) : twice).map((one) => refusal('ALREADY_MANDATED', pathOf(one, siren !== undefined), saying(one, siren !== undefined, 'un mandat de ce cabinet est déjà signé ou proposé pour ces dates.')));
}

/** Lines with the same key are signed together: same company, same administrators or same address. */
function keyOf(one: ListedSiret, place: Place | undefined, { wish }: Asked, whole: boolean): string {
  const siren = one.siret.slice(0, 9);
  if (whole || wish.cabinetSiren?.trim()) return siren;
  const administrators = place?.administrators ?? [];
  return [siren, administrators.length > 0 ? administrators.join(' ') : addressOf(one, wish)].join('|');
}
