import { LinkOidcIdentityDocument, PendingOidcLinkDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { homeOf, useBecome } from '../../app/session.tsx';
import { Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { ErrorState, Page, Pending, RefusalAlert } from '../../ui/index.ts';

const passwordForm = z.object({ password: z.string().min(1, 'Indiquez le mot de passe de votre compte.') });

/** Back from the provider with the address of an account: its password is asked once, then the provider is enough. */
export function Component() {
  const { data, error, refetch } = useQuery(PendingOidcLinkDocument, { fetchPolicy: 'network-only' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de votre connexion" />;
  const pending = data.pendingOidcLink;
  return pending ? <Ask email={pending.email} label={pending.label} /> : <Nothing />;
}

function Ask({ email, label }: { readonly email: string; readonly label: string }) {
  const form = useForm({ shouldFocusError: false, resolver: zodResolver(passwordForm), defaultValues: { password: '' } });
  const { run, pending, failure } = useAct(LinkOidcIdentityDocument);
  const refusals = useServerRefusals(form);
  const become = useBecome();
  const navigate = useNavigate();
  const submit = async ({ password }: { password: string }): Promise<void> => {
    refusals.clear();
    const data = await run({ password });
    if (!data || !refusals.apply(data.linkOidcIdentity.refusals)) return;
    const { me, nextStep } = data.linkOidcIdentity;
    if (!me) {
      await navigate(`/connexion?etape=${nextStep === 'TOTP' ? 'code' : 'activer'}`, { replace: true });
      return;
    }
    become(me);
    await navigate(homeOf(me.role), { replace: true });
  };
  return (
    <Page title={`Rattacher votre compte à ${label}`} width="narrow">
      <p className="ap-lead">
        {label} vous a reconnu. Un compte existe déjà ici à votre adresse, <strong>{email}</strong>.
      </p>
      <p>Donnez une fois son mot de passe pour montrer qu’il est à vous&nbsp;: ensuite, {label} suffira. Votre mot de passe continuera de fonctionner.</p>
      <Form form={form} onSubmit={submit} label="Rattachement du compte">
        <RefusalAlert refusals={refusals.general} failure={failure} title="Le compte n’a pas été rattaché" />
        <TextField name="password" label="Mot de passe de votre compte" type="password" autoComplete="current-password" />
        <Button type="submit" disabled={pending}>
          {pending ? 'Rattachement…' : 'Rattacher et ouvrir mon espace'}
        </Button>
      </Form>
      <p className="fr-mt-3w">
        Mot de passe inconnu ou oublié, ou compte venu de Sylae sans mot de passe&nbsp;? <Link to="/recuperation">Choisissez-en un autre</Link>, puis revenez par {label}.
      </p>
    </Page>
  );
}

function Nothing() {
  return (
    <Page title="Rien à rattacher" width="narrow">
      <p className="ap-lead">Aucun rattachement n’est en attente&nbsp;: il est fait, ou il a expiré (il attend dix minutes, et cinq essais au plus).</p>
      <Link className="fr-btn" to="/connexion">
        Reprendre la connexion
      </Link>
    </Page>
  );
}
