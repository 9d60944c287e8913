import { PASSWORD_MIN_LENGTH } from '@apart/shared';
import { TextField } from '../../forms/index.ts';
import { AcceptTerms } from '../accounts/accept-terms.tsx';

/** Who opens a link: their name, a password if the address has no account, and the terms. */
export function PersonFields({ email, choosesPassword }: { readonly email: string; readonly choosesPassword: boolean }) {
  return (
    <>
      <TextField name="firstName" label="Prénom" autoComplete="given-name" />
      <TextField name="lastName" label="Nom" autoComplete="family-name" />
      {choosesPassword && (
        <>
          {/* Told to password managers: whose password it is. */}
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <TextField name="password" label="Mot de passe" hint={`${PASSWORD_MIN_LENGTH} caractères au moins, par exemple quelques mots à la suite.`} type="password" autoComplete="new-password" />
        </>
      )}
      <AcceptTerms />
    </>
  );
}
