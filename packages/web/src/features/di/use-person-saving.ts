import { type DiLineFieldsFragment, type DiPageFragment, DiDocument, SaveDiLinesDocument } from '@apart/schema';
import { diLineSchema, type DiLineForm } from '@apart/shared';
import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import { type AutosaveState, useAutosave, useLocalDraft, useServerRefusals } from '../../forms/index.ts';
import { keepLines, readSending } from './claim-cache.ts';
import { type PersonValues, valuesOf } from './person-values.ts';
import { draftsOf, NEW_PERSON } from './unsaved.ts';

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
  readonly pending: boolean;
  readonly restored: boolean;
  readonly failure: string | undefined;
  readonly general: ReturnType<typeof useServerRefusals>['general'];
}

/**
 * Saves one person of a claim: by itself as soon as the line is complete, kept in this browser until then, its number
 * excepted. Refusals of `lines.0.…` land on their fields; when somebody else changed the claim meanwhile, what is typed
 * stays and the claim is read again.
 * @param onAdded receives the id of a new person's line, once
 */
export function usePersonSaving(di: DiPageFragment, form: UseFormReturn<PersonValues, unknown, DiLineForm>, line: DiLineFieldsFragment | undefined, onAdded: (lineId: string) => void): PersonSaving {
  const client = useApolloClient();
  const saving = useAct(SaveDiLinesDocument);
  const refusals = useServerRefusals(form);
  const [keptLine, setKeptLine] = useState(line);
  const lineId = useRef(line?.id ?? null);
  const employeeId = useRef(line?.employee.id ?? null);
  const version = useRef(di.version);
  version.current = Math.max(version.current, di.version);
  const forgotten = useRef(false);
  const current = di.lines.find((one) => one.id === keptLine?.id);
  // A draft is put back on the line it was typed over, not on one that somebody changed meanwhile.
  const stamp = () => (current ? JSON.stringify(valuesOf(di, current)) : '');
  const draft = useLocalDraft(`${draftsOf(di)}${keptLine?.id ?? NEW_PERSON}`, form, { never: ['identifier'], stamp });

  const send = async (lines: readonly DiLineForm[], removedLineIds: string[]): Promise<boolean> => {
    refusals.clear();
    const data = await saving.run({ input: { reference: di.reference, expectedVersion: version.current, lines: lines.map((one) => toInput({ ...one, id: lineId.current, employeeId: one.employeeId ?? employeeId.current })), removedLineIds } });
    if (!data) return false;
    const { di: saved, savedLines, refusals: refused } = data.saveDiLines;
    if (saved) {
      version.current = saved.version;
      keepLines(client, saved.id, savedLines, removedLineIds);
      readSending(client, di.reference);
    }
    if (refused.some(({ code }) => code === 'VERSION_CONFLICT')) void client.refetchQueries({ include: [DiDocument] });
    if (!refusals.apply(refused.map((refusal) => ({ ...refusal, path: refusal.path.replace(/^lines\.0\./, '') })))) return false;
    const [added] = savedLines;
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
    form: form as unknown as UseFormReturn<PersonValues>,
    save: async (values) => {
      if (forgotten.current) return true;
      const read = diLineSchema.safeParse(values);
      return read.success && named(read.data, lineId.current) ? send([read.data], []) : false;
    },
  });
  return {
    kept: keptLine !== undefined,
    state: autosave.state,
    save: () => {
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
