import { OrderDiPaymentsDocument, type PaymentOrderRowFragment, PaymentOrdersDocument, type RefusalFieldsFragment } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { type FormEvent, useState } from 'react';
import { nextPage } from '../../apollo/next-page.ts';
import { useAct } from '../../apollo/use-act.ts';
import { useIdempotencyKey } from '../../forms/index.ts';
import { centsText, type Column, DataTable, EmptyState, ErrorState, instantText, LoadMore, Notice, Page, Pending, plural, RefusalAlert, Section, Reference } from '../../ui/index.ts';
import { BankAnswers } from './bank-answers.tsx';

/** Payment orders of the ASP and what the bank answered: ordered, paid, rejected, without answer. */
export function Component() {
  const { data, error, refetch, fetchMore } = useQuery(PaymentOrdersDocument, { variables: {}, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des bordereaux" lines={6} />;
  const { nodes, pageInfo } = data.paymentOrders;
  const more = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('paymentOrders') });
  return (
    <Page howTo="payer" title="Bordereaux de paiement">
      <NewOrder onDone={() => void refetch()} />
      <BankAnswers onDone={() => void refetch()} />
      <Section title="Rapprochement">
        {nodes.length === 0 ? (
          <EmptyState title="Aucun bordereau">
            <p>Un bordereau réunit les demandes validées qui attendent leur paiement.</p>
          </EmptyState>
        ) : (
          <>
            <DataTable caption="Bordereaux" rows={nodes} rowKey={({ reference }) => reference} columns={ORDERS} />
            <LoadMore hasNextPage={pageInfo.hasNextPage} shown={`${plural(nodes.length, 'bordereau affiché', 'bordereaux affichés')}.`} onMore={more} />
          </>
        )}
      </Section>
    </Page>
  );
}

function NewOrder({ onDone }: { readonly onDone: () => void }) {
  const { run, pending, failure } = useAct(OrderDiPaymentsDocument);
  const { key, renew } = useIdempotencyKey();
  const [departement, setDepartement] = useState('');
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const [said, setSaid] = useState<{ readonly title: string; readonly warnings: readonly RefusalFieldsFragment[] }>();
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const data = await run({ departement: departement.trim() || null, idempotencyKey: key() });
    if (!data) return;
    renew();
    const { order, refusals: refused, warnings } = data.orderDiPayments;
    setRefusals(refused);
    setSaid(order ? { title: `Bordereau ${order.reference}\u00a0: ${plural(order.ordered.count, 'virement')}, ${centsText(order.ordered.amount)}`, warnings } : undefined);
    if (order) onDone();
  };
  return (
    <Section title="Établir un bordereau">
      <form onSubmit={(event) => void make(event)} className="ap-filters">
        <Input label="Département" hintText="Laissez vide pour tous les départements." nativeInputProps={{ value: departement, maxLength: 3, onChange: (event) => setDepartement(event.target.value) }} />
        <div className="ap-filters__buttons">
          <Button type="submit" disabled={pending}>
            Établir le bordereau
          </Button>
        </div>
      </form>
      <RefusalAlert refusals={refusals} failure={failure} title="Aucun bordereau n’est établi" />
      {said && (
        <Notice kind={said.warnings.length > 0 ? 'warning' : 'success'} title={said.title} live>
          {said.warnings.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Notice>
      )}
    </Section>
  );
}

const total = ({ count, amount }: PaymentOrderRowFragment['paid']) => (
  <span>
    {centsText(amount)}
    <span className="ap-under">{plural(count, 'virement')}</span>
  </span>
);

const ORDERS: readonly Column<PaymentOrderRowFragment>[] = [
  { key: 'reference', header: 'Bordereau', cell: (order) => <Reference to={`/paiements/bordereaux/${order.reference}`} reference={order.reference} /> },
  {
    key: 'made',
    header: 'Établi le',
    cell: (order) => (
      <span>
        {instantText(order.createdAt)}
        <span className="ap-under">{order.departement ? `Département ${order.departement}` : 'Tous les départements'}</span>
      </span>
    ),
  },
  { key: 'ordered', header: 'Ordonné', align: 'end', cell: (order) => total(order.ordered) },
  { key: 'paid', header: 'Payé', align: 'end', cell: (order) => total(order.paid) },
  { key: 'rejected', header: 'Rejeté', align: 'end', cell: (order) => total(order.rejected) },
  { key: 'unanswered', header: 'Sans réponse', align: 'end', cell: (order) => total(order.unanswered) },
];
