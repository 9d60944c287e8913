import { DelegatePerimeterDocument, EndPerimeterDelegationDocument, PerimeterDelegationsDocument, type PerimeterDelegationsQuery } from '@apart/schema';
import { emailField, filled, parisDayOf } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { useMe } from '../../app/session.tsx';
import { DateField, Form, SelectField, TextField, useServerRefusals } from '../../forms/index.ts';
import { type Column, DataTable, dayText, EmptyState, ErrorState, Notice, Page, Pending, RefusalAlert, type Refusals, Section, useServiceNow } from '../../ui/index.ts';
import { departementChoices } from '../agent/departements.ts';
import { departementText } from './labels.ts';

type Delegation = PerimeterDelegationsQuery['perimeterDelegations'][number];
const lendForm = z.object({
  email: emailField('Courriel de l’agent'),
  departement: z.string({ error: 'Département\u00a0: choisissez-en un.' }),
  fromDay: z.string({ error: 'Premier jour\u00a0: choisissez une date.' }).min(1, 'Premier jour\u00a0: choisissez une date.'),
  untilDay: z.string({ error: 'Dernier jour\u00a0: choisissez une date.' }).min(1, 'Dernier jour\u00a0: choisissez une date.'),
  reason: filled('Motif', 300),
});
interface Draft {
  email: string;
  departement: string | null;
  fromDay: string;
  untilDay: string;
  reason: string;
}
const EMPTY: Draft = { email: '', departement: null, fromDay: '', untilDay: '', reason: '' };

/** Reinforcements: a département lent to an agent between two days; heads and the DGEFP lend, everybody reads their own. */
export function Component() {
  const me = useMe();
  const { data, error, refetch } = useQuery(PerimeterDelegationsDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !me) return <Pending label="Lecture des renforts" lines={4} />;
  const lends = me.role === 'DGEFP' || me.head;
  const again = async (): Promise<void> => void (await refetch().catch(() => undefined));
  return (
    <Page howTo="accorder-un-renfort" title="Renforts">
      <p className="ap-lead">Un renfort ouvre un département à un agent d’un autre service, entre deux jours compris. Il cesse de lui-même.</p>
      {lends && (
        <p>
          <Link to="/administration/agents">{me.head ? 'Les agents de mes départements' : 'Tous les agents'}</Link>
        </p>
      )}
      {lends && (
        <Section title="Accorder un renfort">
          <Lend onLent={again} />
        </Section>
      )}
      <Section title={lends ? 'Renforts accordés' : 'Mes renforts'}>
        <Delegations rows={data.perimeterDelegations} lends={lends} onEnded={again} />
      </Section>
    </Page>
  );
}

function Lend({ onLent }: { readonly onLent: () => Promise<void> }) {
  const me = useMe();
  const form = useForm<Draft, unknown, Draft>({ shouldFocusError: false, resolver: zodResolver(lendForm) as never, defaultValues: EMPTY });
  const { run, pending, failure } = useAct(DelegatePerimeterDocument);
  const refusals = useServerRefusals(form);
  const [said, setSaid] = useState('');
  const submit = async (values: Draft): Promise<void> => {
    refusals.clear();
    setSaid('');
    const data = await run({ input: { ...values, departement: values.departement ?? '' } });
    if (!data || !refusals.apply(data.delegatePerimeter.refusals)) return;
    setSaid(`${values.email} travaillera aussi sur ${departementText(values.departement ?? '')}, du ${dayText(values.fromDay)} au ${dayText(values.untilDay)}.`);
    form.reset(EMPTY);
    await onLent();
  };
  return (
    <Form form={form} onSubmit={submit} label="Renfort">
      <div role="status">{said && <Notice kind="success">{said}</Notice>}</div>
      <RefusalAlert refusals={refusals.general} failure={failure} title="Le renfort n’est pas accordé" />
      <div className="ap-fields ap-fields--2">
        <TextField name="email" label="Courriel de l’agent" hint="Sans accès encore, la personne en demande un, sans département." type="email" />
        <SelectField name="departement" label="Département" hint="Celui qui lui est ouvert." choices={departementChoices(me)} empty="Choisir un département" />
        <DateField name="fromDay" label="Premier jour" />
        <DateField name="untilDay" label="Dernier jour, compris" />
      </div>
      <TextField name="reason" label="Motif" hint="Par exemple «&nbsp;Afflux de demandes&nbsp;»." maxLength={300} />
      <Button type="submit" disabled={pending}>
        {pending ? 'Envoi…' : 'Accorder le renfort'}
      </Button>
    </Form>
  );
}

function Delegations({ rows, lends, onEnded }: { readonly rows: readonly Delegation[]; readonly lends: boolean; readonly onEnded: () => Promise<void> }) {
  const { run, pending, failure } = useAct(EndPerimeterDelegationDocument);
  const [refusals, setRefusals] = useState<Refusals>([]);
  const today = parisDayOf(useServiceNow() ?? new Date());
  const isOver = (row: Delegation): boolean => row.endedAt !== null || row.untilDay < today;
  const end = async (id: string): Promise<void> => {
    const data = await run({ id });
    if (!data) return;
    setRefusals(data.endPerimeterDelegation.refusals);
    await onEnded();
  };
  if (rows.length === 0) return <EmptyState title="Aucun renfort">Ceux de l’année écoulée, d’aujourd’hui et à venir s’affichent ici.</EmptyState>;
  const columns: readonly Column<Delegation>[] = [
    {
      key: 'agent',
      header: 'Agent',
      cell: (row) => (
        <span>
          {row.agentName}
          <span className="ap-under">{row.agentEmail}</span>
        </span>
      ),
    },
    { key: 'departement', header: 'Département', cell: (row) => departementText(row.departement) },
    { key: 'days', header: 'Jours', cell: (row) => `du ${dayText(row.fromDay)} au ${dayText(row.untilDay)}` },
    { key: 'reason', header: 'Motif', cell: (row) => row.reason },
    { key: 'by', header: 'Accordé par', cell: (row) => row.grantedByName },
    { key: 'state', header: 'État', cell: (row) => (row.endedAt ? 'Terminé avant terme' : isOver(row) ? 'Terminé' : row.fromDay > today ? 'À venir' : 'En cours') },
    ...(lends
      ? [
          {
            key: 'acts',
            header: 'Actions',
            cell: (row: Delegation) =>
              !isOver(row) && (
                <Button size="small" priority="tertiary" disabled={pending} aria-label={`Terminer le renfort de ${row.agentName}`} onClick={() => void end(row.id)}>
                  Terminer
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <RefusalAlert refusals={refusals} failure={failure} title="Rien n’a changé" />
      <DataTable caption="Renforts" columns={columns} rows={rows} rowKey={(row) => row.id} />
    </>
  );
}
