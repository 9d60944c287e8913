/** Columns of INSEE's file « StockEtablissement » that are read; all are needed. */
export const SIRENE_COLUMNS = [
  'siren',
  'nic',
  'siret',
  'statutDiffusionEtablissement',
  'etatAdministratifEtablissement',
  'denominationUsuelleEtablissement',
  'enseigne1Etablissement',
  'complementAdresseEtablissement',
  'numeroVoieEtablissement',
  'indiceRepetitionEtablissement',
  'typeVoieEtablissement',
  'libelleVoieEtablissement',
  'codePostalEtablissement',
  'libelleCommuneEtablissement',
  'codeCommuneEtablissement',
  'activitePrincipaleEtablissement',
  'trancheEffectifsEtablissement',
  'etablissementSiege',
  'dateDebut',
] as const;
export type SireneColumn = (typeof SIRENE_COLUMNS)[number];

/** The name of the company is in another file of INSEE (« StockUniteLegale »): joined to the line, it is read. */
export const COMPANY_NAME_COLUMN = 'denominationUniteLegale';

/** The other columns that INSEE publishes: left aside without a word. Any other is said. */
const IGNORED =
  /^(dateCreationEtablissement|anneeEffectifsEtablissement|activitePrincipaleRegistreMetiersEtablissement|dateDernierTraitementEtablissement|nombrePeriodesEtablissement|dernierNumeroVoieEtablissement|indiceRepetitionDernierNumeroVoieEtablissement|libelleCommuneEtrangerEtablissement|distributionSpecialeEtablissement|codeCedexEtablissement|libelleCedexEtablissement|codePaysEtrangerEtablissement|libellePaysEtrangerEtablissement|identifiantAdresseEtablissement|coordonneeLambert(Abscisse|Ordonnee)Etablissement|(complementAdresse|numeroVoie|indiceRepetition|typeVoie|libelleVoie|codePostal|libelleCommune|libelleCommuneEtranger|distributionSpeciale|codeCommune|codeCedex|libelleCedex|codePaysEtranger|libellePaysEtranger)2Etablissement|enseigne[23]Etablissement|nomenclatureActivitePrincipaleEtablissement|activitePrincipaleNAF25Etablissement|caractereEmployeurEtablissement|dateFin)$/;

export interface HeaderReading {
  readonly missing: readonly SireneColumn[];
  /** Columns that INSEE does not publish: probably a mistyped name. */
  readonly unknown: readonly string[];
}

export function readHeader(titles: readonly string[]): HeaderReading {
  return {
    missing: SIRENE_COLUMNS.filter((column) => !titles.includes(column)),
    unknown: titles.filter((title) => title !== COMPANY_NAME_COLUMN && !IGNORED.test(title) && !(SIRENE_COLUMNS as readonly string[]).includes(title)),
  };
}
