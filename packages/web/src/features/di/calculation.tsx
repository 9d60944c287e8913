import { DataTable } from '../../ui/index.ts';

interface Step {
  readonly label: string;
  readonly value: string;
  readonly article?: string | null;
  readonly source: string;
  readonly period?: string | null;
}

/** How an amount is reached, step by step, each with what it rests on. */
export function Calculation({ steps, name }: { readonly steps: readonly Step[]; readonly name: string }) {
  if (steps.length === 0) return null;
  return (
    <DataTable
      caption={`Calcul des montants de ${name}`}
      captionHidden={false}
      columns={[
        { key: 'label', header: 'Étape', cell: (step) => step.label },
        { key: 'value', header: 'Valeur', align: 'end', cell: (step) => step.value },
        {
          key: 'source',
          header: 'Fondement',
          cell: (step) => (
            <span className="ap-muted">
              {[step.article, step.source, step.period].filter((part) => part !== undefined && part !== null && part !== '').join(' · ')}
            </span>
          ),
        },
      ]}
      rows={steps}
      rowKey={(step) => `${step.label} ${step.value}`}
    />
  );
}
