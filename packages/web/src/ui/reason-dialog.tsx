import type { ActionFieldsFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Dialog } from './dialog.tsx';

interface ReasonDialogProps {
  readonly action: ActionFieldsFragment | undefined;
  /** What it acts on, where its label may change meanwhile, or say the same of another. */
  readonly of?: string | undefined;
  readonly onCancel: () => void;
  readonly onConfirm: (reason: string) => void;
}

/** Asks why, before an act that has to say it. */
export function ReasonDialog({ action, of, onCancel, onConfirm }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  /** What was typed of each act on each object, as its label names them or as it is told: one that is refused, or given up, is begun again where it was. */
  const typed = useRef<Record<string, string>>({});
  const key = of ?? action?.label ?? '';
  useEffect(() => {
    setReason((action && typed.current[key]) ?? '');
    setMissing(false);
  }, [action, key]);
  const type = (text: string): void => {
    typed.current[key] = text;
    setReason(text);
  };
  const confirm = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') setMissing(true);
    else onConfirm(reason.trim());
  };
  return (
    <Dialog open={action !== undefined} title={action?.label ?? ''} onClose={onCancel} closeLabel="Annuler">
      <form onSubmit={confirm} noValidate>
        <Input
          textArea
          label="Motif"
          hintText="Il figurera au dossier et sera lu par toutes les personnes concernées."
          state={missing ? 'error' : 'default'}
          stateRelatedMessage="Indiquez un motif."
          nativeTextAreaProps={{ value: reason, rows: 4, required: true, 'aria-invalid': missing, onChange: (event) => type(event.target.value) }}
        />
        <Button type="submit">{action?.label ?? ''}</Button>
      </form>
    </Dialog>
  );
}
