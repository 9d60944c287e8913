import { type DiPageFragment, DiSendingDocument, JustifyDiDocument, SubmitDiDocument, WithdrawDiDocument } from '@apart/schema';
import { type DiWarningCode } from '@apart/shared';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { type RefObject, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import { autosaveText, Form, useAutosave, useIdempotencyKey, useServerRefusals } from '../../forms/index.ts';
import { ActionBar, ErrorState, Pending, RefusalAlert, Section } from '../../ui/index.ts';
import { Blockers } from './blockers.tsx';
import { readSending } from './claim-cache.ts';
import type { Editing } from './editing.ts';
import type { SheetHandle } from './grid/sheet.tsx';
import { type DiSent, JustifyWarnings } from './justify-warnings.tsx';
import { OPEN_PERSON } from './person-form.tsx';
import { type Unsaved, unsavedDrafts, unsavedSimulated } from './unsaved.ts';
import { UnsavedNotice } from './unsaved-notice.tsx';

interface SendingProps {
  readonly di: DiPageFragment;
  /** Who is open to be written: nothing is sent before they are saved. */
  readonly writing: Editing | undefined;
  /** The table of people; nothing where they are cards. */
  readonly sheet: RefObject<SheetHandle | null>;
  readonly onGo: (editing: Editing) => void;
}

const HERE = ['di.submit', 'di.withdraw'];

/** The end of a claim being filled in. What blocks its sending is read after the claim, so that its people do not wait for it. */
export function Sending({ di, writing, sheet, onGo }: SendingProps) {
  const { data, error, refetch } = useQuery(DiSendingDocument, { variables: { reference: di.reference } });
  if (!di.possibleActions.some(({ act }) => HERE.includes(act))) return null;
  return (
    <Section title="Envoyer">
      {writing ? (
        <p>
          {nameOf(di, writing)} est en cours de saisie&nbsp;:{' '}
          <button type="button" className="fr-link" onClick={() => document.getElementById(OPEN_PERSON)?.focus()}>
            enregistrez ou fermez sa fiche
          </button>
          , puis envoyez la demande.
        </p>
      ) : (
        <>
          {di.corrects && <p>Cette correction prendra la place de {di.corrects} à l’envoi.</p>}
          {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!error && !data?.di && <Pending label="Vérification de la demande" lines={2} />}
        </>
      )}
      {/* What is being justified stays while somebody is written. */}
      <div hidden={writing !== undefined}>{data?.di && <SendingForm di={di} found={data.di} sheet={sheet} onGo={onGo} />}</div>
    </Section>
  );
}

function nameOf(di: DiPageFragment, { lineId, simulated }: Editing): string {
  const employee = di.lines.find(({ id }) => id === lineId)?.employee;
  return employee ? `${employee.lastName} ${employee.firstName}` : (simulated?.label ?? 'Un nouveau salarié');
}

type Justifications = Partial<Record<DiWarningCode, string>>;

function SendingForm({ di, found, sheet, onGo }: Omit<SendingProps, 'writing'> & { readonly found: DiSent }) {
  const client = useApolloClient();
  const form = useForm<{ justifications: Justifications }>({ defaultValues: { justifications: Object.fromEntries(found.justifications.map(({ code, text }) => [code, text])) }, shouldFocusError: false });
  const refusals = useServerRefusals(form);
  const justifying = useAct(JustifyDiDocument);
  const sending = useAct(SubmitDiDocument);
  const withdrawal = useAct(WithdrawDiDocument);
  const { key, renew } = useIdempotencyKey();
  /** Whom the last sending would have left out. */
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>();
  const version = useRef(di.version);
  version.current = Math.max(version.current, di.version);
  const autosave = useAutosave({
    form,
    save: async ({ justifications }) => {
      // A field left empty says nothing under its code.
      const written = Object.entries(justifications).flatMap(([code, text]) => (text?.trim() ? [{ code: code as DiWarningCode, text }] : []));
      const data = await justifying.run({ input: { reference: di.reference, expectedVersion: version.current, lines: [], justifications: written } });
      const saved = data?.saveDiLines;
      version.current = saved?.di?.version ?? version.current;
      if (saved?.di) readSending(client, di.reference);
      return saved !== undefined && refusals.apply(saved.refusals);
    },
  });
  // What is only to be justified has its field; the rest is mended first.
  const blockers = found.blockers.filter(({ code }) => code !== 'JUSTIFICATION_REQUIRED');
  const send = async (): Promise<void> => {
    refusals.clear();
    form.clearErrors();
    setUnsaved(undefined);
    const table = await sheet.current?.settle();
    const left = [...(table?.unsaved ?? unsavedSimulated(di)), ...unsavedDrafts(di, onGo)];
    if (left.length > 0 || (table && table.version === undefined)) {
      setUnsaved(left);
      return;
    }
    version.current = Math.max(version.current, table?.version ?? 0);
    if (!(await autosave.flush())) return;
    const data = await sending.run({ reference: di.reference, expectedVersion: version.current, idempotencyKey: key() });
    if (!data) return;
    renew();
    if (refusals.apply(data.submitDi.refusals)) window.scrollTo({ top: 0 });
  };
  const withdraw = async (reason: string): Promise<void> => {
    const data = await withdrawal.run({ reference: di.reference, expectedVersion: version.current, reason });
    if (data) refusals.apply(data.withdrawDi.refusals);
  };
  return (
    <>
      {blockers.length > 0 && <Blockers di={di} blockers={blockers} onGo={onGo} />}
      {found.warnings.length > 0 && (
        <Form form={form} label="Justifications" onSubmit={send}>
          <JustifyWarnings warnings={found.warnings} />
          <p className="ap-saved" role="status">
            {autosaveText(autosave.state)}
          </p>
        </Form>
      )}
      {unsaved && <UnsavedNotice people={unsaved} />}
      <RefusalAlert refusals={refusals.general} failure={justifying.failure ?? sending.failure ?? withdrawal.failure} />
      <ActionBar
        actions={di.possibleActions.filter(({ act }) => (act === 'di.submit' ? blockers.length === 0 : act === 'di.withdraw'))}
        handlers={{ 'di.submit': send, 'di.withdraw': withdraw }}
        pending={sending.pending || withdrawal.pending}
        primary="di.submit"
      />
    </>
  );
}
