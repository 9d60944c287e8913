import { type DapPageFragment, type RefusalFieldsFragment, SaveDapDocument } from '@apart/schema';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import { type Autosave, randomKey, useAutosave, useLocalDraft } from '../../forms/index.ts';
import { type DapDraft, draftOf, toFormInput } from './draft.ts';
import { fieldOf } from './steps.ts';

/** Grows when what a draft holds changes: one that was kept on a device in another shape is not put back. */
const SHAPE = 2;

export interface DapEditor {
  readonly form: UseFormReturn<DapDraft>;
  readonly autosave: Autosave;
  /** Why the last saving was refused: a conflict, or what cannot be kept. */
  readonly refusals: readonly RefusalFieldsFragment[];
  readonly conflict: boolean;
  readonly failure: string | undefined;
  /** What was typed before on this device has been put back. */
  readonly restored: boolean;
  /** The version of the server's latest answer. */
  readonly version: () => number;
  /** From the sending, which counts a version too. */
  readonly forget: () => void;
}

/** The form of a draft, kept on the device as it is typed and on the server a moment later. */
export function useDapEditor(dap: DapPageFragment): DapEditor {
  const form = useForm<DapDraft>({ defaultValues: draftOf(dap.form) });
  const { run, failure } = useAct(SaveDapDocument);
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const version = useRef(dap.version);
  version.current = Math.max(version.current, dap.version);
  const conflict = refusals.some((refusal) => refusal.code === 'VERSION_CONFLICT');

  const draft = useLocalDraft(`dap-${dap.reference}`, form, { keep: 'local', stamp: () => `${SHAPE}.${version.current}` });
  const { clear } = draft;

  const save = useCallback(
    async (values: DapDraft): Promise<boolean> => {
      const data = await run({ input: { reference: dap.reference, expectedVersion: version.current, idempotencyKey: randomKey(), form: toFormInput(values) } });
      if (!data) return false;
      setRefusals(data.saveDap.refusals);
      if (!data.saveDap.dap || data.saveDap.refusals.length > 0) return false;
      version.current = data.saveDap.dap.version;
      const unread = ['employeesConcerned', 'forecastHours'].some((field) => typeof form.getValues(field as keyof DapDraft) === 'string' && form.getValues(field as keyof DapDraft) !== '');
      if (!unread) clear();
      return true;
    },
    [clear, dap.reference, form, run],
  );
  const autosave = useAutosave({ form, save, enabled: !conflict });

  const { touch } = autosave;
  useEffect(() => {
    if (draft.restored) touch();
  }, [draft.restored, touch]);

  return { form, autosave, refusals, conflict, failure, restored: draft.restored, version: () => version.current, forget: clear };
}

/** Puts on each field what keeps the request from being sent, once the person has asked for it. */
export function useBlockersOnFields(form: UseFormReturn<DapDraft>, blockers: readonly RefusalFieldsFragment[], revealed: boolean): void {
  useEffect(() => {
    if (!revealed) return;
    form.clearErrors();
    for (const blocker of blockers) {
      const field = fieldOf(blocker.path);
      if ((field.split('.')[0] ?? '') in form.getValues()) form.setError(field as keyof DapDraft, { type: blocker.code, message: blocker.message });
    }
  }, [blockers, form, revealed]);
}
