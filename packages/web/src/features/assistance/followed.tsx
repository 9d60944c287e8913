import { type FollowedAssistanceFieldsFragment, ReplyAssistanceDocument } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import { Form, TextField, useIdempotencyKey, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { RefusalAlert } from '../../ui/index.ts';
import { AssistanceThread } from './thread.tsx';

interface FollowedProps {
  readonly request: FollowedAssistanceFieldsFragment;
  /** The secret link by which one came; one's own account without it. */
  readonly link?: string;
}

/** A request as its asker follows it: the thread, and a message to add. */
export function Followed({ request, link }: FollowedProps) {
  return (
    <>
      <p className="ap-lead">{request.status === 'ANSWERED' ? 'L’assistance vous a répondu. Écrivez ci-dessous si cela ne règle pas votre question.' : 'Votre demande attend une réponse\u00a0: elle arrivera par courriel, et ici.'}</p>
      <AssistanceThread asked={{ id: request.id, authorName: 'Vous', text: request.text, createdAt: request.createdAt }} messages={request.messages.map((message) => (message.fromAsker ? { ...message, authorName: 'Vous' } : message))} reader="ASKER" />
      <Reply request={request} link={link} />
    </>
  );
}

function Reply({ request, link }: FollowedProps) {
  const form = useForm({ shouldFocusError: false, defaultValues: { text: '' } });
  const draft = useLocalDraft(`assistance-${request.reference}`, form);
  const { apply, general } = useServerRefusals(form);
  const { key, renew } = useIdempotencyKey();
  const { run, pending, failure } = useAct(ReplyAssistanceDocument);
  const [sent, setSent] = useState(false);
  const send = async ({ text }: { text: string }): Promise<void> => {
    setSent(false);
    const data = await run({ input: { link: link ?? null, id: link ? null : request.id, text, idempotencyKey: key() } });
    if (!data) return;
    renew();
    if (!apply(data.replyAssistance.refusals)) return;
    form.reset();
    draft.clear();
    setSent(true);
  };
  return (
    <Form form={form} onSubmit={send} label="Écrire à l’assistance">
      <RefusalAlert refusals={general} failure={failure} title="Votre message n’est pas parti" />
      <TextField name="text" label="Votre message" hint="Jamais de mot de passe ni de numéro de sécurité sociale." rows={4} maxLength={4000} />
      <div className="ap-actions">
        <Button type="submit" disabled={pending}>
          {pending ? 'Envoi…' : 'Envoyer le message'}
        </Button>
        <p role="status" className="ap-said">
          {sent && 'Votre message est envoyé\u00a0: la réponse arrivera par courriel.'}
        </p>
      </div>
    </Form>
  );
}
