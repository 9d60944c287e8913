import { DapDocument, type DapPageFragment, type RefusalFieldsFragment, SaveDapDocument } from '@apart/schema';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import { type Autosave, type Difference, differences, type Following, randomKey, type Read, useAutosave, same, TRIES, useFollowing, useLocalDraft } from '../../forms/index.ts';
import { type DapDraft, draftOf, toFormInput } from './draft.ts';
import { fieldOf } from './steps.ts';

/** Grows when what a draft holds changes: one that was kept on a device in another shape is not put back. */
const SHAPE = '3';

/** Fields that hold a text while it cannot be read as a number. */
const UNREAD = ['employeesConcerned', 'forecastHours'] as const;

/** Earlier commitments keep their places: their list is the service's. */
const LISTS = ['earlierCommitments'];

const readOf = (dap: DapPageFragment): Read<DapDraft> => ({ version: dap.version, values: draftOf(dap.form) });
const isEditable = (dap: DapPageFragment): boolean => dap.possibleActions.some(({ act }) => act === 'dap.save');

export interface DapEditor {
  readonly form: UseFormReturn<DapDraft>;
  readonly autosave: Autosave;
  /** What others saved meanwhile. */
  readonly following: Following<DapDraft>;
  /** Saves what was chosen in a conflict. */
  readonly settled: () => void;
  /** The request was sent or withdrawn elsewhere: what could not be saved of this page. */
  readonly ended: { readonly dap: DapPageFragment; readonly lost: readonly Difference[]; readonly read: () => void } | undefined;
  /** Why the last saving was refused: what cannot be kept. */
  readonly refusals: readonly RefusalFieldsFragment[];
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
  const { reference } = dap;
  const client = useApolloClient();
  const form = useForm<DapDraft>({ defaultValues: draftOf(dap.form) });
  const { run, failure } = useAct(SaveDapDocument);
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const [ended, setEnded] = useState<Pick<NonNullable<DapEditor['ended']>, 'dap' | 'lost'>>();
  const following = useFollowing({ form, read: useMemo(() => readOf(dap), [dap]), lists: LISTS });
  const draft = useLocalDraft(`dap-${reference}`, form, { keep: 'local', stamp: () => SHAPE, following });
  const { clear } = draft;
  /** What could not be saved was read, and left. */
  const givenUp = useRef(false);
  const { sending, saved, meet, waits, isSaved, version, base } = following;

  /** Shows the page what was read: it draws the form, or what became of it. */
  const show = useCallback((now: DapPageFragment) => client.writeQuery({ query: DapDocument, variables: { reference }, data: { dap: now } }), [client, reference]);
  /** Reads what others saved and merges it; true when the rest may be saved over it. */
  const catchUp = useCallback(async (): Promise<boolean> => {
    const { data } = await client.query({ query: DapDocument, variables: { reference }, fetchPolicy: 'no-cache' });
    const now = data?.dap;
    if (!now) return false;
    if (isEditable(now)) {
      const free = meet(readOf(now));
      show(now);
      return free;
    }
    const lost = differences({ base: base(), mine: form.getValues(), theirs: draftOf(now.form) }, LISTS).filter(({ changed }) => changed !== 'THEIRS');
    if (lost.length > 0) setEnded({ dap: now, lost });
    else show(now);
    return false;
  }, [base, client, form, meet, reference, show]);

  const save = useCallback(
    async function saveOver(values: DapDraft, tries = TRIES): Promise<boolean> {
      if (waits()) return false;
      if (isSaved() || givenUp.current) {
        clear();
        return true;
      }
      const left = structuredClone(values);
      sending(left);
      const data = await run({ input: { reference, expectedVersion: version(), idempotencyKey: randomKey(), form: toFormInput(values) } });
      if (!data) return false;
      const refused = data.saveDap.refusals;
      if (refused.some(({ code }) => code === 'VERSION_CONFLICT' || code === 'WRONG_STATUS')) {
        setRefusals([]);
        return (await catchUp()) && tries > 0 && saveOver(form.getValues(), tries - 1);
      }
      setRefusals(refused);
      if (!data.saveDap.dap || refused.length > 0) return false;
      saved(readOf(data.saveDap.dap));
      // What cannot be read as a number, and what was typed meanwhile, is on this device alone.
      if (same(form.getValues(), left) && UNREAD.every((field) => typeof left[field] !== 'string' || left[field] === '')) clear();
      return true;
    },
    [catchUp, clear, form, isSaved, reference, run, saved, sending, version, waits],
  );
  const autosave = useAutosave({ form, save });

  const { touch, flush } = autosave;
  useEffect(() => {
    if (draft.restored) touch();
  }, [draft.restored, touch]);
  const settled = useCallback(() => {
    touch();
    void flush();
  }, [flush, touch]);

  const read = (): void => {
    if (!ended) return;
    givenUp.current = true;
    clear();
    show(ended.dap);
  };
  return { form, autosave, following, settled, ended: ended && { ...ended, read }, refusals, failure, restored: draft.restored, version, forget: clear };
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
