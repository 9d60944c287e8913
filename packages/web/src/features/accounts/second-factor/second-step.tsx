import { ConfirmTotpDocument } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { z } from 'zod';
import { useDoorAct } from '../../../apollo/use-door-act.ts';
import type { Me } from '../../../app/session.tsx';
import { Form, TextField, useServerRefusals } from '../../../forms/index.ts';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';

const codeForm = z.object({ code: z.string().trim().min(1, 'Code\u00a0: ce champ est obligatoire.') });

/** The second step of a sign-in: the code of the telephone, or a recovery code. */
export function SecondStep({ onSignedIn, onGiveUp }: { readonly onSignedIn: (me: Me) => void; readonly onGiveUp: () => void }) {
  const [onPaper, setOnPaper] = useState(false);
  const form = useForm({ shouldFocusError: false, resolver: zodResolver(codeForm), defaultValues: { code: '' } });
  const { run, pending, failure } = useDoorAct(ConfirmTotpDocument);
  const refusals = useServerRefusals(form);
  const submit = async ({ code }: { code: string }): Promise<void> => {
    refusals.clear();
    const data = await run({ code });
    if (data && refusals.apply(data.confirmTotp.refusals) && data.confirmTotp.me) onSignedIn(data.confirmTotp.me);
  };
  return (
    <Form key={String(onPaper)} form={form} onSubmit={submit} label="Second facteur">
      <p role="status">
        {onPaper ? 'Donnez un des dix codes de secours que vous avez gardés\u00a0: il ne servira qu’une fois.' : 'Mot de passe reconnu. Donnez maintenant le code à six chiffres de votre application d’authentification.'}
      </p>
      <RefusalAlert refusals={refusals.general} failure={failure} title="Connexion impossible" />
      <TextField name="code" label={onPaper ? 'Code de secours' : 'Code'} hint={onPaper ? 'Dix lettres et chiffres, avec ou sans tiret.' : 'Six chiffres, qui changent toutes les trente secondes.'} autoComplete="one-time-code" inputMode={onPaper ? 'text' : 'numeric'} />
      <div className="ap-actions">
        <Button type="submit" disabled={pending}>
          {pending ? 'Vérification…' : 'Valider'}
        </Button>
        <Button type="button" priority="tertiary" onClick={onGiveUp}>
          Revenir au mot de passe
        </Button>
      </div>
      <ul className="ap-forgotten">
        <li>
          <button type="button" className="fr-link" onClick={() => setOnPaper(!onPaper)}>
            {onPaper ? 'Donner le code de mon téléphone' : 'Je n’ai pas mon téléphone'}
          </button>
        </li>
        <li>
          <Link to="/assistance?motif=EXTRANET_HABILITATION">Je n’ai plus ni téléphone ni codes de secours</Link>
        </li>
      </ul>
    </Form>
  );
}
