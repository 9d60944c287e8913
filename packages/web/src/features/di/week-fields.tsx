import type { DiPageFragment } from '@apart/schema';
import { HoursField } from '../../forms/index.ts';
import { plural } from '../../ui/index.ts';

/** Three durations for each week of the month, with its dates. */
export function WeekFields({ di }: { readonly di: DiPageFragment }) {
  return (
    <>
      {di.weeks.map((week, index) => (
        <fieldset key={week.monday} className="ap-week">
          <legend className="ap-week__legend">
            Semaine du {week.label.replace(' – ', ' au ')}
            {week.workingDaysInPeriod < week.workingDays && (
              <span className="ap-muted"> — {week.workingDaysInPeriod === 0 ? 'aucun jour ouvré' : plural(week.workingDaysInPeriod, 'jour ouvré', 'jours ouvrés')} dans la période autorisée</span>
            )}
          </legend>
          <div className="ap-week__fields">
            <HoursField name={`weeks.${index}.worked`} label={`Travaillées (${week.label.slice(0, 5)})`} />
            <HoursField name={`weeks.${index}.assimilated`} label={`Assimilées (${week.label.slice(0, 5)})`} />
            <HoursField name={`weeks.${index}.idle`} label={`Chômées (${week.label.slice(0, 5)})`} />
          </div>
        </fieldset>
      ))}
      <p className="ap-muted">Assimilées : congés payés, jours de repos, maladie, jours fériés habituellement chômés.</p>
    </>
  );
}
