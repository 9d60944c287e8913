import { type RefusalFieldsFragment, ReopenDisDocument, type ReopenDisInput, type ReopenDisMutation } from '@apart/schema';
import { addDays, type Day, isDay, startOfParisDay } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import { LongWork } from '../long-work/long-work.tsx';
import { DateField, Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { type Column, DataTable, Notice, Page, plural, RefusalAlert, Section, Reference } from '../../ui/index.ts';

type Outcome = NonNullable<ReopenDisMutation['reopenDis']['outcomes']>[number];
interface Typed {
  references: string;
  rejectedOn: string;
  rejectedBy: string;
  departement: string;
  reason: string;
}

/** The claims to reopen: the list when there is one, else the conditions; a day is a day of Paris. */
export function toInput({ references, rejectedOn, rejectedBy, departement, reason }: Typed, dryRun: boolean): ReopenDisInput {
  const list = references.split(/[\s,;]+/).filter(Boolean);
  if (list.length > 0) return { references: list, reason, dryRun };
  const day: Day | null = isDay(rejectedOn) ? rejectedOn : null;
  return {
    rejectedFrom: day && startOfParisDay(day).toISOString(),
    rejectedBefore: day && startOfParisDay(addDays(day, 1)).toISOString(),
    rejectedBy: rejectedBy || null,
    departement: departement || null,
    reason,
    dryRun,
  };
}

/** Undoes rejections made by mistake: first shown, then done, each employer told. */
export function Component() {
  const form = useForm<Typed>({ defaultValues: { references: '', rejectedOn: '', rejectedBy: '', departement: '', reason: '' } });
  const { run, pending, failure } = useAct(ReopenDisDocument);
  const refusals = useServerRefusals(form);
  const [shown, setShown] = useState<{ readonly input: ReopenDisInput; readonly outcomes: readonly Outcome[]; readonly left: number; readonly done: boolean; readonly workId: string | undefined }>();
  const send = async (input: ReopenDisInput): Promise<void> => {
    refusals.clear();
    const data = await run({ input });
    if (!data || !refusals.apply(data.reopenDis.refusals)) return;
    setShown({ input, outcomes: data.reopenDis.outcomes ?? [], left: data.reopenDis.left ?? 0, done: !input.dryRun, workId: data.reopenDis.work?.id });
  };
  return (
    <Page title="Rouvrir des demandes rejetées par erreur" back={{ to: '/instruction/di', label: 'Demandes d’indemnisation' }}>
      <Section title="Lesquelles">
        <p>Après un incident, les demandes rejetées à tort reviennent «&nbsp;En attente de validation&nbsp;», sans que l’employeur refasse rien. Donnez une liste, ou des conditions.</p>
        <Form form={form} label="Réouverture" onSubmit={(typed) => send(toInput(typed, true))}>
          <TextField name="references" label="Références" rows={4} optional hint="Une par ligne, ou séparées par des virgules." />
          <div className="ap-fields ap-fields--2">
            <DateField name="rejectedOn" label="Rejetées le" optional />
            <TextField name="rejectedBy" label="Rejetées par" optional hint="Prénom et nom de l’agent, comme au dossier." />
            <TextField name="departement" label="Département" optional maxLength={3} />
          </div>
          <TextField name="reason" label="Motif" rows={3} hint="Chaque employeur le lira." />
          <RefusalAlert refusals={refusals.general} failure={failure} title="Rien n’est rouvert" />
          <Button type="submit" priority="secondary" disabled={pending}>
            Voir ce qui serait rouvert
          </Button>
        </Form>
      </Section>
      {shown?.workId && (
        <Section title="Réouverture en cours">
          <LongWork id={shown.workId} />
        </Section>
      )}
      {shown && !shown.workId && <Shown {...shown} pending={pending} onConfirm={() => void send({ ...shown.input, dryRun: false })} />}
    </Page>
  );
}

interface ShownProps {
  readonly outcomes: readonly Outcome[];
  readonly left: number;
  readonly done: boolean;
  readonly pending: boolean;
  readonly onConfirm: () => void;
}

function Shown({ outcomes, left, done, pending, onConfirm }: ShownProps) {
  const count = outcomes.filter((one) => one.done).length;
  const kept = outcomes.length - count;
  return (
    <Section title={done ? 'Ce qui est fait' : 'Ce qui serait fait'}>
      <Notice kind={done ? 'success' : 'info'} title={`${plural(count, 'demande')} ${done ? (count > 1 ? 'rouvertes' : 'rouverte') : 'à rouvrir'}, ${kept} laissée${kept > 1 ? 's' : ''} telle${kept > 1 ? 's' : ''} quelle${kept > 1 ? 's' : ''}`} live>
        {done && <p>Chaque employeur concerné en est averti.</p>}
        {left > 0 && <p>{left} de plus répondent à ces conditions et ne sont pas montrées ici&nbsp;; elles seront prises aussi.</p>}
        {!done && count > 0 && (
          <Button size="small" disabled={pending} onClick={onConfirm}>
            Rouvrir {plural(count + left, 'demande')}
          </Button>
        )}
      </Notice>
      {outcomes.length > 0 && <DataTable caption="Demandes" rows={outcomes} rowKey={({ reference }) => reference} columns={OUTCOMES} />}
    </Section>
  );
}

const OUTCOMES: readonly Column<Outcome>[] = [
  { key: 'reference', header: 'Demande', cell: (one) => <Reference to={one.establishmentName === null ? undefined : `/di/${one.reference}`} reference={one.reference} /> },
  { key: 'establishment', header: 'Établissement', cell: (one) => one.establishmentName ?? '—' },
  { key: 'done', header: 'Suite', cell: (one) => (one.done ? 'Rouverte' : one.refusals.map((refusal: RefusalFieldsFragment) => refusal.message).join(' ')) },
];
