/** The modules of react-dsfr's helper, as it imports them, and the name that each exports. */
const TABLES: Readonly<Record<string, string>> = { './colors': 'colors', './spacing': 'spacing', './breakpoints': 'breakpoints', './generatedFromCss/typography': 'typography' };
const EMPTY = '\0dsfr-table:';

/**
 * react-dsfr's helper carries the palette, the typography and the breakpoints of DSFR as TypeScript tables (140 kB), for those who
 * style in code. Our styles are sheets: the tables are left out of the build, and a use of `fr.colors` would fail at once.
 */
export function withoutTables() {
  return {
    name: 'without-tables',
    enforce: 'pre' as const,
    resolveId: (source: string, importer: string | undefined) => (source in TABLES && importer?.endsWith('react-dsfr/fr/index.js') ? EMPTY + TABLES[source] : undefined),
    load: (id: string) => (id.startsWith(EMPTY) ? `export const ${id.slice(EMPTY.length)} = undefined;` : undefined),
  };
}
