import type { DiPageFragment } from '@apart/schema';
import { useWatch } from 'react-hook-form';
import { HoursField } from '../../forms/index.ts';
import { hoursText, plural, useServiceNow } from '../../ui/index.ts';
import { liveAmount } from './live-amount.ts';
import type { PersonValues } from './person-values.ts';

/** Three durations for each week of the month, with its dates and what is payable of it. */
export function WeekFields({ di }: { readonly di: DiPageFragment }) {
  const live = liveAmount(di, useWatch() as PersonValues, useServiceNow() ?? new Date());
  return (
    <>
      {di.weeks.map((week, index) => {
        const payable = live?.weeks.find((one) => one.monday === week.monday);
        return (
          <fieldset key={week.monday} className="ap-week">
            <legend className="ap-week__legend">Semaine du {week.label.replace(' – ', ' au ')}</legend>
            {week.workingDaysInPeriod < week.workingDays && <p className="ap-week__note">{outsideText(week.workingDaysInPeriod)}</p>}
            <div className="ap-week__fields">
              <HoursField name={`weeks.${index}.worked`} label={`Travaillées (${week.label.slice(0, 5)})`} />
              <HoursField name={`weeks.${index}.assimilated`} label={`Assimilées (${week.label.slice(0, 5)})`} />
              <HoursField name={`weeks.${index}.idle`} label={`Chômées (${week.label.slice(0, 5)})`} />
            </div>
            {payable && payable.payable + payable.unpaidIdle > 0 && (
              <p className="ap-week__payable">
                <strong>{hoursText(payable.payable)} indemnisables</strong>
                <span className="ap-muted">{payable.explanationFr}</span>
              </p>
            )}
          </fieldset>
        );
      })}
      <p className="ap-muted">Assimilées : congés payés, jours de repos, maladie, jours fériés habituellement chômés.</p>
    </>
  );
}

function outsideText(workingDaysInPeriod: number): string {
  if (workingDaysInPeriod === 0) return 'Aucun jour ouvré de cette semaine n’est dans la période autorisée : elle ne prend pas d’heures chômées.';
  return `${plural(workingDaysInPeriod, 'jour ouvré est', 'jours ouvrés sont')} dans la période autorisée ; les autres ne prennent pas d’heures.`;
}
