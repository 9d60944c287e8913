import { formatDayShort } from '../time/index.ts';
import type { LegalParameter, LegalParameterEntry } from './registry.ts';
import type { Confidence } from './timeline.ts';

export const CONFIDENCE_LABELS: Readonly<Record<Confidence, string>> = { sure: 'sûre', probable: 'probable', unknown: 'inconnue' };

/** The Markdown page of a parameter, in French, generated into docs/law. */
export function renderLawPage(parameter: LegalParameter): string {
  const variants = [...new Set(parameter.entries.map((entry) => entry.variantFr ?? ''))];
  const sections = variants.map((variant) => renderVariant(variant, parameter.entries.filter((entry) => (entry.variantFr ?? '') === variant)));
  return [
    `# ${parameter.titleFr}`,
    'Page produite par `tooling/law-pages.ts`\u00a0: ne pas la modifier à la main.',
    `- Article\u00a0: ${parameter.articleFr}\n- Unité\u00a0: ${parameter.unitFr}\n- Ce qui décide de la valeur\u00a0: ${parameter.appliesByFr}`,
    ...sections,
  ].join('\n\n') + '\n';
}

/** The list of the pages. */
export function renderLawIndex(parameters: readonly LegalParameter[]): string {
  const lines = parameters.map((parameter) => `- [${parameter.titleFr}](${parameter.id}.md) (${parameter.articleFr})`);
  return [
    '# Les paramètres du droit',
    'Chaque valeur que le service applique, avec ses dates, sa source et le degré de confiance que nous lui donnons\u00a0: *sûre* (texte ou deux sources officielles), *probable* (une source secondaire ou une déduction), *inconnue* (non trouvée).',
    'Pages produites par `tooling/law-pages.ts`\u00a0: ne pas les modifier à la main.',
    lines.join('\n'),
  ].join('\n\n') + '\n';
}

/** File name in docs/law → content. */
export function lawPages(parameters: readonly LegalParameter[]): ReadonlyMap<string, string> {
  const pages = new Map(parameters.map((parameter) => [`${parameter.id}.md`, renderLawPage(parameter)]));
  return pages.set('README.md', renderLawIndex(parameters));
}

function renderVariant(variant: string, entries: readonly LegalParameterEntry[]): string {
  const rows = [...entries].sort((a, b) => (a.effect < b.effect ? -1 : a.effect > b.effect ? 1 : 0)).map(renderRow);
  const table = ['| Depuis le | Jusqu’au | Valeur | Source | Confiance | Remarque |', '|---|---|---|---|---|---|', ...rows].join('\n');
  return variant === '' ? table : `## ${variant}\n\n${table}`;
}

function renderRow(entry: LegalParameterEntry): string {
  const publication = entry.publication === undefined ? '' : `connue le ${formatDayShort(entry.publication)}`;
  const note = [publication, entry.note ?? ''].filter((part) => part !== '').join('\u00a0; ');
  const until = entry.until === undefined ? '' : formatDayShort(entry.until);
  return `| ${formatDayShort(entry.effect)} | ${until} | ${entry.valueFr ?? '**non publiée**'} | ${entry.source} | ${CONFIDENCE_LABELS[entry.confidence]} | ${note} |`;
}
