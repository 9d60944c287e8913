/**
 * What an import says of a file, by stable code. A code never changes its meaning; a new case takes a new code.
 * Titles are for documentation: each fault carries its own sentence, with what to do.
 */
export const DI_IMPORT_CODES = {
  'DI-IMP-001': 'Colonne inconnue, laissée de côté',
  'DI-IMP-002': 'Colonne obligatoire absente, ou en double',
  'DI-IMP-003': 'Encodage illisible',
  'DI-IMP-004': 'Fichier illisible ou d’un autre format',
  'DI-IMP-005': 'Fichier trop lourd ou trop long',
  'DI-IMP-006': 'Ligne qui n’a pas autant de cases que l’en-tête',
  'DI-IMP-007': 'Valeur obligatoire absente',
  'DI-IMP-008': 'Nombre illisible',
  'DI-IMP-009': 'Code inconnu',
  'DI-IMP-010': 'Numéro de sécurité sociale ou NTT erroné',
  'DI-IMP-011': 'Semaine illisible',
  'DI-IMP-012': 'Semaine hors du mois',
  'DI-IMP-013': 'Même salarié et même semaine deux fois',
  'DI-IMP-014': 'Heures impossibles ou contradictoires',
  'DI-IMP-015': 'Taux sous le SMIC',
  'DI-IMP-016': 'Heures au-delà de ce que la décision autorise encore',
  'DI-IMP-017': 'Salarié jamais déclaré par l’établissement',
  'DI-IMP-018': 'Lignes d’un même salarié qui se contredisent',
  'DI-IMP-019': 'Plus de salariés que la décision n’en autorise',
  'DI-IMP-020': 'Heures chômées au-delà de la durée de référence',
  'DI-IMP-021': 'Valeur refusée',
  'DI-IMP-022': 'Numéro provisoire',
  'DI-IMP-023': 'Contingent annuel du salarié',
} as const;
export type DiImportCode = keyof typeof DI_IMPORT_CODES;

/** One thing to tell about a file. Lines are counted as a spreadsheet counts them: the header is line 1. */
export interface DiImportFault {
  readonly code: DiImportCode;
  /** ERROR: the person of the line is left out. WARNING: to be checked, nothing is left out. */
  readonly severity: 'ERROR' | 'WARNING';
  /** Null for the whole file. */
  readonly line: number | null;
  readonly column: string | null;
  /** What the cell holds; never the number of a person. */
  readonly value: string | null;
  /** French, complete: what is wrong, and what to do. */
  readonly message: string;
}

export function diImportFault(
  code: DiImportCode,
  message: string,
  where: { readonly line?: number | null; readonly column?: string | null; readonly value?: string | null; readonly severity?: DiImportFault['severity'] } = {},
): DiImportFault {
  return { code, severity: where.severity ?? 'ERROR', line: where.line ?? null, column: where.column ?? null, value: where.value ?? null, message };
}
