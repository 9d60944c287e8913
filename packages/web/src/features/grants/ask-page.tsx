import { AccountOriginDocument, RequestHabilitationDocument } from '@apart/schema';
import { emailField, filled, formatSiret, readSiretTolerantly, type Siret, siretField } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useSearchParams } from 'react-router';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { useMe } from '../../app/session.tsx';
import { Form, TextField, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { Notice, Page, RefusalAlert, Section } from '../../ui/index.ts';
import { SiretField } from '../accounts/siret-field.tsx';
import { AskByMail } from '../delivery/ask-by-mail.tsx';
import type { KeptTicket } from '../delivery/kept-ticket.ts';
import { MailDelivery } from '../delivery/mail-delivery.tsx';

const askForm = z.object({ siret: siretField, email: emailField('Courriel'), lastName: filled('Nom', 80), firstName: filled('Prénom', 80), phone: z.string(), message: filled('Votre rôle dans l’établissement', 500) });
const EMPTY = { siret: '', email: '', lastName: '', firstName: '', phone: '', message: '' };

/** Asks for access to a space that exists, with an account or without: its holders answer, and are never named. */
export function Component() {
  return (
    <Page howTo="demander-une-habilitation" title="Demander une habilitation" width="narrow" back={{ to: '/', label: 'Accueil' }}>
      <AskByMail<typeof EMPTY, KeptTicket> ask={(typed, onSent) => <Ask typed={typed ?? EMPTY} onSent={onSent} />} sent={(kept, onCorrect) => <Sent kept={kept} onCorrect={onCorrect} />} />
    </Page>
  );
}

interface AskProps {
  readonly typed: typeof EMPTY;
  readonly onSent: (kept: KeptTicket, values: typeof EMPTY) => void;
}

function Ask({ typed, onSent }: AskProps) {
  const [search] = useSearchParams();
  const me = useMe();
  const { data } = useQuery(AccountOriginDocument, { skip: !me });
  const given = search.get('siret') ?? data?.me?.providerSiret ?? '';
  const form = useForm({ shouldFocusError: false, resolver: zodResolver(askForm), defaultValues: { ...typed, siret: typed.siret || (search.get('siret') ?? '') } });
  const draft = useLocalDraft('demander-une-habilitation', form);
  const { run, pending, failure } = useAct(RequestHabilitationDocument);
  const refusals = useServerRefusals(form);
  useEffect(() => {
    if (given && form.getValues('siret') === '') form.setValue('siret', readSiretTolerantly(given) ? formatSiret(given as Siret) : given);
    if (me) for (const name of ['lastName', 'firstName', 'email'] as const) if (form.getValues(name) === '') form.setValue(name, me[name]);
  }, [form, given, me]);
  const submit = async (values: typeof EMPTY): Promise<void> => {
    refusals.clear();
    const data_ = await run({ input: { ...values, siret: readSiretTolerantly(values.siret)?.siret ?? values.siret, phone: values.phone || null } });
    if (!data_ || !refusals.apply(data_.requestHabilitation.refusals)) return;
    draft.clear();
    onSent({ ticket: data_.requestHabilitation.deliveryTicket ?? '', email: data_.requestHabilitation.email ?? values.email, correct: '/demander-une-habilitation', about: { siret: values.siret } }, values);
  };
  return (
    <>
      <p className="ap-lead">L’établissement a déjà un espace&nbsp;: ceux qui le tiennent reçoivent votre demande, avec un rappel le troisième jour, et répondent d’un geste.</p>
      <Form form={form} onSubmit={submit} label="Demande d’habilitation">
        <RefusalAlert refusals={refusals.general} failure={failure} title="Votre demande n’est pas partie" />
        <SiretField name="siret" />
        <div className="ap-fields ap-fields--2">
          <TextField name="lastName" label="Nom" autoComplete="family-name" />
          <TextField name="firstName" label="Prénom" autoComplete="given-name" />
          <TextField name="email" label="Courriel" hint={me ? 'Celui de votre compte.' : 'La réponse y arrivera.'} type="email" autoComplete="email" disabled={Boolean(me)} />
          <TextField name="phone" label="Téléphone" type="tel" autoComplete="tel" optional />
        </div>
        <TextField name="message" label="Votre rôle dans l’établissement" hint="Lu par ceux qui tiennent l’espace, par exemple «&nbsp;gestionnaire de paie depuis le 1er mars&nbsp;»." rows={3} />
        <Button type="submit" size="large" disabled={pending}>
          {pending ? 'Envoi…' : 'Envoyer la demande'}
        </Button>
      </Form>
      <Section title="Ce n’est pas votre cas&nbsp;?">
        <ul className="ap-links">
          <li>
            <Link to="/creer-mon-espace">L’établissement n’a pas encore d’espace&nbsp;: le créer</Link>
          </li>
          <li>
            <Link to="/recuperation">J’avais un accès&nbsp;: retrouver mon identifiant ou mon mot de passe</Link>
          </li>
          <li>
            <Link to="/mandats/proposer">Je suis expert-comptable&nbsp;: proposer un mandat</Link>
          </li>
        </ul>
      </Section>
    </>
  );
}

function Sent({ kept, onCorrect }: { readonly kept: KeptTicket; readonly onCorrect: () => void }) {
  return (
    <>
      <Notice kind="success" title="Votre demande est transmise" live>
        <p>
          Un courriel part à {kept.email}, avec un lien pour suivre la réponse. Sans réponse dans sept jours, ou si la personne qui tenait l’espace est partie, ce lien permet de demander un arbitrage.
        </p>
      </Notice>
      <MailDelivery kept={kept} onCorrect={onCorrect} />
    </>
  );
}
