import { type PaymentRowFragment, type RefusalFieldsFragment, RequestDiPaymentDocument } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { centsText, DataTable, EstablishmentName, RefusalAlert, StatusBadge, Reference } from '../../ui/index.ts';

interface PaymentTableProps {
  readonly caption: string;
  readonly rows: readonly PaymentRowFragment[];
  readonly onRecord: (di: PaymentRowFragment) => void;
  /** What was done, to be said. */
  readonly onDone: (said: string) => void;
}

/** One claim a row, with the act that the server allows on it. */
export function PaymentTable({ caption, rows, onRecord, onDone }: PaymentTableProps) {
  const { run, pending, failure } = useAct(RequestDiPaymentDocument);
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const request = async (di: PaymentRowFragment): Promise<void> => {
    const data = await run({ reference: di.reference, expectedVersion: di.version });
    if (!data) return;
    setRefusals(data.requestDiPayment.refusals);
    if (data.requestDiPayment.refusals.length === 0) onDone(`Le paiement de ${centsText(di.totals.allowance)} à ${di.establishmentName} est demandé.`);
  };
  const doers: Readonly<Record<string, (di: PaymentRowFragment) => unknown>> = { 'di.requestPayment': request, 'di.recordPayment': onRecord };
  return (
    <>
      <RefusalAlert refusals={refusals} failure={failure} title="Le paiement n’est pas demandé" />
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={(di) => di.id}
        columns={[
          {
            key: 'reference',
            header: 'Demande',
            cell: (di) => (
              <>
                <Reference to={`/di/${di.reference}`} reference={di.reference} />
                <span className="ap-under">{di.monthLabel}</span>
              </>
            ),
          },
          {
            key: 'establishment',
            header: 'Établissement',
            cell: (di) => (
              <EstablishmentName of={di}>
                <span className="ap-under">{di.companyLink.label}</span>
              </EstablishmentName>
            ),
          },
          { key: 'account', header: 'Compte à créditer', cell: (di) => di.da.ibanMasked ?? 'À demander à l’employeur' },
          { key: 'allowance', header: 'Allocation', align: 'end', cell: (di) => <strong>{centsText(di.totals.allowance)}</strong> },
          {
            key: 'status',
            header: 'État',
            cell: (di) => (
              <span>
                <StatusBadge status={di.status} label={di.statusLabel} />
                {di.paymentReference && <span className="ap-under">{di.paymentReference}</span>}
              </span>
            ),
          },
          {
            key: 'act',
            header: 'Action',
            cell: (di) => {
              const mine = di.possibleActions.filter((action) => doers[action.act]);
              if (mine.length === 0) return <span className="ap-muted">Aucune</span>;
              return (
                <span className="ap-row-acts">
                  {mine.map((action) => (
                    <Button key={action.act} size="small" disabled={pending} onClick={() => void doers[action.act]?.(di)}>
                      {action.label}
                      <span className="fr-sr-only"> de {di.reference}</span>
                    </Button>
                  ))}
                </span>
              );
            },
          },
        ]}
      />
    </>
  );
}
