import { type DiLineFieldsFragment, type DiPageFragment, DiDocument, SaveDiLinesDocument } from '@apart/schema';
import { diLineSchema, type DiLineForm } from '@apart/shared';
import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import { type AutosaveState, type Following, TRIES, useAutosave, useFollowing, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { keepLines, readSending } from './claim-cache.ts';
import { newPerson, type PersonValues, typedOver, valuesOf } from './person-values.ts';
import { draftsOf, NEW_PERSON } from './unsaved.ts';

/** Why what is typed can no longer be saved by itself: the person was taken out elsewhere, or the claim left. */
export interface Stopped {
  readonly by: 'GONE' | 'ENDED';
  readonly di: DiPageFragment;
  /** Shows the claim as it is now; the form closes. */
  readonly read: () => void;
}

export interface PersonSaving {
  /** True once the person is a line of the claim. */
  readonly kept: boolean;
  readonly state: AutosaveState;
  /** Saves now; true when the server has everything. */
  readonly save: () => Promise<boolean>;
  /** Takes the person out of the claim; true when it is done. */
  readonly remove: () => Promise<boolean>;
  /** Gives up what is not saved yet. */
  readonly forget: () => void;
  /** What somebody else typed of this person meanwhile. */
  readonly following: Following<PersonValues>;
  /** Who, as the server says: the history that is shown leaves out the savings. */
  readonly who: string | undefined;
  readonly stopped: Stopped | undefined;
  readonly pending: boolean;
  readonly restored: boolean;
  readonly failure: string | undefined;
  readonly general: ReturnType<typeof useServerRefusals>['general'];
}

/** Weeks keep their places. */
const LISTS = ['weeks'];
/**
 * Saves one person of a claim: by itself as soon as the line is complete, kept in this browser until then, its number
 * excepted. Refusals of `lines.0.…` land on their fields; when somebody else changed the claim meanwhile it is read again,
 * merged with what is typed, and the saving starts again.
 * @param onAdded receives the id of a new person's line, once
 */
export function usePersonSaving(di: DiPageFragment, form: UseFormReturn<PersonValues, unknown, DiLineForm>, line: DiLineFieldsFragment | undefined, onAdded: (lineId: string) => void): PersonSaving {
  const client = useApolloClient();
  const saving = useAct(SaveDiLinesDocument);
  const refusals = useServerRefusals(form);
  const [keptLine, setKeptLine] = useState(line);
  const lineId = useRef(line?.id ?? null);
  const employeeId = useRef(line?.employee.id ?? null);
  const forgotten = useRef(false);
  const [stopped, setStopped] = useState<Omit<Stopped, 'read'>>();
  const [who, setWho] = useState<string>();
  const halted = useRef(false);
  const typed = form as unknown as UseFormReturn<PersonValues>;
  const readOf = (claim: DiPageFragment, one: DiLineFieldsFragment | undefined) => ({ version: claim.version, values: one ? typedOver(valuesOf(claim, one), form.getValues()) : newPerson(claim) });
  const following = useFollowing({ form: typed, read: readOf(di, di.lines.find(({ id }) => id === keptLine?.id) ?? keptLine), lists: LISTS });
  const draft = useLocalDraft(`${draftsOf(di)}${keptLine?.id ?? NEW_PERSON}`, form, { never: ['identifier'], following });

  /** Reads what others saved and merges it; true when the rest may be saved over it. */
  const catchUp = async (): Promise<boolean> => {
    const { data } = await client.query({ query: DiDocument, variables: { reference: di.reference }, fetchPolicy: 'no-cache' });
    const now = data?.di;
    if (!now) return false;
    const there = now.lines.find(({ id }) => id === lineId.current);
    const by = !now.possibleActions.some(({ act }) => act === 'di.save') ? 'ENDED' : lineId.current !== null && !there ? 'GONE' : undefined;
    if (by) {
      // The page would close the form, and what is typed with it.
      halted.current = true;
      setStopped({ by, di: now });
      return false;
    }
    const free = following.meet(readOf(now, there));
    client.writeQuery({ query: DiDocument, variables: { reference: di.reference }, data: { di: now } });
    return free;
  };
  const send = async (lines: readonly DiLineForm[], removedLineIds: string[], tries = TRIES): Promise<boolean> => {
    refusals.clear();
    following.sending(structuredClone(typed.getValues()));
    const data = await saving.run({ input: { reference: di.reference, expectedVersion: following.version(), lines: lines.map((one) => toInput({ ...one, id: lineId.current, employeeId: one.employeeId ?? employeeId.current })), removedLineIds } });
    if (!data) return false;
    const { di: saved, savedLines, refusals: refused } = data.saveDiLines;
    if (refused.some(({ code }) => code === 'VERSION_CONFLICT' || code === 'WRONG_STATUS')) {
      setWho(refused.map(({ message }) => message).join(' '));
      if (!(await catchUp()) || tries === 0) return false;
      const again = diLineSchema.safeParse(form.getValues());
      return send(lines.length > 0 && again.success ? [again.data] : lines, removedLineIds, tries - 1);
    }
    const [added] = savedLines;
    if (saved) {
      following.saved({ version: saved.version, values: added ? readOf(di, added).values : following.base() });
      // A line written again after it was taken out elsewhere has another name.
      keepLines(client, saved.id, savedLines, keptLine && added && keptLine.id !== added.id ? [...removedLineIds, keptLine.id] : removedLineIds);
      readSending(client, di.reference);
    }
    if (!refusals.apply(refused.map((refusal) => ({ ...refusal, path: refusal.path.replace(/^lines\.0\./, '') })))) return false;
    if (lineId.current === null && added) {
      lineId.current = added.id;
      employeeId.current = added.employee.id;
      setKeptLine(added);
      onAdded(added.id);
    }
    draft.clear();
    return true;
  };
  const autosave = useAutosave({
    form: typed,
    save: async (values) => {
      if (forgotten.current) return true;
      if (halted.current || following.waits()) return false;
      const read = diLineSchema.safeParse(values);
      return read.success && named(read.data, lineId.current) ? send([read.data], []) : false;
    },
  });
  return {
    kept: keptLine !== undefined,
    state: autosave.state,
    save: () => {
      // Asked for by the person: somebody taken out elsewhere is put in again.
      if (stopped?.by === 'GONE') {
        lineId.current = null;
        following.saved({ version: stopped.di.version, values: newPerson(stopped.di) });
      }
      halted.current = false;
      setStopped(undefined);
      autosave.touch();
      return autosave.flush();
    },
    remove: async () => {
      forgotten.current = true;
      const done = lineId.current === null || (await send([], [lineId.current]));
      forgotten.current = done;
      return done;
    },
    forget: () => {
      forgotten.current = true;
      draft.clear();
    },
    following,
    who,
    stopped: stopped && { ...stopped, read: () => client.writeQuery({ query: DiDocument, variables: { reference: di.reference }, data: { di: stopped.di } }) },
    pending: saving.pending,
    restored: draft.restored,
    failure: saving.failure,
    general: refusals.general,
  };
}

/** A person without a number nor a known file cannot be saved yet: nothing is sent before it is typed. */
const named = (line: DiLineForm, lineId: string | null): boolean => lineId !== null || Boolean(line.employeeId) || Boolean(line.identifier?.trim());

/** What is sent: an empty number means « keep the one that is known ». */
function toInput({ identifier, weeks, ...line }: DiLineForm) {
  return { ...line, identifier: identifier?.trim() ? identifier : null, weeks: [...weeks] };
}
