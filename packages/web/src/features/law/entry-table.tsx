import type { LegalEntryFragment } from '@apart/schema';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { type Column, DataTable, dayShortText } from '../../ui/index.ts';

const UNSURE: Readonly<Record<string, string>> = { probable: 'Probable', unknown: 'Non trouvée' };

const VALUE: Column<LegalEntryFragment> = {
  key: 'value',
  header: 'Valeur',
  cell: (entry) => (
    <span className="ap-law__value">
      {entry.value === null ? 'Non publiée' : <strong>{entry.value}</strong>}
      {UNSURE[entry.confidence] && entry.value !== null && (
        <Badge as="span" severity="warning" noIcon small>
          {UNSURE[entry.confidence] ?? ''}
        </Badge>
      )}
    </span>
  ),
};

const DATES: Column<LegalEntryFragment> = {
  key: 'dates',
  header: 'Effet',
  cell: ({ effect, until, publication }) => (
    <span>
      {until ? `du ${dayShortText(effect)} au ${dayShortText(until)}` : `depuis le ${dayShortText(effect)}`}
      {publication && <span className="ap-under">publiée le {dayShortText(publication)}</span>}
    </span>
  ),
};

const SOURCE: Column<LegalEntryFragment> = {
  key: 'source',
  header: 'Source',
  cell: ({ source, note }) => (
    <span className="ap-law__source">
      {source}
      {note && <span className="ap-under">{note}</span>}
    </span>
  ),
};

const CASE: Column<LegalEntryFragment> = { key: 'variant', header: 'Cas', cell: ({ variant }) => variant ?? 'Tous les cas' };

/** Values of one parameter; the case is told when there are several. */
export function EntryTable({ caption, entries }: { readonly caption: string; readonly entries: readonly LegalEntryFragment[] }) {
  const several = entries.some((entry) => entry.variant !== null);
  return (
    <DataTable
      caption={caption}
      columns={several ? [CASE, VALUE, DATES, SOURCE] : [VALUE, DATES, SOURCE]}
      rows={entries}
      rowKey={(entry) => `${entry.variant ?? ''} ${entry.effect} ${entry.value ?? ''}`}
    />
  );
}
