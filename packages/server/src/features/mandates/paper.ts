import { formatInstant, formatSiren, formatSiret, type Siren, type Siret } from '@apart/shared';
import { inArray } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import type { FileLinkType } from '../../graphql/types/common.ts';
import type { MandatePaperData } from '../../pdf/templates/mandate.ts';
import { establishmentTables } from '../companies/index.ts';
import { ensureMadeDocument } from '../documents/index.ts';
import { siretsCovered } from './companies.ts';
import { cabinetById, readInChunks, scopesOf, type MandateRow } from './repository.ts';
import { datesSentence, rightsSentence } from './state.ts';

/** The signed mandate, in PDF; `null` before the signature. The same signature always gives the same bytes. */
export async function paperOf(deps: Deps, row: MandateRow): Promise<FileLinkType | null> {
  if (!row.signedAt) return null;
  const scopes = await scopesOf(deps.db.read, [row.id]);
  const [first] = scopes.some(({ siren }) => siren !== null) ? await siretsCovered(deps.db.read, scopes) : scopes.map(({ siret }) => siret ?? '');
  const { establishment } = establishmentTables(deps.db);
  const [sheet] = await deps.db.read.sql.select({ departement: establishment.departement }).from(establishment).where(inArray(establishment.siret, [first ?? '']));
  return ensureMadeDocument(deps, {
    ownerKind: 'mandate',
    ownerId: row.id,
    kind: 'MANDATE',
    versionKey: row.signedAt.toISOString(),
    siret: first ?? '',
    departement: sheet?.departement ?? '',
    name: `mandat-${row.siren}.pdf`,
    template: 'mandate',
    data: () => paperData(deps, row, row.signedAt as Date),
  });
}

async function paperData(deps: Deps, row: MandateRow, signedAt: Date): Promise<MandatePaperData> {
  const q = deps.db.read;
  const cabinet = await cabinetById(q, row.cabinetId);
  const scopes = await scopesOf(q, [row.id]);
  const { establishment } = establishmentTables(q);
  const sirets = scopes.flatMap(({ siret }) => (siret === null ? [] : [siret]));
  const names = new Map((await readInChunks(sirets, (some) => q.sql.select({ siret: establishment.siret, name: establishment.name }).from(establishment).where(inArray(establishment.siret, some)))).map(({ siret, name }) => [siret, name]));
  const siren = formatSiren(row.siren as Siren);
  return {
    title: `Mandat — SIREN ${siren}`,
    footer: `Mandat — SIREN ${siren} — ${cabinet?.name ?? ''}`,
    madeAt: signedAt.toISOString(),
    subject: `Activité partielle\u00a0: accès donné à un cabinet`,
    company: [{ label: 'Entreprise', value: row.companyName || siren }, { label: 'SIREN', value: siren }],
    cabinet: [{ label: 'Cabinet', value: cabinet?.name ?? '' }, { label: 'SIREN', value: formatSiren((cabinet?.siren ?? '') as Siren) }, { label: 'Courriel', value: cabinet?.email ?? '' }],
    terms: [{ label: 'Ce que le mandat permet', value: `${rightsSentence(row)}.` }, { label: 'Dates', value: datesSentence(row) }],
    signature: [
      { label: 'Signataire', value: `${row.signatoryName ?? ''}, ${row.signatoryTitle ?? ''}` },
      { label: 'Date et heure', value: `${formatInstant(signedAt)} (heure de Paris)` },
      { label: 'Manière', value: row.signatoryEmail ? `En ligne, depuis le lien envoyé à ${row.signatoryEmail}` : 'En ligne, par un administrateur connecté' },
    ],
    wholeCompany: sirets.length === 0,
    establishments: sirets.map((siret) => [formatSiret(siret as Siret), names.get(siret) ?? '']),
  };
}
