import type { DapPageFragment } from '@apart/schema';
import { formatMonth, month } from '@apart/shared';
import { DataTable, hoursText, instantText, Notice, plural } from '../../ui/index.ts';
import { AskedSummary, isAskedElsewhere, itemsAsked } from './asked-items.tsx';
import { SUMMARY_INDEX } from './steps.ts';

interface DraftHeaderProps {
  readonly dap: DapPageFragment;
  /** The step that is open; nothing when the page has just been opened. */
  readonly step: number | undefined;
  readonly onGo: (step: number, field?: string) => void;
}

/** Why this form is open: sent back to be completed, an avenant, or a first writing. */
export function DraftHeader({ dap, step, onGo }: DraftHeaderProps) {
  if (dap.status === 'RETURNED' && dap.decision) return <ReturnedHeader dap={dap} step={step} decision={dap.decision} onGo={onGo} />;
  if (dap.renewalOf) return <RenewalHeader renewal={dap.renewalOf} />;
  if (dap.isAvenant) {
    return <p className="ap-lead">L’avenant reprend tout ce qui est autorisé&nbsp;: changez seulement ce qui change. Les heures et les salariés s’écrivent en nouveaux totaux.</p>;
  }
  return <p className="ap-lead">{dap.statusSentence}</p>;
}

function ReturnedHeader({ dap, step, decision, onGo }: DraftHeaderProps & { readonly decision: NonNullable<DapPageFragment['decision']> }) {
  const items = itemsAsked(dap);
  const typed = items.filter(({ kind }) => kind !== 'OTHER');
  const left = typed.filter(({ done }) => !done).length;
  if (step !== undefined && isAskedElsewhere(dap, step)) {
    return (
      <p className="ap-asked" data-done={left === 0}>
        {left === 0 ? 'Rien ne reste à compléter' : `${plural(left, 'élément')} à compléter`}&nbsp;:{' '}
        <button type="button" className="fr-link" onClick={() => onGo(SUMMARY_INDEX)}>
          voir la liste
        </button>
      </p>
    );
  }
  return (
    <Notice kind="warning" title="L’administration vous demande de compléter">
      <p>
        Le {instantText(decision.at)}, {decision.by}&nbsp;:
      </p>
      {decision.text && <p className="ap-text">{decision.text}</p>}
      <AskedSummary dap={dap} onGo={onGo} />
      {typed.length > 0 && (
        <p role="status">
          <strong>{left === 0 ? 'Tout ce qui était demandé a changé\u00a0: relisez, puis envoyez.' : typed.length === 1 ? 'C’est le seul élément à compléter.' : `${plural(left, 'élément')} à compléter sur ${typed.length}.`}</strong>
        </p>
      )}
      <p>{dap.statusSentence}</p>
    </Notice>
  );
}

/** What a renewal was filled with: what was really used of the decision before. */
function RenewalHeader({ renewal }: { readonly renewal: NonNullable<DapPageFragment['renewalOf']> }) {
  return (
    <>
      <p className="ap-lead">
        Cette demande renouvelle la décision {renewal.reference}&nbsp;: la période suit, {renewal.months.length > 0 ? 'les salariés et les heures sont ceux que vous avez réellement déclarés' : 'les salariés et les heures sont ceux qui étaient autorisés'}. Vérifiez chaque écran.
      </p>
      {renewal.months.length > 0 && (
        // Folded: the questions come first, on a phone above all.
        <details className="ap-fold">
          <summary>
            Ce qui a été utilisé&nbsp;: {plural(renewal.months.length, 'mois', 'mois')}, {hoursText(renewal.months.reduce((sum, one) => sum + one.hours, 0))}
          </summary>
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
        </details>
      )}
    </>
  );
}
