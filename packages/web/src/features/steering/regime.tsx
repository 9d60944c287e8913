import { type TacitRegimeFieldsFragment, TacitRegimesDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { type Column, DataTable, DefinitionList, ErrorState, instantText, Pending, Section } from '../../ui/index.ts';
import { RegimeForm } from './regime-form.tsx';

const COLUMNS: readonly Column<TacitRegimeFieldsFragment>[] = [
  { key: 'from', header: 'À compter du', cell: (regime) => instantText(regime.from) },
  { key: 'label', header: 'Régime', cell: (regime) => regime.label },
  { key: 'source', header: 'Source', cell: (regime) => regime.source },
  { key: 'by', header: 'Fixé par', cell: (regime) => regime.setBy },
];

/** The regime of silence that new sendings take, what the law says without it, and those that were set. */
export function Regime({ mayChange }: { readonly mayChange: boolean }) {
  const { data, error, refetch } = useQuery(TacitRegimesDocument);
  const [writing, setWriting] = useState(false);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture du régime" lines={4} />;
  const { current, lawOfTheDay, regimes } = data.tacitRegime;
  return (
    <Section
      title="Régime du silence"
      aside={
        mayChange &&
        !writing && (
          <Button size="small" priority="secondary" onClick={() => setWriting(true)}>
            Fixer un autre régime
          </Button>
        )
      }
    >
      <DefinitionList
        items={[
          { label: 'En vigueur', value: <strong>{current.label}</strong> },
          { label: 'À compter du', value: current.id === 'ordinary' ? 'Toujours' : instantText(current.from) },
          { label: 'Source', value: current.source },
          { label: 'Ce que dit la loi du jour', value: lawOfTheDay },
        ]}
      />
      {writing && <RegimeForm onDone={() => setWriting(false)} />}
      <details className="ap-details">
        <summary>Régimes fixés ({regimes.length})</summary>
        <DataTable caption="Régimes fixés, du plus ancien au plus récent" columns={COLUMNS} rows={regimes} rowKey={(regime) => regime.id} />
      </details>
    </Section>
  );
}
