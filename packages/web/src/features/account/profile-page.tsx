import { ChangeEmailDocument, ChangeProfileDocument } from '@apart/schema';
import { emailField, filled, optionalField, phoneField } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { useMeAgain } from '../../app/session.tsx';
import { Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { DefinitionList, Notice, RefusalAlert, Section } from '../../ui/index.ts';
import type { KeptTicket } from '../delivery/kept-ticket.ts';
import { MailDelivery } from '../delivery/mail-delivery.tsx';
import { AccountPage, type MyAccount } from './account-page.tsx';

const profileForm = z.object({ lastName: filled('Nom', 100), firstName: filled('Prénom', 100), phone: optionalField(phoneField('Téléphone'), 'Téléphone') });
const emailForm = z.object({ email: emailField('Nouvelle adresse'), password: z.string().min(1, 'Mot de passe\u00a0: ce champ est obligatoire.') });

/** Name, telephone, and the address of the account. */
export function Component() {
  return (
    <AccountPage title="Profil">
      {(account, refetch) => (
        <>
          <Section title="Nom et téléphone">
            <ProfileForm account={account} onSaved={() => void refetch()} />
          </Section>
          <Section title="Adresse électronique">
            <EmailForm account={account} />
          </Section>
        </>
      )}
    </AccountPage>
  );
}

function ProfileForm({ account, onSaved }: { readonly account: MyAccount; readonly onSaved: () => void }) {
  const { lastName, firstName, phone } = account;
  const form = useForm({ shouldFocusError: false, resolver: zodResolver(profileForm), defaultValues: { lastName, firstName, phone: phone ?? '' } });
  const { run, pending, failure } = useAct(ChangeProfileDocument);
  const refusals = useServerRefusals(form);
  const meAgain = useMeAgain();
  const [saved, setSaved] = useState(false);
  const submit = async (): Promise<void> => {
    refusals.clear();
    setSaved(false);
    const values = form.getValues();
    const data = await run({ input: { ...values, phone: values.phone || null } });
    if (!data || !refusals.apply(data.changeProfile.refusals)) return;
    setSaved(true);
    onSaved();
    await meAgain();
  };
  return (
    <Form form={form} onSubmit={submit} label="Profil">
      <div role="status">{saved && <Notice kind="success">Votre profil est enregistré&nbsp;; un courriel vous le confirme.</Notice>}</div>
      <RefusalAlert refusals={refusals.general} failure={failure} title="Votre profil n’est pas enregistré" />
      <div className="ap-fields ap-fields--2">
        <TextField name="lastName" label="Nom" autoComplete="family-name" />
        <TextField name="firstName" label="Prénom" autoComplete="given-name" />
        <TextField name="phone" label="Téléphone" type="tel" autoComplete="tel" optional />
      </div>
      <Button type="submit" disabled={pending}>
        {pending ? 'Enregistrement…' : 'Enregistrer'}
      </Button>
    </Form>
  );
}

function EmailForm({ account }: { readonly account: MyAccount }) {
  const form = useForm({ shouldFocusError: false, resolver: zodResolver(emailForm), defaultValues: { email: '', password: '' } });
  const { run, pending, failure } = useAct(ChangeEmailDocument);
  const refusals = useServerRefusals(form);
  const [kept, setKept] = useState<KeptTicket>();
  const submit = async (values: { email: string; password: string }): Promise<void> => {
    refusals.clear();
    const data = await run(values);
    if (!data || !refusals.apply(data.changeEmail.refusals)) return;
    setKept({ ticket: data.changeEmail.deliveryTicket ?? '', email: data.changeEmail.email ?? values.email, correct: '/compte' });
  };
  return (
    <>
      <DefinitionList items={[{ label: 'Adresse', value: account.email }, { label: 'Identifiant', value: account.identifier }]} />
      {kept ? (
        <>
          <p>
            Un lien est parti à <strong>{kept.email}</strong>. Rien ne change avant que vous l’ouvriez&nbsp;; ensuite, l’ancienne adresse pourra encore annuler pendant 72 heures.
          </p>
          <MailDelivery kept={kept} onCorrect={() => setKept(undefined)} />
        </>
      ) : (
        <Form form={form} onSubmit={submit} label="Changement d’adresse">
          <RefusalAlert refusals={refusals.general} failure={failure} title="L’adresse n’a pas changé" />
          <div className="ap-fields ap-fields--2">
            <TextField name="email" label="Nouvelle adresse" type="email" autoComplete="email" />
            <TextField name="password" label="Votre mot de passe" type="password" autoComplete="current-password" />
          </div>
          <Button type="submit" priority="secondary" disabled={pending}>
            {pending ? 'Envoi…' : 'Changer d’adresse'}
          </Button>
        </Form>
      )}
    </>
  );
}
