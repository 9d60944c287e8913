import { CommunesDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { SelectField } from './choice-fields.tsx';
import { TextField } from './text-field.tsx';

/** What an address is while it is typed. */
export interface AddressDraft {
  number: string;
  street: string;
  complement: string;
  postalCode: string;
  communeCode: string | null;
}

export const EMPTY_ADDRESS: AddressDraft = { number: '', street: '', complement: '', postalCode: '', communeCode: null };

/** An address whose commune is chosen among those of its postal code, so that it always has its official code. */
export function AddressFields({ name, detailed = false }: { readonly name: string; /** Extension and kind of street apart, as on the official forms. */ readonly detailed?: boolean }) {
  const { control, setValue, getValues, getFieldState } = useFormContext();
  const postalCode = String(useWatch({ control, name: `${name}.postalCode` }) ?? '').trim();
  const complete = /^\d{5}$/.test(postalCode);
  const { data, loading } = useQuery(CommunesDocument, { variables: { postalCode }, skip: !complete, fetchPolicy: 'cache-first' });
  const communes = complete ? (data?.communes ?? []) : [];
  const codes = communes.map((commune) => commune.code).join();

  useEffect(() => {
    if (!complete || codes === '') return;
    const known = codes.split(',');
    const chosen: unknown = getValues(`${name}.communeCode`);
    // One commune only: it is chosen; one of another postal code: it is forgotten.
    if (known.length === 1) setValue(`${name}.communeCode`, known[0], { shouldDirty: true, shouldValidate: getFieldState(`${name}.communeCode`).invalid });
    else if (!known.includes(String(chosen))) setValue(`${name}.communeCode`, null);
  }, [codes, complete, getFieldState, getValues, name, setValue]);

  const unknown = complete && !loading && data !== undefined && communes.length === 0;
  return (
    <div className="ap-fields ap-fields--2">
      {detailed ? <DetailedStreet name={name} /> : <SimpleStreet name={name} />}
      <div className="ap-fields__all">
        <TextField name={`${name}.complement`} label="Complément d’adresse" optional autoComplete="address-line2" />
      </div>
      <TextField
        name={`${name}.postalCode`}
        label="Code postal"
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={5}
        said={unknown ? 'Aucune commune connue pour ce code postal\u00a0: vérifiez-le.' : undefined}
      />
      <SelectField
        name={`${name}.communeCode`}
        label="Commune"
        disabled={communes.length === 0}
        empty={complete ? (loading ? 'Recherche…' : 'Choisir la commune') : 'Saisissez d’abord le code postal'}
        choices={communes.map((commune) => ({ value: commune.code, label: commune.name }))}
      />
    </div>
  );
}

function SimpleStreet({ name }: { readonly name: string }) {
  return (
    <>
      <TextField name={`${name}.number`} label="Numéro" optional autoComplete="off" />
      <TextField name={`${name}.street`} label="Voie" hint="Type et nom, par exemple «&nbsp;rue des Lilas&nbsp;»" autoComplete="address-line1" />
    </>
  );
}

function DetailedStreet({ name }: { readonly name: string }) {
  return (
    <>
      <div className="ap-fields__all ap-fields ap-fields--street">
        <TextField name={`${name}.number`} label="Numéro de voie" optional />
        <TextField name={`${name}.extension`} label="Extension" hint="bis, ter…" optional />
        <TextField name={`${name}.kind`} label="Type de voie" hint="rue, avenue, place…" optional />
      </div>
      <div className="ap-fields__all">
        <TextField name={`${name}.street`} label="Libellé de la voie" hint="Par exemple «&nbsp;des Lilas&nbsp;»" autoComplete="address-line1" />
      </div>
    </>
  );
}
