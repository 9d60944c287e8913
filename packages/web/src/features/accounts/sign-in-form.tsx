import { SignInDocument } from '@apart/schema';
import { type SignInForm as SignInValues, signInSchema } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import type { Me } from '../../app/session.tsx';
import { Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

export interface SignInFormProps {
  readonly onSignedIn: (me: Me) => void;
  readonly initialLogin?: string;
  /** Fills both fields, in demo mode; a new object fills them again. */
  readonly filled?: SignInValues;
}

/** E-mail or identifier, and password. */
export function SignInForm({ onSignedIn, initialLogin = '', filled }: SignInFormProps) {
  const form = useForm<SignInValues>({ shouldFocusError: false, resolver: zodResolver(signInSchema), defaultValues: { login: initialLogin, password: '' } });
  const { run, pending, failure } = useAct(SignInDocument);
  const refusals = useServerRefusals(form);
  useEffect(() => {
    if (filled) form.reset(filled);
  }, [filled, form]);

  const submit = async (values: SignInValues): Promise<void> => {
    refusals.clear();
    const data = await run(values);
    if (!data) return;
    if (refusals.apply(data.signIn.refusals) && data.signIn.me) onSignedIn(data.signIn.me);
  };
  return (
    <Form form={form} onSubmit={submit} label="Connexion">
      <RefusalAlert refusals={refusals.general} failure={failure} title="Connexion impossible" />
      <TextField name="login" label="Adresse électronique ou identifiant" autoComplete="username" />
      <TextField name="password" label="Mot de passe" type="password" autoComplete="current-password" />
      <Button type="submit" disabled={pending}>
        {pending ? 'Connexion…' : 'Se connecter'}
      </Button>
    </Form>
  );
}
