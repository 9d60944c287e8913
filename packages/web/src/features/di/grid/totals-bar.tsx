import type { DiPageFragment } from '@apart/schema';
import { centsText, hoursText } from '../../../ui/index.ts';
import { AvenantWay } from '../avenant-way.tsx';
import type { RowState } from './faults.ts';
import { type GridRow, isBlank } from './rows.ts';

interface Totals {
  readonly people: number;
  readonly payable: number;
  readonly allowance: number;
  readonly indemnity: number;
}

/** What the grid comes to as it is typed: what the server counts, and the engine of the browser for the rows that it does not have yet. */
export function totalsOf(di: DiPageFragment, rows: readonly GridRow[], stateOf: (row: GridRow) => RowState): Totals {
  const people = new Set<string>();
  let [payable, allowance, indemnity] = [0, 0, 0];
  for (const row of rows) {
    if (isBlank(row, di)) continue;
    people.add(row.line?.employee.id ?? row.key);
    if (row.line && row.values === row.saved) {
      payable += row.line.payableHours;
      allowance += row.line.allowance ?? 0;
      indemnity += row.line.indemnity ?? 0;
      continue;
    }
    const { live } = stateOf(row);
    payable += live?.payableHours ?? 0;
    allowance += live?.amount?.allowanceCents ?? 0;
    indemnity += live?.amount?.indemnityCents ?? 0;
  }
  return { people: people.size, payable, allowance, indemnity };
}

/** The totals against what the decision still has; beyond it, the avenant is one click away. */
export function TotalsBar({ di, totals }: { readonly di: DiPageFragment; readonly totals: Totals }) {
  const left = di.leftHours - totals.payable;
  const whole = Math.max(1, di.envelopeHours);
  const used = di.envelopeHours - di.leftHours;
  const width = (hours: number) => ({ width: `${Math.max(0, Math.min(100, (hours * 100) / whole))}%` });
  return (
    <div className="ap-totals" role="group" aria-label="Totaux de la demande">
      <dl className="ap-totals__figures">
        <Figure label="Salariés" value={totals.people.toLocaleString('fr-FR')} />
        <Figure label="Heures indemnisables" value={hoursText(totals.payable)} />
        <Figure label={left < 0 ? 'Au-delà de la décision' : 'Resteront sur la décision'} value={hoursText(Math.abs(left))} alert={left < 0} />
        <Figure label="Allocation que vous recevez" value={centsText(totals.allowance)} />
        <Figure label="Indemnité due aux salariés" value={centsText(totals.indemnity)} />
      </dl>
      <div className="ap-envelope__bar ap-envelope__bar--claim" aria-hidden="true">
        <div className="ap-envelope__used" style={width(used)} />
        <div className={left < 0 ? 'ap-envelope__over' : 'ap-envelope__asked'} style={width(left < 0 ? di.leftHours : totals.payable)} />
      </div>
      {left < 0 && (
        <>
          <p className="fr-error-text">
            <span>La demande dépasse de {hoursText(-left)} ce que la décision autorise encore&nbsp;: elle s’enregistre, mais ne partira qu’après un avenant.</span>
          </p>
          <AvenantWay di={di} missing={-left} employees={totals.people} />
        </>
      )}
    </div>
  );
}

function Figure({ label, value, alert }: { readonly label: string; readonly value: string; readonly alert?: boolean }) {
  return (
    <div data-alert={alert || undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
