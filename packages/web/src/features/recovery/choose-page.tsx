import { RecoveryDocument, ResetPasswordDocument } from '@apart/schema';
import { choosePasswordSchema, PASSWORD_MIN_LENGTH } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useParams } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { DefinitionList, ErrorState, Notice, Page, Pending, RefusalAlert } from '../../ui/index.ts';

/** The link of the recovery mail: a new password, then the ordinary sign-in, second factor included. */
export function Component() {
  const { token = '' } = useParams();
  const [done, setDone] = useState(false);
  const { data, error, refetch } = useQuery(RecoveryDocument, { variables: { token }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture du lien" />;
  const { email, identifier, refusals } = data.recovery;
  return (
    <Page title="Choisir un nouveau mot de passe" width="narrow">
      {done ? <Done /> : refusals.length > 0 ? <Dead refusals={refusals} /> : <Choose token={token} email={email ?? ''} identifier={identifier ?? ''} onDone={() => setDone(true)} />}
    </Page>
  );
}

function Choose({ token, email, identifier, onDone }: { readonly token: string; readonly email: string; readonly identifier: string; readonly onDone: () => void }) {
  const form = useForm({ shouldFocusError: false, resolver: zodResolver(choosePasswordSchema), defaultValues: { password: '' } });
  const { run, pending, failure } = useAct(ResetPasswordDocument);
  const refusals = useServerRefusals(form);
  const submit = async ({ password }: { password: string }): Promise<void> => {
    refusals.clear();
    const data = await run({ token, password });
    if (data && refusals.apply(data.resetPassword.refusals)) onDone();
  };
  return (
    <>
      <DefinitionList items={[{ label: 'Votre identifiant', value: identifier }, { label: 'Votre adresse', value: email }]} />
      <Form form={form} onSubmit={submit} label="Nouveau mot de passe">
        <RefusalAlert refusals={refusals.general} failure={failure} title="Le mot de passe n’a pas changé" />
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField name="password" label="Nouveau mot de passe" hint={`${PASSWORD_MIN_LENGTH} caractères au moins, par exemple quelques mots à la suite.`} type="password" autoComplete="new-password" />
        <Button type="submit" disabled={pending}>
          {pending ? 'Enregistrement…' : 'Enregistrer ce mot de passe'}
        </Button>
      </Form>
      <p className="ap-muted">Vos sessions ouvertes, sur cet appareil et les autres, seront fermées.</p>
    </>
  );
}

function Done() {
  return (
    <Notice kind="success" title="Votre mot de passe est changé" live>
      <p>Toutes vos sessions sont fermées. Connectez-vous avec le nouveau.</p>
      <Link className="fr-btn" to="/connexion">
        Se connecter
      </Link>
    </Notice>
  );
}

function Dead({ refusals }: { readonly refusals: Parameters<typeof RefusalAlert>[0]['refusals'] }) {
  return (
    <>
      <RefusalAlert refusals={refusals} title="Ce lien n’ouvre plus rien" />
      <div className="ap-actions">
        <Link className="fr-btn" to="/recuperation">
          Demander un autre lien
        </Link>
        <Link className="fr-btn fr-btn--secondary" to="/connexion">
          Se connecter
        </Link>
      </div>
    </>
  );
}
