import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { TextField, useField } from '../../forms/index.ts';
import { plural } from '../../ui/index.ts';
import { useFormContext, useWatch } from 'react-hook-form';
import { printed, siretsIn } from './form.ts';

export interface Establishment {
  readonly siret: string;
  readonly name: string;
}

/** Some of one's establishments, ticked; those that a long list does not show are typed. */
export function EstablishmentChoice({ establishments, more }: { readonly establishments: readonly Establishment[]; readonly more: boolean }) {
  const { field, id, error } = useField({ name: 'sirets', label: 'Établissements du jeton' });
  const { control } = useFormContext();
  const { read } = siretsIn(String(useWatch({ control, name: 'typed' }) ?? ''));
  const chosen = (field.value ?? []) as readonly string[];
  const toggle = (siret: string, ticked: boolean): void => field.onChange(ticked ? [...chosen, siret] : chosen.filter((one) => one !== siret));
  return (
    <>
      <Checkbox
        id={`${id}-groupe`}
        legend="Établissements du jeton"
        state={error ? 'error' : 'default'}
        stateRelatedMessage={error ?? ''}
        options={establishments.map(({ siret, name }) => ({
          label: name,
          hintText: `SIRET ${printed(siret)}`,
          nativeInputProps: { name: field.name, value: siret, checked: chosen.includes(siret), onBlur: field.onBlur, onChange: (event) => toggle(siret, event.target.checked) },
        }))}
      />
      {more && (
        <TextField
          name="typed"
          label="Autres SIRET"
          hint="Un par ligne, pour ceux que la liste ne montre pas."
          rows={4}
          optional
          said={read.length > 0 ? `Compris\u00a0: ${plural(read.length, 'SIRET', 'SIRET')}` : undefined}
        />
      )}
    </>
  );
}
