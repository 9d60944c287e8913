/**
 * react-dsfr's helper carries the whole palette of DSFR as TypeScript tables (130 kB), for those who style in code. Our styles are
 * sheets: the tables are left out of the build, and a use of `fr.colors` would fail at once.
 */
export function withoutColours() {
  const empty = '\0dsfr-colours';
  return {
    name: 'without-colours',
    enforce: 'pre' as const,
    resolveId: (source: string, importer: string | undefined) => (source === './colors' && importer?.endsWith('react-dsfr/fr/index.js') ? empty : undefined),
    load: (id: string) => (id === empty ? 'export const colors = undefined;' : undefined),
  };
}
