import { readDepartements } from '@apart/shared';
import { useWatch } from 'react-hook-form';
import { TextField } from '../../forms/index.ts';
import { departementsText } from './labels.ts';

/** Départements typed by their codes, in any way; what was understood is said as the person types. */
export function DepartementsField({ name, hint, optional = false }: { readonly name: string; readonly hint: string; readonly optional?: boolean }) {
  const typed = useWatch({ name }) as string | undefined;
  const { codes } = readDepartements(typed ?? '');
  return <TextField name={name} label="Départements" hint={hint} optional={optional} maxLength={500} said={codes.length > 0 && `Compris\u00a0: ${departementsText(codes)}`} />;
}
