import { AskAssistanceDocument, type AssistanceReason } from '@apart/schema';
import { ASSISTANCE_REASON_LABELS, ASSISTANCE_REASONS, askAssistanceSchema, readSiretTolerantly } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useSearchParams } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { type HelpContext, helpContext } from '../../app/help-context.ts';
import { useMe } from '../../app/session.tsx';
import { Form, SelectField, TextField, TickField, useIdempotencyKey, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { WhereToFind } from '../guide/where-to-find.tsx';
import { CopyButton, Notice, Page, RefusalAlert, Section } from '../../ui/index.ts';
import { AskByMail } from '../delivery/ask-by-mail.tsx';
import { keptTicket, type KeptTicket } from '../delivery/kept-ticket.ts';
import { MailDelivery } from '../delivery/mail-delivery.tsx';

interface SentRequest {
  readonly reference: string;
  /** By which it is followed, without an account. */
  readonly link: string | null;
  readonly kept: KeptTicket;
}

interface HelpDraft {
  siret: string;
  establishmentName: string;
  lastName: string;
  firstName: string;
  phone: string;
  email: string;
  reason: AssistanceReason | null;
  text: string;
  /** The page, the file and the last error go along. */
  joins: boolean;
}

const CHOICES = ASSISTANCE_REASONS.map((reason) => ({ value: reason, label: ASSISTANCE_REASON_LABELS[reason] }));
const isReason = (text: string | null): text is AssistanceReason => (ASSISTANCE_REASONS as readonly (string | null)[]).includes(text);

/** Help that needs no telephone and no account: what the service already knows is already written. */
export function Component() {
  const me = useMe();
  return (
    <Page title="Demander de l’aide" width="narrow" back={{ to: '/aide', label: 'Besoin d’aide\u00a0?' }} aside={me && <Link to="/assistance/mes-demandes">Mes demandes d’assistance</Link>}>
      <AskByMail<HelpDraft, SentRequest> ask={(typed, onSent) => <Ask typed={typed} onSent={onSent} />} sent={(request, onCorrect) => <Sent {...request} onCorrect={onCorrect} />} />
    </Page>
  );
}

interface AskProps {
  readonly typed: HelpDraft | undefined;
  readonly onSent: (sent: SentRequest, values: HelpDraft) => void;
}

function Ask({ typed, onSent }: AskProps) {
  const [search] = useSearchParams();
  const me = useMe();
  const reason = search.get('motif');
  const [context] = useState(helpContext);
  const [start] = useState<HelpDraft>(() => {
    if (typed) return typed;
    const waited = keptTicket();
    const about = waited?.about;
    return {
      siret: search.get('siret') ?? about?.siret ?? context.siret ?? '',
      establishmentName: about?.establishmentName ?? '',
      lastName: about?.lastName ?? '',
      firstName: about?.firstName ?? '',
      phone: about?.phone ?? '',
      email: '',
      reason: isReason(reason) ? reason : null,
      text: waited && reason === 'EXTRANET_HABILITATION' ? `Je n’ai pas reçu le courriel envoyé à ${waited.email}.` : '',
      joins: true,
    };
  });
  const form = useForm<HelpDraft, unknown, HelpDraft>({ shouldFocusError: false, resolver: zodResolver(askAssistanceSchema) as never, defaultValues: start });
  const draft = useLocalDraft(`assistance.${reason ?? ''}`, form);
  const { run, pending, failure } = useAct(AskAssistanceDocument);
  const refusals = useServerRefusals(form);
  const { key, renew } = useIdempotencyKey();
  useEffect(() => {
    if (!me) return;
    for (const name of ['lastName', 'firstName', 'email'] as const) if (form.getValues(name) === '') form.setValue(name, me[name]);
  }, [form, me]);

  const submit = async (): Promise<void> => {
    refusals.clear();
    const values = form.getValues();
    if (values.reason === null) return;
    const { joins, ...typedValues } = values;
    const along = joins ? { page: search.get('page') ?? context.page, fileReference: context.fileReference, lastError: context.lastError } : { page: search.get('page') };
    const input = { ...typedValues, ...along, reason: values.reason, siret: (readSiretTolerantly(values.siret)?.siret ?? values.siret) || null, establishmentName: values.establishmentName || null, idempotencyKey: key() };
    const answer = await run({ input });
    if (!answer) return;
    renew();
    const { reference, link, deliveryTicket, refusals: refused } = answer.askAssistance;
    if (!refusals.apply(refused) || !reference) return;
    draft.clear();
    onSent({ reference, link: link ?? null, kept: { ticket: deliveryTicket ?? '', email: values.email, correct: '/assistance' } }, values);
  };
  return (
    <>
      <p className="ap-lead">
        Une personne vous répond par courriel, et vous lui répondez par le lien de ce courriel. Beaucoup de réponses sont déjà dans <Link to="/aide">les questions les plus posées</Link>.
      </p>
      <Form form={form} onSubmit={submit} label="Demande d’assistance">
        <RefusalAlert refusals={refusals.general} failure={failure} title="Votre demande n’est pas encore partie" />
        <SelectField name="reason" label="Motif de la demande" choices={CHOICES} empty="Choisir un motif" />
        <div className="ap-fields ap-fields--2">
          <TextField name="siret" help={<WhereToFind of="siret" />} label="SIRET" hint="14 chiffres. Laissez vide si vous n’en avez pas." optional />
          <TextField name="establishmentName" label="Dénomination de l’établissement" hint="Telle qu’elle est connue." optional autoComplete="organization" />
          <TextField name="lastName" label="Nom" autoComplete="family-name" />
          <TextField name="firstName" label="Prénom" autoComplete="given-name" />
          <TextField name="phone" label="Téléphone" type="tel" autoComplete="tel" />
          <TextField name="email" label="Courriel" hint="La réponse y sera envoyée." type="email" autoComplete="email" />
        </div>
        <TextField name="text" label="Votre demande" hint="Ce que vous vouliez faire, ce qui s’est passé. Jamais de mot de passe ni de numéro de sécurité sociale." rows={6} />
        <Along context={context} />
        <Button type="submit" size="large" disabled={pending}>
          {pending ? 'Envoi…' : 'Envoyer'}
        </Button>
      </Form>
    </>
  );
}

/** What the service already knows of the difficulty: said, and sent only if the person agrees. */
function Along({ context: { page, fileReference, lastError } }: { readonly context: HelpContext }) {
  if (page === null || page === '/') return null;
  return (
    <TickField
      name="joins"
      label="Joindre ce que vous étiez en train de faire"
      hint={[`Page ${page}`, ...(fileReference ? [`dossier ${fileReference}`] : []), ...(lastError ? [`dernier message «\u00a0${lastError}\u00a0»`] : [])].join('\u00a0; ')}
    />
  );
}

function Sent({ reference, link, kept, onCorrect }: SentRequest & { readonly onCorrect: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice kind="success" title={`Votre demande ${reference} est reçue`} live>
        <p>Gardez cette référence. Un agent lit votre demande et vous répond à {kept.email}.</p>
        <div className="ap-actions">
          <CopyButton text={reference} what="la référence" />
          {link && (
            <Link className="fr-btn fr-btn--sm fr-btn--secondary" to={`/assistance/suivi/${link}`}>
              Suivre ma demande
            </Link>
          )}
        </div>
      </Notice>
      <Section title="Le courriel qui la confirme">
        <MailDelivery kept={kept} onCorrect={onCorrect} />
      </Section>
    </div>
  );
}
