import { CloseSupportAccessDocument, OpenSupportAccessDocument, SupportAccessesDocument, type SupportAccessesQuery } from '@apart/schema';
import { filled, siretField } from '@apart/shared';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { type Column, DataTable, EmptyState, ErrorState, instantText, Page, Pending, RefusalAlert, Section, siretText } from '../../ui/index.ts';
import { SiretField } from '../accounts/siret-field.tsx';

type Access = SupportAccessesQuery['supportAccesses'][number];
const openForm = z.object({ siret: siretField, reason: filled('Motif', 500).pipe(z.string().min(10, 'Motif\u00a0: dites en 10 caractères au moins ce que l’entreprise demande\u00a0; elle le lira.')) });

/** Support opens an establishment for a reason and one hour; what it opened before. */
export function Component() {
  const { data, error, refetch } = useQuery(SupportAccessesDocument, { variables: { siret: null }, fetchPolicy: 'cache-and-network' });
  const client = useApolloClient();
  const { run, pending } = useAct(CloseSupportAccessDocument);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de vos consultations" lines={4} />;
  const close = async (id: string): Promise<void> => {
    // What was read of the establishment leaves the memory of the page with the right to read it.
    if (await run({ id })) await client.resetStore().catch(() => undefined);
  };
  const columns: readonly Column<Access>[] = [
    {
      key: 'establishment',
      header: 'Établissement',
      cell: (row) =>
        row.siret ? (
          <span>
            <Link to={`/etablissements/${row.siret}`}>{row.establishmentName}</Link>
            <span className="ap-under">{siretText(row.siret)}</span>
          </span>
        ) : (
          'Refermé'
        ),
    },
    { key: 'reason', header: 'Motif', cell: (row) => row.reason },
    { key: 'from', header: 'Ouverte le', cell: (row) => instantText(row.openedAt) },
    { key: 'to', header: 'Fin', cell: (row) => instantText(row.endsAt) },
    {
      key: 'acts',
      header: 'Actions',
      cell: (row) =>
        row.open ? (
          <Button size="small" priority="tertiary" disabled={pending} aria-label={`Terminer la consultation de ${row.establishmentName ?? 'l’établissement'}`} onClick={() => void close(row.id)}>
            Terminer
          </Button>
        ) : (
          'Terminée'
        ),
    },
  ];
  return (
    <Page title="Consulter un établissement">
      <p className="ap-lead">Vous lisez un établissement pendant une heure, pour un motif. Ses personnes sont prévenues aussitôt, et chaque consultation reste écrite sur sa page.</p>
      <Open />
      <Section title="Mes consultations">
        {data.supportAccesses.length === 0 ? <EmptyState title="Aucune consultation">La recherche et les dossiers s’ouvrent avec une consultation.</EmptyState> : <DataTable caption="Mes consultations" columns={columns} rows={data.supportAccesses} rowKey={(row) => row.id} />}
      </Section>
    </Page>
  );
}

function Open() {
  const [search] = useSearchParams();
  const client = useApolloClient();
  const navigate = useNavigate();
  const form = useForm({ shouldFocusError: false, resolver: zodResolver(openForm), defaultValues: { siret: search.get('siret') ?? '', reason: '' } });
  const { run, pending, failure } = useAct(OpenSupportAccessDocument);
  const refusals = useServerRefusals(form);
  const submit = async (values: { siret: string; reason: string }): Promise<void> => {
    refusals.clear();
    const data = await run(values);
    if (!data || !refusals.apply(data.openSupportAccess.refusals)) return;
    await client.clearStore();
    await navigate(`/etablissements/${data.openSupportAccess.access?.siret ?? ''}`);
  };
  return (
    <Form form={form} onSubmit={submit} label="Consultation">
      <RefusalAlert refusals={refusals.general} failure={failure} title="La consultation n’est pas ouverte" />
      <SiretField name="siret" />
      <TextField name="reason" label="Motif" hint="Ce que demande l’entreprise&nbsp;; elle le lira. Par exemple «&nbsp;Appel du 15 juin&nbsp;: pièce jointe illisible&nbsp;»." rows={3} maxLength={500} />
      <Button type="submit" disabled={pending}>
        {pending ? 'Ouverture…' : 'Consulter pendant une heure'}
      </Button>
    </Form>
  );
}
