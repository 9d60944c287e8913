import { RequestAgentAccessDocument } from '@apart/schema';
import { emailField, filled, readDepartements } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { Form, SelectField, TextField, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { Notice, Page, RefusalAlert, Section } from '../../ui/index.ts';
import { AskByMail } from '../delivery/ask-by-mail.tsx';
import type { KeptTicket } from '../delivery/kept-ticket.ts';
import { MailDelivery } from '../delivery/mail-delivery.tsx';
import { checkPerimeter, perimeterFields, type PerimeterDraft } from './agent-form.ts';
import { DepartementsField } from './departements-field.tsx';
import { ROLE_CHOICES } from './labels.ts';

const askForm = z
  .object({ lastName: filled('Nom', 80), firstName: filled('Prénom', 80), email: emailField('Courriel professionnel'), service: filled('Service', 120), message: z.string().max(500, 'Précisions\u00a0: 500 caractères au plus.'), ...perimeterFields })
  .superRefine(checkPerimeter);
interface Draft extends PerimeterDraft {
  lastName: string;
  firstName: string;
  email: string;
  service: string;
  message: string;
}
const EMPTY: Draft = { lastName: '', firstName: '', email: '', service: '', message: '', role: null, departements: '' };

/** An agent asks for an access, from any computer: the DGEFP answers by mail. */
export function Component() {
  return (
    <Page howTo="obtenir-un-acces-d-agent" title="Demander un accès d’agent" width="narrow" back={{ to: '/', label: 'Accueil' }}>
      <AskByMail<Draft, KeptTicket> ask={(typed, onSent) => <Ask typed={typed ?? EMPTY} onSent={onSent} />} sent={(kept, onCorrect) => <Sent kept={kept} onCorrect={onCorrect} />} />
    </Page>
  );
}

interface AskProps {
  readonly typed: Draft;
  readonly onSent: (kept: KeptTicket, values: Draft) => void;
}

function Ask({ typed, onSent }: AskProps) {
  const form = useForm<Draft, unknown, Draft>({ shouldFocusError: false, resolver: zodResolver(askForm) as never, defaultValues: typed });
  const draft = useLocalDraft('acces-agent', form);
  const { run, pending, failure } = useAct(RequestAgentAccessDocument);
  const refusals = useServerRefusals(form);
  const role = useWatch({ control: form.control, name: 'role' });
  const submit = async (values: Draft): Promise<void> => {
    refusals.clear();
    if (values.role === null) return;
    const data = await run({ input: { ...values, role: values.role, departements: [...readDepartements(values.departements).codes], message: values.message || null } });
    if (!data || !refusals.apply(data.requestAgentAccess.refusals)) return;
    draft.clear();
    onSent({ ticket: data.requestAgentAccess.deliveryTicket ?? '', email: data.requestAgentAccess.email ?? values.email, correct: '/agents/demander-un-acces', about: { lastName: values.lastName, firstName: values.firstName } }, values);
  };
  return (
    <>
      <p className="ap-lead">Pour les agents des UD, de l’ASP, de la DGEFP et de l’assistance, renforts compris. Un administrateur de la DGEFP répond par courriel&nbsp;; sa réponse ouvre l’accès, de n’importe quel poste.</p>
      <Form form={form} onSubmit={submit} label="Demande d’accès d’agent">
        {draft.restored && <Notice kind="info">Ce que vous aviez commencé a été retrouvé.</Notice>}
        <RefusalAlert refusals={refusals.general} failure={failure} title="Votre demande n’est pas partie" />
        <div className="ap-fields ap-fields--2">
          <TextField name="lastName" label="Nom" autoComplete="family-name" />
          <TextField name="firstName" label="Prénom" autoComplete="given-name" />
          <TextField name="email" label="Courriel professionnel" hint="Celui de votre service&nbsp;: une adresse qui sert déjà à une entreprise ne convient pas." type="email" autoComplete="email" />
          <TextField name="service" label="Service" hint="Par exemple «&nbsp;DDETS du Rhône&nbsp;»." autoComplete="organization" />
        </div>
        <SelectField name="role" label="Rôle demandé" choices={ROLE_CHOICES} empty="Choisir un rôle" />
        {(role === 'UD' || role === 'UD_HEAD') && (
          <DepartementsField
            name="departements"
            hint={role === 'UD' ? 'Leurs codes\u00a0: 69, 2A, 971… Laissez vide si vous venez seulement en renfort\u00a0: un responsable vous ouvrira le sien pour un temps.' : 'Leurs codes\u00a0: 69, 2A, 971…'}
            optional={role === 'UD'}
          />
        )}
        <TextField name="message" label="Précisions" rows={3} optional />
        <Button type="submit" size="large" disabled={pending}>
          {pending ? 'Envoi…' : 'Envoyer la demande'}
        </Button>
      </Form>
      <Section title="Ce n’est pas votre cas&nbsp;?">
        <ul className="ap-links">
          <li>
            <Link to="/recuperation">J’ai déjà un accès&nbsp;: retrouver mon identifiant ou mon mot de passe</Link>
          </li>
          <li>
            <Link to="/creer-mon-espace">Je suis employeur&nbsp;: créer mon espace</Link>
          </li>
        </ul>
      </Section>
    </>
  );
}

function Sent({ kept, onCorrect }: { readonly kept: KeptTicket; readonly onCorrect: () => void }) {
  return (
    <>
      <Notice kind="success" title="Votre demande est transmise à la DGEFP" live>
        <p>Un courriel part à {kept.email}. La réponse arrivera à la même adresse&nbsp;: accordée, elle porte le lien qui choisit votre mot de passe.</p>
      </Notice>
      <MailDelivery kept={kept} onCorrect={onCorrect} />
    </>
  );
}
