import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { RefusalAlert } from '../../ui/index.ts';

const passwordForm = z.object({ password: z.string().min(1, 'Mot de passe\u00a0: ce champ est obligatoire.') });

export interface PasswordFormProps {
  readonly label: string;
  readonly button: string;
  readonly pending: boolean;
  readonly failure: Parameters<typeof RefusalAlert>[0]['failure'];
  /** Does the act; gives its refusals, or nothing when it could not be sent. */
  readonly act: (password: string) => Promise<Parameters<ReturnType<typeof useServerRefusals>['apply']>[0] | undefined>;
  readonly children?: ReactNode;
}

/** A gesture on what protects the account: the password is asked again. */
export function PasswordForm({ label, button, pending, failure, act, children }: PasswordFormProps) {
  const form = useForm({ shouldFocusError: false, resolver: zodResolver(passwordForm), defaultValues: { password: '' } });
  const refusals = useServerRefusals(form);
  const submit = async ({ password }: { password: string }): Promise<void> => {
    refusals.clear();
    const refused = await act(password);
    if (refused && refusals.apply(refused)) form.reset();
  };
  return (
    <Form form={form} onSubmit={submit} label={label}>
      {children}
      <RefusalAlert refusals={refusals.general} failure={failure} title="Rien n’a changé" />
      <TextField name="password" label="Votre mot de passe" type="password" autoComplete="current-password" />
      <Button type="submit" priority="secondary" disabled={pending}>
        {button}
      </Button>
    </Form>
  );
}
