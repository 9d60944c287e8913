import { AddressFields, TextField } from '../../../forms/index.ts';
import { Notice } from '../../../ui/index.ts';
import type { Sirene } from './prefill.ts';

/** The establishment: what the directory says of it, to be corrected at will, and how to reach it. */
export function EstablishmentStep({ found }: { readonly found: Sirene | undefined }) {
  return (
    <>
      {found?.known && (
        <Notice kind="info">
          <p>
            {found.partiallyDiffused
              ? 'Cet établissement a demandé que son identité ne soit pas diffusée\u00a0: complétez ce qui manque.'
              : 'Ces informations viennent du répertoire SIRENE. Vous pouvez les modifier.'}
          </p>
        </Notice>
      )}
      <TextField name="name" label="Dénomination de l’établissement" autoComplete="organization" />
      <AddressFields name="address" detailed />
      <div className="ap-fields ap-fields--2">
        <TextField name="phone" label="Téléphone de l’établissement" type="tel" autoComplete="tel" />
        <TextField name="fax" label="Télécopie" type="tel" optional />
        <TextField name="establishmentEmail" label="Courriel de l’établissement" type="email" autoComplete="email" />
        <TextField name="establishmentEmailAgain" label="Confirmer le courriel de l’établissement" type="email" />
      </div>
    </>
  );
}
