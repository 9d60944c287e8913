import type { DapPageFragment } from '@apart/schema';
import { formatMonth, month } from '@apart/shared';
import { hoursText } from '../../ui/format.ts';
import { DataTable, instantText, Notice } from '../../ui/index.ts';

/** Why this form is open: sent back to be completed, an avenant, or a first writing. */
export function DraftHeader({ dap }: { readonly dap: DapPageFragment }) {
  if (dap.status === 'RETURNED' && dap.decision) {
    return (
      <Notice kind="warning" title="L’administration vous demande de compléter">
        <p>
          Le {instantText(dap.decision.at)}, {dap.decision.by}&nbsp;:
        </p>
        {dap.decision.text && <p className="ap-text">{dap.decision.text}</p>}
        {dap.decision.itemsToComplete.length > 0 && (
          <ul>
            {dap.decision.itemsToComplete.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
        <p>{dap.statusSentence}</p>
      </Notice>
    );
  }
  if (dap.renewalOf) return <RenewalHeader renewal={dap.renewalOf} />;
  if (dap.isAvenant) {
    return <p className="ap-lead">L’avenant reprend tout ce qui est autorisé&nbsp;: changez seulement ce qui change. Les heures et les salariés s’écrivent en nouveaux totaux.</p>;
  }
  return <p className="ap-lead">{dap.statusSentence}</p>;
}

/** What a renewal was filled with: what was really used of the decision before. */
function RenewalHeader({ renewal }: { readonly renewal: NonNullable<DapPageFragment['renewalOf']> }) {
  return (
    <>
      <p className="ap-lead">
        Cette demande renouvelle la décision {renewal.reference}&nbsp;: la période suit, {renewal.months.length > 0 ? 'les salariés et les heures sont ceux que vous avez réellement déclarés' : 'les salariés et les heures sont ceux qui étaient autorisés'}. Vérifiez chaque écran.
      </p>
      {renewal.months.length > 0 && (
        <DataTable
          caption="Ce qui a été utilisé"
          rows={renewal.months}
          rowKey={(one) => one.month}
          columns={[
            { key: 'month', header: 'Mois', cell: (one) => formatMonth(month(one.month)) },
            { key: 'employees', header: 'Salariés', align: 'end', cell: (one) => one.employees },
            { key: 'hours', header: 'Heures indemnisables', align: 'end', cell: (one) => hoursText(one.hours) },
          ]}
        />
      )}
    </>
  );
}
