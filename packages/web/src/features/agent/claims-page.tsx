import { type ClaimRowFragment, ClaimsDocument, type DiFilter, type DiStatus } from '@apart/schema';
import { DI_STATUS_WORDS, DI_STATUSES, readSiretTolerantly } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { may, useMe } from '../../app/session.tsx';
import { centsText, type Column, DataTable, EmptyState, ErrorState, EstablishmentName, FilterSelect, FilterText, hoursText, instantText, ListFilters, LoadMore, Page, Pending, plural, Section, StatusBadge, understoodSiret, Reference } from '../../ui/index.ts';
import { ExportDis } from '../list-exports/export-button.tsx';
import { SavedViews } from '../saved-views/saved-views.tsx';
import { departementChoices } from './departements.ts';

const TO_VALIDATE: readonly DiStatus[] = ['AWAITING_VALIDATION', 'UNDER_REVIEW', 'AWAITING_VISA'];
const STATUS_CHOICES = [
  { value: 'toutes', label: 'Toutes' },
  ...DI_STATUSES.filter((status) => status !== 'DRAFT').map((status) => ({ value: status, label: DI_STATUS_WORDS[status].label })),
];

export function claimFilter(params: URLSearchParams): DiFilter {
  const state = params.get('etat');
  const text = params.get('q') ?? '';
  const status = DI_STATUSES.find((one) => one === state);
  return {
    status: status ? [status] : state ? DI_STATUSES.filter((one) => one !== 'DRAFT') : [...TO_VALIDATE],
    ...(text === '' ? {} : readSiretTolerantly(text) ? { siret: text } : { reference: text }),
    ...(params.get('departement') ? { departement: params.get('departement') } : {}),
  };
}

/** The claims of the agent's départements, to be validated first of all. */
export function Component() {
  const me = useMe();
  const [params] = useSearchParams();
  const departements = departementChoices(me);
  return (
    <Page howTo="valider-une-di" title="Demandes d’indemnisation" aside={<Aside />}>
      <ListFilters label="Filtrer les demandes d’indemnisation" said={understoodSiret(params.get('q') ?? '')}>
        <FilterText name="q" label="SIRET ou référence" />
        <FilterSelect name="etat" label="État" none="À valider" choices={STATUS_CHOICES} />
        {departements.length > 1 && <FilterSelect name="departement" label="Département" none="Tous" choices={departements} />}
      </ListFilters>
      <SavedViews list="DI" />
      <Claims params={params} />
    </Page>
  );
}

function Aside() {
  const me = useMe();
  return (
    <>
      {may(me, 'di.reopen') && <Link to="/instruction/di/reouverture">Rouvrir des demandes rejetées par erreur</Link>}
      {may(me, 'di.lateDecrees') && <Link to="/textes-tardifs">Textes parus après leur effet</Link>}
    </>
  );
}

function Claims({ params }: { readonly params: URLSearchParams }) {
  const { data, error, refetch, fetchMore } = useQuery(ClaimsDocument, { variables: { filter: claimFilter(params) } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des demandes d’indemnisation" lines={6} />;
  const { nodes, pageInfo } = data.dis;
  if (nodes.length === 0) {
    return (
      <EmptyState title={params.size > 0 ? 'Aucune demande ne répond à ces critères' : 'Aucune demande à valider'}>
        <p>{params.size > 0 ? 'Le SIRET doit être complet\u00a0; une référence peut être abrégée.' : 'Les demandes envoyées par les employeurs s’affichent ici.'}</p>
      </EmptyState>
    );
  }
  const more = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('dis') });
  const title = params.get('etat') ? 'Demandes' : 'À valider';
  return (
    <Section title={title} aside={<ExportDis filter={claimFilter(params)} />}>
      <DataTable caption={title} columns={CLAIM_COLUMNS} rows={nodes} rowKey={(di) => di.id} />
      <LoadMore hasNextPage={pageInfo.hasNextPage} shown={`${plural(nodes.length, 'demande affichée', 'demandes affichées')}${pageInfo.hasNextPage ? '' : ', toutes sont là'}.`} onMore={more} />
    </Section>
  );
}

const CLAIM_COLUMNS: readonly Column<ClaimRowFragment>[] = [
  { key: 'reference', header: 'Demande', cell: (di) => <Reference to={`/di/${di.reference}`} reference={di.reference} /> },
  { key: 'establishment', header: 'Établissement', cell: (di) => <EstablishmentName of={di} /> },
  { key: 'month', header: 'Mois', cell: (di) => di.monthLabel },
  { key: 'status', header: 'État', cell: (di) => <StatusBadge status={di.status} label={di.statusLabel} /> },
  {
    key: 'hours',
    header: 'Heures indemnisables',
    align: 'end',
    cell: (di) => (
      <span>
        {hoursText(di.totals.payableHours)}
        <span className="ap-under">{plural(di.totals.employees, 'salarié')}</span>
      </span>
    ),
  },
  { key: 'allowance', header: 'Allocation', align: 'end', cell: (di) => centsText(di.totals.allowance) },
  { key: 'sent', header: 'Envoyée le', cell: (di) => (di.submittedAt ? instantText(di.submittedAt) : '—') },
];
