import { SendDapMessageDocument } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import { Form, TextField, useIdempotencyKey, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { RefusalAlert } from '../../ui/index.ts';

/** Writes on the thread; what is typed is kept on the device until it is sent. */
export function WriteMessage({ reference, told }: { readonly reference: string; readonly told: string }) {
  const form = useForm({ shouldFocusError: false, defaultValues: { message: '' } });
  const draft = useLocalDraft(`message-${reference}`, form);
  const { apply, general } = useServerRefusals(form);
  const { key, renew } = useIdempotencyKey();
  const sending = useAct(SendDapMessageDocument);
  const [sent, setSent] = useState(false);
  const send = async ({ message }: { message: string }): Promise<void> => {
    setSent(false);
    const data = await sending.run({ reference, text: message, idempotencyKey: key() });
    if (!data) return;
    renew();
    if (!apply(data.sendDapMessage.refusals.map((one) => (one.path === 'text' ? { ...one, path: 'message' } : one)))) return;
    form.reset();
    draft.clear();
    setSent(true);
  };
  return (
    <Form form={form} onSubmit={send} label="Écrire un message">
      <RefusalAlert refusals={general} failure={sending.failure} title="Le message n’est pas envoyé" />
      {/* A name of its own: the forms of agents, on the same page, have a « text » too. */}
      <TextField name="message" label="Votre message" hint={`${told} en reçoit l’avis par courriel. N’écrivez ni numéro de sécurité sociale ni coordonnées bancaires.`} rows={4} maxLength={5000} />
      <div className="ap-actions">
        <Button type="submit" disabled={sending.pending}>
          {sending.pending ? 'Envoi…' : 'Envoyer le message'}
        </Button>
        <p role="status" className="ap-said">
          {sent && 'Votre message est envoyé.'}
        </p>
      </div>
    </Form>
  );
}
