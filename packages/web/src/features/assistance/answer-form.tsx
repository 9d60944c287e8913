import { AnswerAssistanceDocument, type AssistanceDeskQuery, CannedAnswersDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useForm } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import { Form, TextField, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { RefusalAlert } from '../../ui/index.ts';

interface AnswerFormProps {
  readonly request: AssistanceDeskQuery['assistanceRequests']['nodes'][number];
  readonly onCancel: () => void;
  readonly onAnswered: () => Promise<void>;
}

/** An answer, begun from a ready one or not; what is typed is kept until it leaves. */
export function AnswerForm({ request, onCancel, onAnswered }: AnswerFormProps) {
  const form = useForm({ shouldFocusError: false, defaultValues: { answer: '' } });
  const draft = useLocalDraft(`assistance-answer-${request.id}`, form);
  const { run, pending, failure } = useAct(AnswerAssistanceDocument);
  const refusals = useServerRefusals(form);
  const send = async ({ answer }: { answer: string }): Promise<void> => {
    refusals.clear();
    const data = await run({ id: request.id, answer, seen: request.messages.length });
    if (!data || !refusals.apply(data.answerAssistance.refusals)) return;
    draft.clear();
    await onAnswered();
  };
  return (
    <Form form={form} label={`Réponse à ${request.reference}`} onSubmit={send}>
      <CannedChoice
        request={request}
        onChoose={(text) => {
          const typed = form.getValues('answer').trimEnd();
          form.setValue('answer', typed === '' ? text : `${typed}\n\n${text}`, { shouldDirty: true });
        }}
      />
      <TextField name="answer" label="Votre réponse" hint={`Lue telle quelle par ${request.firstName} ${request.lastName}.`} rows={8} maxLength={4000} />
      <RefusalAlert refusals={refusals.general} failure={failure} title="La réponse n’est pas partie" />
      <div className="ap-actions">
        <Button type="submit" disabled={pending}>
          {pending ? 'Envoi…' : 'Envoyer la réponse'}
        </Button>
        <Button type="button" priority="tertiary" onClick={onCancel}>
          Annuler
        </Button>
      </div>
    </Form>
  );
}

/** The ready answers for the reason, those for any reason after; the chosen one is put in the answer, to be changed there. */
function CannedChoice({ request, onChoose }: { readonly request: AnswerFormProps['request']; readonly onChoose: (text: string) => void }) {
  const { data } = useQuery(CannedAnswersDocument);
  const answers = (data?.cannedAnswers ?? []).filter(({ reason }) => reason === null || reason === request.reason).toSorted((a, b) => Number(a.reason === null) - Number(b.reason === null));
  if (answers.length === 0) return null;
  return (
    <Select
      label="Réponse type"
      hint="Elle s’ajoute à votre réponse&nbsp;; relisez-la et complétez-la."
      nativeSelectProps={{
        value: '',
        onChange: (event) => {
          const chosen = answers.find(({ id }) => id === event.target.value);
          if (chosen) onChoose(chosen.text);
        },
      }}
    >
      <option value="">Choisir</option>
      {answers.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}
