import { ChangePasswordDocument } from '@apart/schema';
import { passwordField, PASSWORD_MIN_LENGTH } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { Notice, RefusalAlert, Section } from '../../ui/index.ts';
import { AccountPage } from './account-page.tsx';

const changeForm = z.object({ current: z.string().min(1, 'Mot de passe actuel\u00a0: ce champ est obligatoire.'), newPassword: passwordField });

/** Another password, the current one given. */
export function Component() {
  return (
    <AccountPage title="Mot de passe">
      {({ email }) => (
        <Section title="Changer de mot de passe">
          <Change email={email} />
        </Section>
      )}
    </AccountPage>
  );
}

function Change({ email }: { readonly email: string }) {
  const form = useForm({ shouldFocusError: false, resolver: zodResolver(changeForm), defaultValues: { current: '', newPassword: '' } });
  const { run, pending, failure } = useAct(ChangePasswordDocument);
  const refusals = useServerRefusals(form);
  const [done, setDone] = useState(false);
  const submit = async (values: { current: string; newPassword: string }): Promise<void> => {
    refusals.clear();
    setDone(false);
    const data = await run(values);
    if (!data || !refusals.apply(data.changePassword.refusals)) return;
    form.reset();
    setDone(true);
  };
  return (
    <Form form={form} onSubmit={submit} label="Changement de mot de passe">
      <div role="status">{done && <Notice kind="success">Votre mot de passe est changé. Vos autres sessions sont fermées.</Notice>}</div>
      <RefusalAlert refusals={refusals.general} failure={failure} title="Le mot de passe n’a pas changé" />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField name="current" label="Mot de passe actuel" type="password" autoComplete="current-password" />
      <TextField name="newPassword" label="Nouveau mot de passe" hint={`${PASSWORD_MIN_LENGTH} caractères au moins, par exemple quelques mots à la suite.`} type="password" autoComplete="new-password" />
      <div className="ap-actions">
        <Button type="submit" disabled={pending}>
          {pending ? 'Enregistrement…' : 'Changer de mot de passe'}
        </Button>
        <Link className="fr-link" to="/recuperation">
          Je ne le connais pas
        </Link>
      </div>
    </Form>
  );
}
