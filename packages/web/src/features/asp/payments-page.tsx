import { type DiFilter, type PaymentRowFragment, PaymentsDocument } from '@apart/schema';
import { readSiretTolerantly } from '@apart/shared';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { EmptyState, ErrorState, FilterSelect, FilterText, ListFilters, LoadMore, Notice, Page, Pending, plural, Section, understoodSiret } from '../../ui/index.ts';
import { PaymentTable } from './payment-table.tsx';
import { RecordPaymentDialog } from './record-payment-dialog.tsx';

const STAGES = {
  'a-demander': { label: 'À demander', status: ['VALIDATED', 'PAYMENT_INVALIDATED'], empty: 'Aucun paiement à demander', help: 'Les demandes validées par les unités départementales s’affichent ici.' },
  demandes: { label: 'À enregistrer', status: ['PAYMENT_REQUESTED'], empty: 'Aucun paiement en attente d’exécution', help: 'Un paiement demandé s’affiche ici jusqu’à l’enregistrement du virement.' },
  payes: { label: 'Payés', status: ['PAID'], empty: 'Aucun paiement enregistré', help: 'Les virements enregistrés s’affichent ici.' },
} as const satisfies Record<string, { label: string; status: readonly NonNullable<DiFilter['status']>[number][]; empty: string; help: string }>;
type Stage = keyof typeof STAGES;

const stageOf = (text: string | null): Stage => (text !== null && text in STAGES ? (text as Stage) : 'a-demander');

/** The payments of the ASP: ask for it, then record that it is made. */
export function Component() {
  const [params] = useSearchParams();
  return (
    <Page howTo="payer" title="Paiements">
      <ListFilters label="Filtrer les paiements" said={understoodSiret(params.get('q') ?? '')}>
        <FilterText name="q" label="SIRET ou référence" />
        <FilterSelect
          name="etape"
          label="Étape"
          none={STAGES['a-demander'].label}
          choices={[
            { value: 'demandes', label: STAGES.demandes.label },
            { value: 'payes', label: STAGES.payes.label },
          ]}
        />
      </ListFilters>
      <Payments key={params.toString()} stage={stageOf(params.get('etape'))} text={params.get('q') ?? ''} />
    </Page>
  );
}

function Payments({ stage, text }: { readonly stage: Stage; readonly text: string }) {
  const { label, status, empty, help } = STAGES[stage];
  const filter: DiFilter = { status: [...status], ...(text === '' ? {} : readSiretTolerantly(text) ? { siret: text } : { reference: text }) };
  const { data, error, refetch, fetchMore } = useQuery(PaymentsDocument, { variables: { filter } });
  const [recording, setRecording] = useState<PaymentRowFragment>();
  const [done, setDone] = useState<string>();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des paiements" lines={6} />;
  const { nodes, pageInfo } = data.dis;
  if (nodes.length === 0) {
    return (
      <EmptyState title={text === '' ? empty : 'Aucun paiement ne répond à ces critères'}>
        <p>{text === '' ? help : 'Le SIRET doit être complet\u00a0; une référence peut être abrégée.'}</p>
      </EmptyState>
    );
  }
  const more = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('dis') });
  return (
    <Section title={label}>
      {done && (
        <Notice kind="success" live>
          {done}
        </Notice>
      )}
      <PaymentTable rows={nodes} caption={label} onRecord={setRecording} onDone={setDone} />
      <LoadMore hasNextPage={pageInfo.hasNextPage} shown={`${plural(nodes.length, 'demande affichée', 'demandes affichées')}${pageInfo.hasNextPage ? '' : ', toutes sont là'}.`} onMore={more} />
      <RecordPaymentDialog
        di={recording}
        onClose={() => setRecording(undefined)}
        onDone={(said) => {
          setRecording(undefined);
          setDone(said);
        }}
      />
    </Section>
  );
}
