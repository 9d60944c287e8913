import { type DapPageFragment, GiveCseOpinionDocument } from '@apart/schema';
import { CSE_OPINION_LABELS } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { type ChangeEvent, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import { DateField, Form, RadioField, useServerRefusals } from '../../forms/index.ts';
import { RefusalAlert, sizeText, useService } from '../../ui/index.ts';
import { sendDocument, typesText, type UploadRefusal } from './send-document.ts';

interface Opinion {
  opinion: 'FAVOURABLE' | 'UNFAVOURABLE' | null;
  day: string;
}

/** Sends the opinion of the CSE with its piece, when the server lets this person do it. */
export function GiveCseOpinion({ dap }: { readonly dap: DapPageFragment }) {
  const action = dap.possibleActions.find(({ act }) => act === 'dap.giveCseOpinion');
  return action ? <OpinionForm dap={dap} label={action.label} /> : null;
}

function OpinionForm({ dap, label }: { readonly dap: DapPageFragment; readonly label: string }) {
  const service = useService();
  const form = useForm<Opinion>({ shouldFocusError: false, defaultValues: { opinion: null, day: '' } });
  const { apply, general } = useServerRefusals(form);
  const giving = useAct(GiveCseOpinionDocument);
  const [file, setFile] = useState<File>();
  const [documentId, setDocumentId] = useState<string>();
  const [unsent, setUnsent] = useState<readonly UploadRefusal[]>([]);

  const give = async ({ opinion, day }: Opinion): Promise<void> => {
    setUnsent([]);
    if (!opinion) form.setError('opinion', { message: 'Dites si l’avis est favorable ou défavorable.' });
    if (!day) form.setError('day', { message: 'Indiquez la date de l’avis.' });
    if (!file) setUnsent([{ code: 'FILE_MISSING', path: 'file', message: 'Choisissez le fichier de l’avis.', article: null }]);
    if (!opinion || !day || !file || !service) return;
    // Once attached, the same piece serves the next try.
    const sent = documentId ? { refusals: [], documentId } : await sendDocument(dap.reference, file, 'CSE_OPINION', service);
    setUnsent(sent.refusals);
    setDocumentId(sent.documentId);
    if (!sent.documentId) return;
    const data = await giving.run({ input: { reference: dap.reference, expectedVersion: dap.version, opinion, day, documentId: sent.documentId } });
    if (data) apply(data.giveCseOpinion.refusals);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    setFile(event.target.files?.[0]);
    setDocumentId(undefined);
  };
  return (
    <Form form={form} onSubmit={give} label={label}>
      <RefusalAlert refusals={[...unsent, ...general]} failure={giving.failure} title="L’avis n’est pas transmis" />
      <RadioField
        name="opinion"
        label="Quel est l’avis&nbsp;?"
        hint="Un avis défavorable n’empêche pas l’autorisation."
        choices={(['FAVOURABLE', 'UNFAVOURABLE'] as const).map((value) => ({ value, label: CSE_OPINION_LABELS[value] }))}
      />
      <DateField name="day" label="Date de l’avis" />
      {service && (
        <div className="fr-upload-group">
          <label className="fr-label" htmlFor="avis-cse">
            Avis du CSE
            <span className="fr-hint-text">
              {sizeText(service.maxDocumentBytes)} au plus. Formats acceptés&nbsp;: {typesText(service.acceptedDocumentTypes)}.
            </span>
          </label>
          <input className="fr-upload" id="avis-cse" type="file" accept={service.acceptedDocumentTypes.join()} onChange={choose} />
        </div>
      )}
      <Button type="submit" disabled={giving.pending}>
        {giving.pending ? 'Envoi…' : label}
      </Button>
    </Form>
  );
}
