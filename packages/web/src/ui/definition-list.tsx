import type { ReactNode } from 'react';

export interface Definition {
  readonly label: string;
  readonly value: ReactNode;
}

/** Labels and their values; what is empty says so. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl className="ap-dl">
      {items.map((item) => (
        <div key={item.label} className="ap-dl__row">
          <dt>{item.label}</dt>
          <dd>{item.value === null || item.value === undefined || item.value === '' ? <span className="ap-muted">Non renseigné</span> : item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
