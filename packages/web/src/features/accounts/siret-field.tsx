import { formatSiret, readSiretTolerantly } from '@apart/shared';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextField } from '../../forms/index.ts';
import { WhereToFind } from '../guide/where-to-find.tsx';

/** A SIRET read as it is typed: spaces, dots and look-alike letters are understood, and what was understood is said. */
export function SiretField({ name, label = 'SIRET' }: { readonly name: string; readonly label?: string }) {
  const { control } = useFormContext();
  const typed = String(useWatch({ control, name }) ?? '');
  const read = readSiretTolerantly(typed);
  return (
    <TextField
      name={name}
      label={label}
      hint="14 chiffres, avec ou sans espaces."
      help={<WhereToFind of="siret" />}
      inputMode="text"
      said={read ? `Compris\u00a0: ${formatSiret(read.siret)}` : undefined}
    />
  );
}
