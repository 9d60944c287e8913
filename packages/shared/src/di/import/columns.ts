/** Columns of a person, and of one week a row. */
const PERSON_COLUMNS = [
  'identifiant_type', 'identifiant', 'nom', 'prenom', 'categorie', 'amenagement', 'type_contrat', 'taux_allocation', 'duree_contrat_hebdo', 'taux_horaire_brut',
  'accord_signe_le', 'remboursement_mensuel', 'contrat_debut', 'contrat_fin',
] as const;
const WEEK_COLUMNS = ['semaine', 'heures_travaillees', 'heures_assimilees', 'heures_chomees', 'demi_journees_travaillees', 'demi_journees_assimilees', 'demi_journees_chomees'] as const;
/** One row a person: the weeks of the month in their order. `s1` alone is short for `s1_chomees`. Half-days for a forfait in days. */
const NUMBERED_WEEK_COLUMNS = [
  's1_travaillees', 's1_assimilees', 's1_chomees', 's2_travaillees', 's2_assimilees', 's2_chomees', 's3_travaillees', 's3_assimilees', 's3_chomees',
  's4_travaillees', 's4_assimilees', 's4_chomees', 's5_travaillees', 's5_assimilees', 's5_chomees',
] as const;

export const DI_IMPORT_COLUMNS = [...PERSON_COLUMNS, ...WEEK_COLUMNS, ...NUMBERED_WEEK_COLUMNS] as const;
export type DiImportColumn = (typeof DI_IMPORT_COLUMNS)[number];

/** One row of a file, by column; a column that the file does not have is absent. */
export type DiImportCells = Readonly<Partial<Record<DiImportColumn, string>>>;

export const REQUIRED_DI_IMPORT_COLUMNS: readonly DiImportColumn[] = ['identifiant', 'nom', 'prenom', 'duree_contrat_hebdo', 'taux_horaire_brut'];

/** What each column holds, as the template and the documentation say it. */
export const DI_IMPORT_COLUMN_HELP: Readonly<Record<(typeof PERSON_COLUMNS)[number] | (typeof WEEK_COLUMNS)[number], string>> = {
  identifiant_type: 'NIR ou NTT\u00a0; NIR si la case est vide',
  identifiant: 'NIR de 15 caractères, clé comprise, ou NTT de 11 à 40 caractères',
  nom: 'Nom du salarié',
  prenom: 'Prénom du salarié',
  categorie: 'OUVRIER, EMPLOYE, TECHNICIEN, CADRE ou APPRENTI\u00a0; EMPLOYE si la case est vide',
  amenagement: 'Aménagement du temps de travail\u00a0; HEBDOMADAIRE si la case est vide',
  type_contrat: 'CDI, CDD, TEMPS_PARTIEL, INTERIM, APPRENTISSAGE, PROFESSIONNALISATION, VRP ou PIGISTE',
  taux_allocation: 'DROIT_COMMUN si la case est vide',
  duree_contrat_hebdo: 'Heures par semaine du contrat, par exemple 35 ou 37,5',
  taux_horaire_brut: 'Euros de l’heure, par exemple 14,20',
  accord_signe_le: 'Date de l’accord ou du forfait de plus de 35 h (2020 et 2021)',
  remboursement_mensuel: 'OUI ou NON, pour une modulation',
  contrat_debut: 'Début du contrat, s’il tombe dans le mois',
  contrat_fin: 'Fin du contrat, si elle tombe dans le mois',
  semaine: 'Lundi de la semaine (05/10/2026 ou 2026-10-05) ou semaine ISO (2026-W41)',
  heures_travaillees: 'Heures travaillées de la semaine',
  heures_assimilees: 'Congés, maladie, jours fériés habituellement chômés',
  heures_chomees: 'Heures chômées de la semaine',
  demi_journees_travaillees: 'Forfait en jours\u00a0: demi-journées travaillées',
  demi_journees_assimilees: 'Forfait en jours\u00a0: demi-journées assimilées',
  demi_journees_chomees: 'Forfait en jours\u00a0: demi-journées chômées',
};

const SYNONYMS: Readonly<Record<string, DiImportColumn>> = {
  nir: 'identifiant', ntt: 'identifiant', numero: 'identifiant', numerosecu: 'identifiant', numerodesecuritesociale: 'identifiant', typeidentifiant: 'identifiant_type',
  csp: 'categorie', contrat: 'type_contrat', amenagementdutempsdetravail: 'amenagement', dureehebdomadaire: 'duree_contrat_hebdo', dureehebdo: 'duree_contrat_hebdo',
  tauxhoraire: 'taux_horaire_brut', travaillees: 'heures_travaillees', assimilees: 'heures_assimilees', chomees: 'heures_chomees', lundi: 'semaine',
};

/** Letters and digits alone, without accents: how titles and codes of a file are compared. */
export const plainText = (text: string): string => text.normalize('NFD').replace(/[^a-z0-9]/gi, '').toLowerCase();

const BY_PLAIN_NAME: ReadonlyMap<string, DiImportColumn> = new Map([
  ...DI_IMPORT_COLUMNS.map((column) => [plainText(column), column] as const),
  ...[1, 2, 3, 4, 5].map((n) => [`s${n}`, `s${n}_chomees` as DiImportColumn] as const),
  ...Object.entries(SYNONYMS),
]);

/** The column of a title, however it is written; undefined for a title that the format does not have. */
export const diImportColumnOf = (title: string): DiImportColumn | undefined => BY_PLAIN_NAME.get(plainText(title));

/** The template: one row a person, the weeks of the month in their order. */
export function diImportTemplateColumns(weeks: number): readonly DiImportColumn[] {
  return [...PERSON_COLUMNS, ...NUMBERED_WEEK_COLUMNS.slice(0, weeks * 3)];
}
