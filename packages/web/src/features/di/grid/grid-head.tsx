import type { GridColumn } from './columns.ts';

interface Group {
  readonly title: string;
  readonly at: number;
  readonly span: number;
}

/** Weeks with their dates, over their three durations. Both rows stay in sight. */
export function GridHead({ columns, widthPx }: { readonly columns: readonly GridColumn[]; readonly widthPx: number }) {
  return (
    <div role="rowgroup" className="ap-sheet__head" style={{ minWidth: widthPx }}>
      <div role="row" aria-rowindex={1} className="ap-row ap-row--head">
        {groupsOf(columns).map((group) => (
          <div key={group.at} role="columnheader" aria-colindex={group.at + 1} aria-colspan={group.span} className="ap-cell" data-column-head={group.at} data-week={group.title !== '' || undefined} style={{ gridColumn: `${group.at + 1} / span ${group.span}` }}>
            {group.title === '' ? <span className="fr-sr-only">Salarié et contrat</span> : group.title}
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className="ap-row ap-row--head">
        {columns.map((column, place) => (
          <div key={column.path} role="columnheader" aria-colindex={place + 1} aria-label={column.name} className="ap-cell" data-kind={column.kind} data-column-head={place} data-week={column.path.endsWith('.worked') || column.path === 'payable' || undefined}>
            {column.header}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Columns side by side under one title; the others each under an empty one. */
export function groupsOf(columns: readonly GridColumn[]): Group[] {
  const groups: Group[] = [];
  for (const [at, { group = '', path }] of columns.entries()) {
    const last = groups.at(-1);
    const result = path === 'payable' || path === 'allowance' ? 'Résultat' : group;
    if (last && at > 1 && last.title === result) groups[groups.length - 1] = { ...last, span: last.span + 1 };
    else groups.push({ title: result, at, span: 1 });
  }
  return groups;
}
