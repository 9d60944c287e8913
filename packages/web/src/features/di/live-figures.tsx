import type { DiPageFragment } from '@apart/schema';
import { useWatch } from 'react-hook-form';
import { centsText, hoursText, useServiceNow } from '../../ui/index.ts';
import { Calculation } from './calculation.tsx';
import { liveAmount } from './live-amount.ts';
import { Figure } from './person-card.tsx';
import type { PersonValues } from './person-values.ts';

/** The amounts of what is typed so far, and how they are reached; the server computes them again at each save. */
export function LiveFigures({ di }: { readonly di: DiPageFragment }) {
  const values = useWatch() as PersonValues;
  const live = liveAmount(di, values, useServiceNow() ?? new Date());
  if (!live) return <p className="ap-muted">Les montants s’affichent dès que la durée du contrat et le taux horaire sont saisis.</p>;
  return (
    <div role="group" aria-label="Montants de ce salarié">
      <dl className="ap-person__figures">
        <Figure label="Indemnisables" value={hoursText(live.payableHours)} />
        <Figure label="Allocation" value={live.amount ? centsText(live.amount.allowanceCents) : '—'} />
        <Figure label="Indemnité" value={live.amount ? centsText(live.amount.indemnityCents) : '—'} />
      </dl>
      {[...live.refusals, ...live.warnings].map((refusal) => (
        <p key={`${refusal.code} ${refusal.path}`} className="fr-error-text">
          {refusal.message}
        </p>
      ))}
      {live.amount && (
        <details className="ap-details">
          <summary>Voir le calcul</summary>
          <Calculation
            name="ce salarié"
            steps={live.amount.steps.map((step) => ({ label: step.labelFr, value: step.valueFr, article: step.article, source: step.source, period: step.periodFr }))}
          />
        </details>
      )}
    </div>
  );
}
