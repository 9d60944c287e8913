import type { DiPageFragment } from '@apart/schema';
import { ARRANGEMENT_RULES } from '@apart/shared';
import { useWatch } from 'react-hook-form';
import { HoursField, IntegerField } from '../../forms/index.ts';
import { hoursText, plural, useServiceNow } from '../../ui/index.ts';
import { liveAmount } from './live-amount.ts';
import type { PersonValues } from './person-values.ts';

const FIELDS = [
  { name: 'worked', label: 'Travaillées' },
  { name: 'assimilated', label: 'Assimilées' },
  { name: 'idle', label: 'Chômées' },
] as const;

/** Three durations for each week of the month, with its dates and what is payable of it: in hours, or in half-days for a forfait in days. */
export function WeekFields({ di }: { readonly di: DiPageFragment }) {
  const values = useWatch() as PersonValues;
  const live = liveAmount(di, values, useServiceNow() ?? new Date());
  const inHalfDays = ARRANGEMENT_RULES[values.arrangement ?? 'WEEKLY'].typedIn === 'HALF_DAYS';
  return (
    <>
      {di.weeks.map((week, index) => {
        const payable = live?.explained.find((one) => one.monday === week.monday);
        return (
          <fieldset key={week.monday} className="ap-week">
            <legend className="ap-week__legend">Semaine du {week.label.replace(' – ', ' au ')}</legend>
            {week.workingDaysInPeriod < week.workingDays && <p className="ap-week__note">{outsideText(week.workingDaysInPeriod)}</p>}
            <div className="ap-week__fields">
              {FIELDS.map(({ name, label }) =>
                inHalfDays ? (
                  <IntegerField key={name} name={`weeks.${index}.${name}HalfDays`} label={`${label} (${week.label.slice(0, 5)})`} unit="½ j" />
                ) : (
                  <HoursField key={name} name={`weeks.${index}.${name}`} label={`${label} (${week.label.slice(0, 5)})`} />
                ),
              )}
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
      <p className="ap-muted">
        Assimilées&nbsp;: congés payés, jours de repos, maladie, jours fériés habituellement chômés.
        {inHalfDays && ' Une semaine ordinaire compte dix demi-journées\u00a0; chacune vaut 3 h 30.'}
      </p>
    </>
  );
}

function outsideText(workingDaysInPeriod: number): string {
  if (workingDaysInPeriod === 0) return 'Aucun jour ouvré de cette semaine n’est dans la période autorisée\u00a0: elle ne prend pas d’heures chômées.';
  return `${plural(workingDaysInPeriod, 'jour ouvré est', 'jours ouvrés sont')} dans la période autorisée\u00a0; les autres ne prennent pas d’heures.`;
}
