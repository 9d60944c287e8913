import { TextField } from '../../../forms/index.ts';
import { AcceptTerms } from '../accept-terms.tsx';
import type { ProofState } from './use-proof.ts';

const SAID: Readonly<Record<ProofState, string>> = {
  idle: 'Contrôle de sécurité\u00a0: il se fait tout seul, sans image à recopier.',
  working: 'Contrôle de sécurité en cours\u00a0: votre navigateur fait un calcul, vous n’avez rien à faire.',
  ready: 'Contrôle de sécurité terminé.',
  failed: 'Le contrôle de sécurité n’a pas pu se faire. Il sera refait à l’envoi.',
};

/** The person, who becomes the administrator, and the conditions. */
export function PersonStep({ proof }: { readonly proof: ProofState }) {
  return (
    <>
      <p>Vous serez administrateur de cet espace&nbsp;: vous pourrez y habiliter d’autres personnes. Vous choisirez votre mot de passe en ouvrant le courriel que nous vous enverrons.</p>
      <div className="ap-fields ap-fields--2">
        <TextField name="lastName" label="Nom" autoComplete="family-name" />
        <TextField name="firstName" label="Prénom" autoComplete="given-name" />
        <TextField name="email" label="Votre courriel" hint="Il servira à vous connecter." type="email" autoComplete="email" />
        <TextField name="emailAgain" label="Confirmer votre courriel" hint="La même adresse, une seconde fois." type="email" />
        <TextField name="userPhone" label="Votre téléphone" type="tel" autoComplete="tel" />
      </div>
      <AcceptTerms hint="Un récépissé vous en sera adressé, avec la version, la date et l’heure." />
      <p className={`ap-proof ap-proof--${proof}`} role="status">
        {SAID[proof]}
      </p>
    </>
  );
}
