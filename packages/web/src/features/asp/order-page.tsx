import { ExportPaymentOrderDocument, type PaymentLineStatus, PaymentOrderDocument, type PaymentOrderQuery } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Link, useParams, useSearchParams } from 'react-router';
import { useAct } from '../../apollo/use-act.ts';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { centsText, type Column, DataTable, dayText, DefinitionList, ErrorState, EstablishmentName, FilterSelect, ListFilters, LoadMore, Page, Pending, plural, RefusalAlert, Section } from '../../ui/index.ts';

type Order = NonNullable<PaymentOrderQuery['paymentOrder']>;
type Line = Order['lines']['nodes'][number];

const STATUSES: Readonly<Record<PaymentLineStatus, string>> = { NO_ANSWER: 'Sans réponse', PAID: 'Payé', REJECTED: 'Rejeté' };
const statusOf = (text: string | null): PaymentLineStatus | null => (text !== null && text in STATUSES ? (text as PaymentLineStatus) : null);

/** One payment order: its control totals, its file, each transfer and the answer of the bank. */
export function Component() {
  const { reference = '' } = useParams();
  const [params] = useSearchParams();
  const status = statusOf(params.get('reponse'));
  const { data: read, previousData, error, refetch, fetchMore } = useQuery(PaymentOrderDocument, { variables: { reference, status }, fetchPolicy: 'cache-and-network' });
  // What was there stays while the filter is applied: the keyboard keeps its place.
  const data = read ?? previousData;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture du bordereau" lines={6} />;
  const order = data.paymentOrder;
  if (!order) return <NotFoundPage />;
  const { nodes, pageInfo } = order.lines;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { paymentOrder } }) => (before.paymentOrder && paymentOrder ? { paymentOrder: { ...paymentOrder, lines: { ...paymentOrder.lines, nodes: [...before.paymentOrder.lines.nodes, ...paymentOrder.lines.nodes] } } } : before),
    });
  return (
    <Page title={`Bordereau ${order.reference}`} back={{ to: '/paiements/bordereaux', label: 'Bordereaux' }} aside={<Download reference={order.reference} />}>
      <div className="ap-grid">
        <Section title="Rapprochement">
          <DefinitionList items={(['ordered', 'paid', 'rejected', 'unanswered'] as const).map((key) => ({ label: TOTALS[key], value: totalText(order[key]) }))} />
        </Section>
        <Section title="Totaux de contrôle">
          <DefinitionList items={order.byDepartement.map((one) => ({ label: `Département ${one.departement}`, value: totalText(one) }))} />
        </Section>
      </div>
      <Section title="Virements">
        <ListFilters label="Filtrer les virements">
          <FilterSelect name="reponse" label="Réponse de la banque" none="Toutes" choices={Object.entries(STATUSES).map(([value, label]) => ({ value, label }))} />
        </ListFilters>
        <DataTable caption="Virements" rows={nodes} rowKey={(line) => line.reference} columns={LINES} />
        <LoadMore hasNextPage={pageInfo.hasNextPage} shown={`${plural(nodes.length, 'virement affiché', 'virements affichés')}.`} onMore={more} />
      </Section>
    </Page>
  );
}

const TOTALS = { ordered: 'Ordonné', paid: 'Payé', rejected: 'Rejeté', unanswered: 'Sans réponse' } as const;
const totalText = ({ count, amount }: Order['ordered']): string => `${centsText(amount)}, ${plural(count, 'virement')}`;

/** The file for the bank; the service keeps who took it. */
function Download({ reference }: { readonly reference: string }) {
  const { run, pending, failure } = useAct(ExportPaymentOrderDocument);
  const take = async (): Promise<void> => {
    const { csv, name } = (await run({ reference }))?.exportPaymentOrder ?? {};
    if (!csv || !name) return;
    const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: name });
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <div>
      <Button disabled={pending} onClick={() => void take()}>
        Télécharger le fichier
      </Button>
      <p className="ap-under">Coordonnées bancaires en clair&nbsp;: chaque remise est inscrite au journal.</p>
      <RefusalAlert refusals={[]} failure={failure} />
    </div>
  );
}

const LINES: readonly Column<Line>[] = [
  { key: 'reference', header: 'Ligne', cell: (line) => line.reference },
  { key: 'establishment', header: 'Établissement', cell: (line) => <EstablishmentName of={line} /> },
  { key: 'di', header: 'Demande', cell: (line) => <Link to={`/di/${line.diReference}`}>{line.diReference}</Link> },
  { key: 'account', header: 'Compte', cell: (line) => line.ibanMasked },
  { key: 'amount', header: 'Montant', align: 'end', cell: (line) => centsText(line.amount) },
  {
    key: 'answer',
    header: 'Réponse',
    cell: (line) => (
      <span>
        {STATUSES[line.status]}
        {line.paidOn && <span className="ap-under">{`${line.paymentReference ?? ''}, le ${dayText(line.paidOn)}`}</span>}
        {line.reason && <span className="ap-under">{line.reason}</span>}
      </span>
    ),
  },
];
