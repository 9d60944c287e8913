import { AddDapNoteDocument, DapNotesDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { may, useMe } from '../../app/session.tsx';
import { Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { ErrorState, instantText, RefusalAlert, Section } from '../../ui/index.ts';

const schema = z.object({ internalNote: z.string().trim().min(1, 'Écrivez la note.').max(4000, 'Note\u00a0: 4 000 caractères au plus.') });

/** What agents write to each other about a file; nobody else even asks for it. */
export function InternalNotes({ reference }: { readonly reference: string }) {
  const me = useMe();
  return me && may(me, 'dap.readNotes') ? <Notes reference={reference} writes={may(me, 'dap.addNote')} /> : null;
}

function Notes({ reference, writes }: { readonly reference: string; readonly writes: boolean }) {
  const { data, error, refetch } = useQuery(DapNotesDocument, { variables: { reference }, fetchPolicy: 'cache-and-network' });
  const notes = data?.dapNotes ?? [];
  return (
    <Section title="Notes internes">
      <p className="ap-muted">Entre agents&nbsp;: ni l’employeur ni son logiciel ne les lisent.</p>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {notes.length > 0 && (
        <ul className="ap-notes">
          {notes.map((note) => (
            <li key={note.id}>
              <p className="ap-notes__text">{note.text}</p>
              <p className="ap-muted">
                {note.byName}, {instantText(note.at)}
              </p>
            </li>
          ))}
        </ul>
      )}
      {data && notes.length === 0 && !writes && <p>Aucune note.</p>}
      {writes && <Write reference={reference} onWritten={() => refetch().catch(() => undefined)} />}
    </Section>
  );
}

function Write({ reference, onWritten }: { readonly reference: string; readonly onWritten: () => Promise<unknown> }) {
  const form = useForm({ defaultValues: { internalNote: '' }, resolver: zodResolver(schema), shouldFocusError: false });
  const refusals = useServerRefusals(form);
  const { run, pending, failure } = useAct(AddDapNoteDocument);
  const add = async ({ internalNote }: { internalNote: string }): Promise<void> => {
    refusals.clear();
    const data = await run({ reference, text: internalNote });
    if (!data || !refusals.apply(data.addDapNote.refusals.map((one) => (one.path === 'text' ? { ...one, path: 'internalNote' } : one)))) return;
    form.reset();
    await onWritten();
  };
  return (
    <Form form={form} label="Ajouter une note interne" onSubmit={add}>
      <TextField name="internalNote" label="Nouvelle note" rows={3} />
      <RefusalAlert refusals={refusals.general} failure={failure} title="La note n’est pas ajoutée" />
      <Button type="submit" priority="secondary" size="small" disabled={pending}>
        {pending ? 'Envoi…' : 'Ajouter la note'}
      </Button>
    </Form>
  );
}
