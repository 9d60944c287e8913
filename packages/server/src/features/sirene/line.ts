import { createHash } from 'node:crypto';
import { isDay, isSiret } from '@apart/shared';
import { COMPANY_NAME_COLUMN, type SireneColumn } from './columns.ts';
import { STREET_KINDS } from './street-kinds.ts';
import type { sireneTables } from './tables.ts';

export type SireneRow = ReturnType<typeof sireneTables>['sireneEstablishment']['$inferSelect'];
export type SireneLine = Omit<SireneRow, 'importedAt'>;
export type SireneRecord = Readonly<Record<SireneColumn, string>> & { readonly [COMPANY_NAME_COLUMN]?: string };

/** What INSEE writes in place of what may not be shown. */
const NOT_SHOWN = '[ND]';

const shown = (text: string | undefined): string | null => (text === undefined || text.trim() === '' || text.trim() === NOT_SHOWN ? null : text.trim());

/** One establishment of the file; `null` when its SIRET is not one. Of a partially diffused one, neither name nor street is kept. */
export function readSireneLine(record: SireneRecord): SireneLine | null {
  const { siret } = record;
  if (!isSiret(siret) || siret !== `${record.siren}${record.nic}`) return null;
  const partiallyDiffused = record.statutDiffusionEtablissement !== 'O';
  const naf = shown(record.activitePrincipaleEtablissement);
  const since = shown(record.dateDebut);
  const open = <T>(value: T): T | null => (partiallyDiffused ? null : value);
  const line = {
    siret,
    name: open(shown(record.denominationUsuelleEtablissement) ?? shown(record.enseigne1Etablissement) ?? shown(record[COMPANY_NAME_COLUMN])),
    addressNumber: open(shown(record.numeroVoieEtablissement)),
    addressExtension: open(extension(shown(record.indiceRepetitionEtablissement))),
    addressKind: open(kindOf(shown(record.typeVoieEtablissement))),
    addressStreet: open(readable(shown(record.libelleVoieEtablissement))),
    addressComplement: open(readable(shown(record.complementAdresseEtablissement))),
    postalCode: shown(record.codePostalEtablissement),
    city: shown(record.libelleCommuneEtablissement),
    communeCode: shown(record.codeCommuneEtablissement),
    nafCode: naf && /^\d{2}\.\d{2}[A-Z]$/.test(naf) ? naf : null,
    headcountBracket: shown(record.trancheEffectifsEtablissement),
    headOffice: record.etablissementSiege === 'true',
    partiallyDiffused,
    closed: record.etatAdministratifEtablissement === 'F',
    stateSince: since && isDay(since) ? since : null,
  };
  return { ...line, fingerprint: createHash('sha256').update(JSON.stringify(line)).digest('base64url') };
}

const EXTENSIONS: Readonly<Record<string, string>> = { B: 'bis', T: 'ter', Q: 'quater', C: 'quinquies' };
const extension = (code: string | null): string | null => (code ? (EXTENSIONS[code] ?? code) : null);
const kindOf = (code: string | null): string | null => (code ? (STREET_KINDS[code.toUpperCase()] ?? code.toLowerCase()) : null);

const SMALL = new Set(['a', 'au', 'aux', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'sous', 'sur']);

/** « DE LA LOIRE » → « de la Loire »: INSEE writes in capitals; a person may still put the accents back. */
function readable(text: string | null): string | null {
  if (text === null || text !== text.toUpperCase()) return text;
  return text.toLowerCase().replaceAll(/[\p{L}\p{N}]+/gu, (word) => (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)));
}
