import type { DiEmployeeFieldsFragment, DiPageFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { SelectField, TextField } from '../../forms/index.ts';
import { WhereToFind } from '../guide/where-to-find.tsx';
import { LinkNir } from './link-nir.tsx';
import type { PersonValues } from './person-values.ts';

const KINDS = [
  { value: 'NIR', label: 'NIR (numéro de sécurité sociale)' },
  { value: 'NTT', label: 'NTT (numéro technique temporaire)' },
];

interface NumberFieldsProps {
  readonly di: DiPageFragment;
  readonly known: DiEmployeeFieldsFragment | undefined;
  /** The line of the person, once it is saved. */
  readonly lineId: string | undefined;
  readonly onLinked: (employee: DiEmployeeFieldsFragment) => void;
}

/** The number of a person: masked once it is known, replaced only on purpose. */
export function NumberFields({ di, known, lineId, onLinked }: NumberFieldsProps) {
  const form = useFormContext<PersonValues>();
  const [replacing, setReplacing] = useState(false);
  const [linking, setLinking] = useState(false);
  if (linking && lineId) return <LinkNir di={di} lineId={lineId} onLinked={onLinked} onCancel={() => setLinking(false)} />;
  if (known && 'identifierMasked' in known && !replacing) {
    return (
      <div className="ap-number">
        <p>
          <span className="ap-muted">Numéro ({known.identifierKind})</span>
          <strong>{known.identifierMasked}</strong>
        </p>
        <Button
          type="button"
          size="small"
          priority="tertiary"
          onClick={() => {
            setReplacing(true);
            setTimeout(() => form.setFocus('identifier'), 0);
          }}
        >
          Remplacer<span className="fr-sr-only"> le numéro</span>
        </Button>
        {known.identifierKind === 'NTT' && lineId && (
          <Button type="button" size="small" priority="tertiary" onClick={() => setLinking(true)}>
            Il a reçu un NIR
          </Button>
        )}
      </div>
    );
  }
  const keep = (): void => {
    form.setValue('identifier', '', { shouldValidate: false });
    form.clearErrors('identifier');
    setReplacing(false);
  };
  return (
    <>
      <SelectField name="identifierKind" label="Type de numéro" choices={KINDS} />
      <TextField name="identifier" help={<WhereToFind of="identifier" />} label="Numéro" hint="15 caractères pour un NIR&nbsp;; celui de votre logiciel de paie pour un NTT." />
      {replacing && (
        <div className="ap-fields__all ap-number">
          <Button type="button" size="small" priority="tertiary" onClick={keep}>
            Garder le numéro connu
          </Button>
        </div>
      )}
    </>
  );
}
