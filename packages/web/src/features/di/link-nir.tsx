import { type DiEmployeeFieldsFragment, type DiPageFragment, LinkNttToNirDocument } from '@apart/schema';
import { parsePersonIdentifier } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { RefusalAlert, type Refusals } from '../../ui/index.ts';

interface LinkNirProps {
  readonly di: DiPageFragment;
  readonly lineId: string;
  readonly onLinked: (employee: DiEmployeeFieldsFragment) => void;
  readonly onCancel: () => void;
}

/** Somebody declared under an NTT received a NIR: it is asked here, and their past follows. */
export function LinkNir({ di, lineId, onLinked, onCancel }: LinkNirProps) {
  const { run, pending, failure } = useAct(LinkNttToNirDocument);
  const [nir, setNir] = useState('');
  const [fault, setFault] = useState<string>();
  const [refusals, setRefusals] = useState<Refusals>([]);
  const link = async (): Promise<void> => {
    setRefusals([]);
    const read = parsePersonIdentifier('NIR', nir);
    setFault(read.ok ? undefined : read.refusals[0]?.message);
    if (!read.ok) return;
    const data = await run({ input: { reference: di.reference, expectedVersion: di.version, lineId, nir } });
    const employee = data?.linkNttToNir.di?.lines.find(({ id }) => id === lineId)?.employee;
    if (employee) onLinked(employee);
    else setRefusals(data?.linkNttToNir.refusals ?? []);
  };
  return (
    <div className="ap-number ap-fields__all">
      <Input
        label="NIR reçu"
        hintText="Quinze caractères. Ses demandes et ses heures de l’année se suivent&nbsp;; l’ancien NTT le désigne encore."
        state={fault ? 'error' : 'default'}
        stateRelatedMessage={fault}
        nativeInputProps={{
          value: nir,
          autoComplete: 'off',
          spellCheck: false,
          // Enter would save the whole person.
          onKeyDown: (event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void link();
          },
          onChange: (event) => setNir(event.target.value),
        }}
      />
      <RefusalAlert refusals={refusals} failure={failure} title="Ce NIR n’a pas été rattaché" />
      <div className="ap-actions">
        <Button type="button" size="small" disabled={pending} onClick={() => void link()}>
          Rattacher ce NIR
        </Button>
        <Button type="button" size="small" priority="tertiary" onClick={onCancel}>
          Annuler
        </Button>
      </div>
    </div>
  );
}
