import { type HabilitationRole, InviteHabilitationDocument } from '@apart/schema';
import { emailField } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { Form, SelectField, TextField, TickField, useIdempotencyKey, useServerRefusals } from '../../forms/index.ts';
import { Notice, RefusalAlert } from '../../ui/index.ts';
import { ROLE_HINT, ROLES } from './labels.ts';

const inviteForm = z.object({ email: emailField('Courriel'), role: z.enum(['ADMINISTRATOR', 'DECLARANT', 'READER'], { error: 'Rôle\u00a0: choisissez-en un.' }), title: z.string().max(80), wholeCompany: z.boolean() });
interface Draft {
  email: string;
  role: HabilitationRole | null;
  title: string;
  wholeCompany: boolean;
}
const EMPTY: Draft = { email: '', role: null, title: '', wholeCompany: false };

/** Offers a role to an address. */
export function Invite({ siret, onInvited }: { readonly siret: string; readonly onInvited: () => Promise<void> }) {
  const form = useForm<Draft, unknown, Draft>({ shouldFocusError: false, resolver: zodResolver(inviteForm) as never, defaultValues: EMPTY });
  const { run, pending, failure } = useAct(InviteHabilitationDocument);
  const refusals = useServerRefusals(form);
  const { key, renew } = useIdempotencyKey();
  const [sent, setSent] = useState('');
  const submit = async (): Promise<void> => {
    refusals.clear();
    setSent('');
    const { email, role, title, wholeCompany } = form.getValues();
    if (role === null) return;
    const data = await run({ input: { siret, email, role, title: title || null, wholeCompany, idempotencyKey: key() } });
    if (!data) return;
    renew();
    if (!refusals.apply(data.inviteHabilitation.refusals)) return;
    setSent(email);
    form.reset(EMPTY);
    await onInvited();
  };
  return (
    <Form form={form} onSubmit={submit} label="Invitation">
      <div role="status">{sent && <Notice kind="success">L’invitation est partie à {sent}. Elle vaut sept jours.</Notice>}</div>
      <RefusalAlert refusals={refusals.general} failure={failure} title="L’invitation n’est pas partie" />
      <div className="ap-fields ap-fields--2">
        <TextField name="email" label="Courriel" hint="La personne peut déjà avoir un compte, ou pas encore." type="email" />
        <SelectField name="role" label="Rôle" hint={ROLE_HINT} choices={ROLES} empty="Choisir un rôle" />
        <TextField name="title" label="Fonction" optional hint="Par exemple «&nbsp;Responsable de la paie&nbsp;»" />
      </div>
      <TickField name="wholeCompany" label="Pour toute l’entreprise, établissements à venir compris" />
      <Button type="submit" disabled={pending}>
        {pending ? 'Envoi…' : 'Inviter'}
      </Button>
    </Form>
  );
}
