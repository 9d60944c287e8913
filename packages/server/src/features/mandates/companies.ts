import type { Siret } from '@apart/shared';
import { and, eq, gte, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Performing, Viewer } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { accountTables } from '../accounts/index.ts';
import { establishmentTables } from '../companies/index.ts';
import { communeOfCode, keepNameWords, nameKeyOf } from '../establishments/index.ts';
import { habilitationTables } from '../habilitations/index.ts';
import { sireneTables } from '../sirene/index.ts';
import { chunksOf, readInChunks, type ScopeRow } from './repository.ts';

type SireneRow = ReturnType<typeof sireneTables>['sireneEstablishment']['$inferSelect'];

/** An establishment as a proposal needs to know it. */
export interface Place {
  readonly siret: Siret;
  /** The name of the public directory; empty when it says none: the sheet's own is not shown to who has no right on it. */
  readonly publicName: string;
  /** Has a sheet here; else `openable` says whether one can be made from the directory. */
  readonly known: boolean;
  readonly openable: boolean;
  readonly administrators: readonly string[];
}

/** Accounts that administer each of these establishments, or their whole company; sorted. */
export async function administratorsOfEach(q: Queries, sirets: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { habilitation } = habilitationTables(q);
  const { account } = accountTables(q);
  const sirens = [...new Set(sirets.map((one) => one.slice(0, 9)))];
  const live = and(eq(habilitation.role, 'ADMINISTRATOR'), isNull(habilitation.endedAt), isNotNull(account.emailConfirmedAt));
  const columns = { id: account.id, siret: habilitation.siret, siren: habilitation.siren };
  const of = (which: ReturnType<typeof inArray>) => q.sql.select(columns).from(habilitation).innerJoin(account, eq(account.id, habilitation.accountId)).where(and(live, which));
  const rows = [...(await readInChunks(sirets, (some) => of(inArray(habilitation.siret, some)))), ...(await readInChunks(sirens, (some) => of(inArray(habilitation.siren, some))))];
  const bySiret = Map.groupBy(rows.filter((row) => row.siret !== null), (row) => row.siret);
  const bySiren = Map.groupBy(rows.filter((row) => row.siret === null), (row) => row.siren);
  return new Map(sirets.map((siret) => [siret, [...new Set([...(bySiret.get(siret) ?? []), ...(bySiren.get(siret.slice(0, 9)) ?? [])].map(({ id }) => id))].toSorted()]));
}

/** What is known of these establishments, by the service and by the directory. */
export async function placesOf(q: Queries, sirets: readonly Siret[]): Promise<readonly Place[]> {
  const { establishment } = establishmentTables(q);
  const { sireneEstablishment } = sireneTables(q);
  const known = new Set((await readInChunks(sirets, (some) => q.sql.select({ siret: establishment.siret }).from(establishment).where(inArray(establishment.siret, some)))).map(({ siret }) => siret));
  const listed = new Map((await readInChunks(sirets, (some) => q.sql.select().from(sireneEstablishment).where(inArray(sireneEstablishment.siret, some)))).map((row) => [row.siret, row]));
  const administrators = await administratorsOfEach(q, sirets);
  return sirets.map((siret) => {
    const row = listed.get(siret);
    return { siret, publicName: row?.name ?? '', known: known.has(siret), openable: row !== undefined && sheetOf(row) !== null, administrators: administrators.get(siret) ?? [] };
  });
}

/** The establishments of a company: those that have a sheet, and the open ones of the directory. */
export async function siretsOfCompany(q: Queries, siren: string): Promise<readonly Siret[]> {
  const { establishment } = establishmentTables(q);
  const { sireneEstablishment: listed } = sireneTables(q);
  const [known, others] = await Promise.all([
    q.sql.select({ siret: establishment.siret }).from(establishment).where(eq(establishment.siren, siren)),
    q.sql.select().from(listed).where(and(gte(listed.siret, `${siren}00000`), lte(listed.siret, `${siren}99999`), eq(listed.closed, false))),
  ]);
  return [...new Set([...known.map(({ siret }) => siret), ...others.filter((row) => sheetOf(row) !== null).map(({ siret }) => siret)])].toSorted() as Siret[];
}

/** The establishments that a mandate covers to-day. */
export async function siretsCovered(q: Queries, scopes: readonly ScopeRow[]): Promise<readonly Siret[]> {
  const sirets = scopes.flatMap(({ siret }) => (siret === null ? [] : [siret as Siret]));
  const companies = await Promise.all(scopes.flatMap(({ siren }) => (siren === null ? [] : [siretsOfCompany(q, siren)])));
  return [...new Set([...sirets, ...companies.flat()])];
}

/** Those of these SIRENs that nobody administers, on any establishment. */
export async function companiesWithoutUser(q: Queries, sirens: readonly string[]): Promise<ReadonlySet<string>> {
  const { habilitation } = habilitationTables(q);
  const { establishment } = establishmentTables(q);
  const live = and(eq(habilitation.role, 'ADMINISTRATOR'), isNull(habilitation.endedAt));
  const administered = await readInChunks(sirens, (some) =>
    q.sql
      .select({ siren: establishment.siren, whole: habilitation.siren })
      .from(habilitation)
      .leftJoin(establishment, eq(establishment.siret, habilitation.siret))
      .where(and(live, or(inArray(establishment.siren, some), inArray(habilitation.siren, some)))),
  );
  const found = new Set(administered.flatMap(({ siren, whole }) => [siren, whole]));
  return new Set(sirens.filter((siren) => !found.has(siren)));
}

/** Does the viewer administer every one of these establishments that somebody administers, and at least one? */
export async function administersAll(q: Queries, viewer: Viewer, sirets: readonly string[]): Promise<boolean> {
  if (viewer.kind !== 'employer' || viewer.token) return false;
  const held = [...(await administratorsOfEach(q, sirets)).values()].filter((some) => some.length > 0);
  return held.length > 0 && held.every((some) => some.includes(viewer.account.id));
}

/** The columns of a sheet, from the directory; `null` when it does not say enough (partial diffusion, commune unknown). */
function sheetOf(row: SireneRow) {
  const commune = row.communeCode ? communeOfCode(row.communeCode) : undefined;
  if (row.name === null || row.addressStreet === null || row.postalCode === null || commune === undefined) return null;
  return {
    name: row.name,
    nameKey: nameKeyOf(row.name),
    addressNumber: row.addressNumber,
    addressExtension: row.addressExtension,
    addressKind: row.addressKind,
    addressStreet: row.addressStreet,
    addressComplement: row.addressComplement,
    postalCode: row.postalCode,
    city: commune.name,
    communeCode: commune.code,
    departement: commune.departement,
    nafCode: row.nafCode,
  };
}

/** Makes from the directory the sheets that these establishments do not have yet; their new administrator completes them. */
export async function openSheets(tx: Performing, sirets: readonly string[], contact: { readonly firstName: string; readonly lastName: string; readonly email: string }): Promise<void> {
  const { establishment } = establishmentTables(tx);
  const { sireneEstablishment } = sireneTables(tx);
  const listed = await readInChunks(sirets, (some) => tx.sql.select().from(sireneEstablishment).where(inArray(sireneEstablishment.siret, some)));
  const sheets = listed.flatMap((row) => {
    const sheet = sheetOf(row);
    return sheet
      ? [{ ...sheet, siret: row.siret, siren: row.siret.slice(0, 9), contactFirstName: contact.firstName, contactLastName: contact.lastName, contactEmail: contact.email, version: 1, createdAt: tx.at }]
      : [];
  });
  for (const some of chunksOf(sheets, 200)) {
    await keepNameWords(tx, await tx.sql.insert(establishment).values([...some]).onConflictDoNothing().returning());
  }
}
