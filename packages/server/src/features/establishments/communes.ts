import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { departementName, departementOfCommune } from '@apart/shared';

/** A commune of today, or a municipal arrondissement of Paris, Lyon or Marseille. `code` is INSEE's, never the postal code. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly departement: string;
  readonly departementName: string;
}

interface PublishedCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly codesPostaux?: readonly string[];
}

interface Directory {
  readonly byCode: ReadonlyMap<string, Commune>;
  readonly byPostalCode: ReadonlyMap<string, readonly Commune[]>;
}

/** Paris, Lyon, Marseille: an establishment is in one of their arrondissements. */
const DIVIDED = new Set(['75056', '69123', '13055']);

let directory: Directory | undefined;

/** The list published by Etalab from INSEE and La Poste, read at first use. */
function communes(): Directory {
  directory ??= read();
  return directory;
}

function read(): Directory {
  const file = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
  const published = JSON.parse(readFileSync(file, 'utf8')) as readonly PublishedCommune[];
  const byCode = new Map<string, Commune>();
  const byPostalCode = new Map<string, Commune[]>();
  for (const { code, nom, type, codesPostaux = [] } of published) {
    if (type !== 'commune-actuelle' && type !== 'arrondissement-municipal') continue;
    const departement = departementOfCommune(code);
    if (!departement) continue;
    const commune = { code, name: nom, departement, departementName: departementName(departement) ?? departement };
    byCode.set(code, commune);
    if (DIVIDED.has(code)) continue;
    for (const postalCode of codesPostaux) byPostalCode.set(postalCode, [...(byPostalCode.get(postalCode) ?? []), commune]);
  }
  return { byCode, byPostalCode };
}

/** All the communes that share a postal code, by name; several is common, none for a CEDEX. */
export function communesOfPostalCode(postalCode: string): readonly Commune[] {
  const found = communes().byPostalCode.get(postalCode.replace(/\s/g, '')) ?? [];
  return found.toSorted((a, b) => a.name.localeCompare(b.name, 'fr', { numeric: true }));
}

export function communeOfCode(code: string): Commune | undefined {
  return communes().byCode.get(code.trim().toUpperCase());
}
