import { RequestRecoveryDocument } from '@apart/schema';
import { emailField } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { Page, RefusalAlert, Section, useService } from '../../ui/index.ts';
import { keepTicket, type KeptTicket } from '../delivery/kept-ticket.ts';
import { MailDelivery } from '../delivery/mail-delivery.tsx';

const askForm = z.object({ email: emailField('Courriel') });

/** Identifier or password forgotten: one form, one answer, and the mail alone tells. */
export function Component() {
  const [sent, setSent] = useState<KeptTicket>();
  return (
    <Page howTo="mot-de-passe-oublie" title="Identifiant ou mot de passe oublié" width="narrow" back={{ to: '/connexion', label: 'Se connecter' }}>
      {sent ? <Sent kept={sent} onAgain={() => setSent(undefined)} /> : <Ask onSent={setSent} />}
      <Section title="Vous n’avez plus accès à cette adresse&nbsp;?">
        <ul className="ap-links">
          <li>
            <Link to="/demander-une-habilitation">Demandez une habilitation avec votre adresse d’aujourd’hui</Link>
          </li>
          <li>
            <Link to="/assistance?motif=EXTRANET_HABILITATION">Demandez de l’aide</Link>
          </li>
        </ul>
      </Section>
    </Page>
  );
}

function Ask({ onSent }: { readonly onSent: (kept: KeptTicket) => void }) {
  const form = useForm({ shouldFocusError: false, resolver: zodResolver(askForm), defaultValues: { email: '' } });
  const { run, pending, failure } = useAct(RequestRecoveryDocument);
  const refusals = useServerRefusals(form);
  const submit = async ({ email }: { email: string }): Promise<void> => {
    refusals.clear();
    const data = await run({ email });
    if (!data || !refusals.apply(data.requestRecovery.refusals)) return;
    const kept = { ticket: data.requestRecovery.deliveryTicket ?? '', email: data.requestRecovery.email ?? email, correct: '/recuperation' };
    keepTicket(kept);
    onSent(kept);
  };
  return (
    <>
      <p className="ap-lead">Donnez votre adresse électronique&nbsp;: nous vous écrivons votre identifiant, et un lien pour choisir un nouveau mot de passe. Un compte venu de Sylae se retrouve ainsi lui aussi.</p>
      <Form form={form} onSubmit={submit} label="Récupération du compte">
        <RefusalAlert refusals={refusals.general} failure={failure} title="Votre demande n’est pas partie" />
        <TextField name="email" label="Courriel" hint="Celui de votre compte." type="email" autoComplete="email" />
        <Button type="submit" disabled={pending}>
          {pending ? 'Envoi…' : 'Recevoir un courriel'}
        </Button>
      </Form>
    </>
  );
}

function Sent({ kept, onAgain }: { readonly kept: KeptTicket; readonly onAgain: () => void }) {
  const service = useService();
  return (
    <>
      <p className="ap-lead">
        Nous venons d’écrire à <strong>{kept.email}</strong>. Le lien de ce courriel est valable 60 minutes et ne sert qu’une fois, dans n’importe quel navigateur. S’il n’y a pas de compte à cette adresse, le courriel vous le dit.
      </p>
      <MailDelivery kept={kept} onCorrect={onAgain} />
      {service?.demoMode && (
        <p>
          <Link to="/demo/courriels">Lire les courriels de la démonstration</Link>
        </p>
      )}
    </>
  );
}
