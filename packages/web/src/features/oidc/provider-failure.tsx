import { Notice } from '../../ui/index.ts';
import { useService } from '../../ui/now.ts';

/** What each failure says, and the way out of it; keys are in the address that the server sends back to. */
const SENTENCES: Readonly<Record<string, (label: string) => string>> = {
  indisponible: (label) => `${label} ne répond pas pour l’instant. Connectez-vous avec votre mot de passe, ou réessayez dans quelques minutes.`,
  annulee: (label) => `Vous avez interrompu la connexion avec ${label}. Rien n’a changé.`,
  expiree: (label) => `La connexion avec ${label} a pris trop de temps, ou cette page avait déjà servi. Recommencez.`,
  'non-verifiee': (label) => `La réponse de ${label} n’a pas pu être vérifiée\u00a0: par prudence, personne n’a été connecté. Recommencez\u00a0; si cela se répète, écrivez à l’assistance.`,
  'adresse-non-confirmee': (label) => `${label} n’a pas confirmé votre adresse électronique. Confirmez-la chez lui puis revenez, ou connectez-vous avec votre mot de passe.`,
};

/** Why one came back from the identity provider without being signed in. */
export function ProviderFailure({ code }: { readonly code: string | null }) {
  const label = useService()?.identityProvider ?? 'Le fournisseur d’identité';
  const sentence = code === null || !Object.hasOwn(SENTENCES, code) ? undefined : SENTENCES[code];
  if (!sentence) return null;
  return (
    <Notice kind={code === 'annulee' ? 'info' : 'warning'} title="Vous n’êtes pas connecté" live>
      <p>{sentence(label)}</p>
    </Notice>
  );
}
